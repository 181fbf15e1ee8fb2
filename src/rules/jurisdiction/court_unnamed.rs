use crate::disclosure::Item;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "jurisdiction/court-unnamed",
    levels: &[Severity::Note],
    items: &[Item::DomesticLaw],
    title: Text::new("管轄裁判所の記載がない", "No court of jurisdiction"),
    why: Text::new(
        "準拠法が日本法でも、どの裁判所で争うのかは、管轄の合意がわからないと医療機関が判断できません。",
        "Even where Japanese law governs, a hospital cannot tell which court hears a dispute without knowing the agreed one.",
    ),
    remedy: Text::new(
        "利用契約で合意する裁判所を court に記載してください（例: 東京地方裁判所）。",
        "State in court the court agreed on in the contract, such as 「東京地方裁判所」 (Tokyo District Court).",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(domestic_law) = context.disclosure.described(Item::DomesticLaw) else { return };
    let is_named =
        domestic_law.strings().filter_map(|place| place.string()).any(|text| text.contains("裁判所"));
    if domestic_law.get("court").is_written() || is_named {
        return;
    }
    findings.report(
        domestic_law,
        text!("管轄裁判所の記載がありません", "the court of jurisdiction is not stated"),
    );
}
