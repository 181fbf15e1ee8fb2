use crate::disclosure::Item;
use crate::document::Kind;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "credibility/accounts-unreachable",
    levels: &[Severity::Error],
    items: &[Item::FinancialSoundness],
    title: Text::new("財務諸表等を確認する手段がない", "Financial statements that cannot be seen"),
    why: Text::new(
        "医療機関は、財務諸表等から経営の健全性を確認します。見る手段がないと、この項目を確認できません。",
        "A hospital confirms from the financial statements that the business is sound; without a way to see them it cannot.",
    ),
    remedy: Text::new(
        "財務諸表等の掲載先、別紙、閲覧の方法のいずれかを記載してください。",
        "State where the financial statements are published, an attachment, or how to see them.",
    ),
    requirements: &["mic-meti/selection-items", "mhlw/finances"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(soundness) = context.disclosure.described(Item::FinancialSoundness) else { return };
    let publication = soundness.get("publication");
    let availability = publication.get("availability");
    let is_there = ["url", "attachment"].into_iter().any(|key| publication.get(key).is_written());
    if publication.kind() != Some(Kind::Object) || is_there || soundness.get("attachments").is_written() {
        return;
    }
    let (place, message) = match availability.string() {
        Some("confidential") => (
            availability,
            text!(
                "財務諸表等を非開示としており、病院が確認する手段がありません",
                "the financial statements are said to be confidential, so a hospital has no way to see them"
            ),
        ),
        None if !availability.is_written() => (
            publication,
            text!(
                "財務諸表等の掲載先も、閲覧の方法も記載がありません",
                "neither where the financial statements are published nor how to see them is stated"
            ),
        ),
        _ => return,
    };
    findings.report(place, message).help(text!(
        "掲載先（url）か別紙（attachment）を記載してください。公表していない場合は、availability を on_request とし、個別に開示する方法を説明文に記載してください。",
        "State url or attachment. If the financial statements are not public, set availability to on_request and describe in the statement how they are disclosed."
    ));
}
