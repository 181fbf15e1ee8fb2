use crate::disclosure::Item;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "law/edition-missing",
    levels: &[Severity::Warning],
    items: &[Item::SafetyManagement],
    title: Text::new("ガイドラインの版の記載がない", "A guideline without its edition"),
    why: Text::new(
        "求められる事項は版によって異なります。版がわからないと、どの版に沿った開示書なのかを医療機関が確かめられません。",
        "Requirements differ between editions; without the edition a hospital cannot tell which one the disclosure follows.",
    ),
    remedy: Text::new(
        "沿っている版を edition に記載してください。",
        "State the edition that you follow in edition.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for followed in context.disclosure.followed() {
        if followed.edition.is_some() || followed.entry.get("edition").is_written() {
            continue;
        }
        let guideline = followed.guideline;
        let in_force = guideline.in_force(context.today).map_or("", |edition| &edition.edition);
        findings
            .report(
                followed.entry,
                text!(
                    "{guideline}の版の記載がありません",
                    "the edition of the {guideline} is not stated",
                    guideline = guideline.short
                ),
            )
            .help(text!(
                "沿っている版を edition に記載してください（現行は {in_force}）。",
                "State the edition that you follow in edition (in force: {in_force}).",
                in_force = in_force
            ));
    }
}
