use crate::disclosure::Item;
use crate::document::Place;
use crate::facts::guideline::{Guideline, guideline, named_in};
use crate::finding::Severity;
use crate::japanese::Folded;
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
    clauses: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let disclosure = &context.disclosure;
    let on_cover = disclosure.root().at("/document/guidelines").items().map(|entry| (entry, "id"));
    let sources = disclosure.list(Item::SafetyManagement, "sources").map(|entry| (entry, "guideline"));
    for (entry, key) in on_cover.chain(sources) {
        if entry.get("edition").is_written() || states_edition(entry.get("name")) {
            continue;
        }
        let Some(guideline) = known(entry, key) else { continue };
        let in_force = guideline.in_force(context.today).map_or("", |edition| &edition.edition);
        findings
            .report(
                entry,
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

/// The guideline that an entry is, by its field or by its name.
fn known(entry: Place<'_>, key: &str) -> Option<&'static Guideline> {
    let named = || entry.get("name").string().and_then(named_in);
    entry.get(key).string().and_then(guideline).or_else(named)
}

/// Whether a name ends in its edition: 第6.0版, Ver.2.
fn states_edition(name: Place<'_>) -> bool {
    let folded = Folded::new(name.string().unwrap_or_default());
    let text = folded.text().to_ascii_lowercase();
    let is_digit = |sign: char| sign.is_ascii_digit();
    text.match_indices('版').any(|(at, _)| text.get(..at).is_some_and(|before| before.ends_with(is_digit)))
        || text.split_once("ver").is_some_and(|(_, behind)| behind.contains(is_digit))
}
