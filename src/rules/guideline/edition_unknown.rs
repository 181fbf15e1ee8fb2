use super::superseded::claims;
use crate::facts::guideline::{Guideline, known_on};
use crate::finding::Severity;
use crate::japanese::Edition;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "guideline/edition-unknown",
    levels: &[Severity::Error],
    items: &[crate::disclosure::Item::SafetyManagement],
    title: Text::new("存在しない版のガイドライン", "An edition that does not exist"),
    why: Text::new(
        "公表されていない版では、何に沿っているのかを医療機関が確かめられません。",
        "Where the edition was never published, a hospital cannot tell what is followed.",
    ),
    remedy: Text::new(
        "沿っている版を確かめて、記載を直してください。",
        "Check which edition you follow, and correct it.",
    ),
    clauses: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for claim in claims(&context.disclosure) {
        let Some(number) = claim.number().filter(|&number| !exists(claim.guideline, number)) else {
            continue;
        };
        let draft = |edition: &String| Edition::parse(edition) == Some(number);
        let message = if claim.guideline.never_issued.iter().any(draft) {
            text!(
                "{guideline} 第{number}版は意見募集の案で、版として公表されていません",
                "edition {number} of the {guideline} was a draft for public comment and was never published",
                guideline = claim.guideline.short,
                number = number
            )
        } else {
            text!(
                "{guideline} に第{number}版はありません（{date} 現在）",
                "the {guideline} has no edition {number} (as of {date})",
                guideline = claim.guideline.short,
                number = number,
                date = known_on()
            )
        };
        let editions: Vec<&str> =
            claim.guideline.editions.iter().map(|edition| edition.edition.as_str()).collect();
        findings.report(claim.edition, message).help(text!(
            "沿っている版を確かめて、直してください。公表されている版は {editions} です（最後が最新）。",
            "Check which edition you follow, and correct it. The published editions are {editions} (the last is the latest).",
            editions = editions.join(", ")
        ));
    }
}

fn exists(guideline: &Guideline, number: Edition) -> bool {
    let mut editions = guideline.editions.iter().filter_map(|edition| Edition::parse(&edition.edition));
    let is_older = guideline.older_not_listed && editions.clone().next().is_some_and(|first| number < first);
    is_older || editions.any(|edition| edition == number)
}
