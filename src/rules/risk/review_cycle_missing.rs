use crate::disclosure::Item;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "risk/review-cycle-missing",
    levels: &[Severity::Warning],
    items: &[Item::RiskOperation],
    title: Text::new("リスク対応策の見直しの周期がない", "No review cycle of the risk measures"),
    why: Text::new(
        "脅威は変わります。見直しの周期がわからないと、対策が今も有効かを病院は確かめられません。",
        "Threats change. Without a review cycle a hospital cannot tell whether the measures still hold.",
    ),
    remedy: Text::new(
        "見直しの周期を review_cycle に記載してください（例: P1Y は年1回）。",
        "State the cycle of the review in review_cycle (P1Y: yearly).",
    ),
    clauses: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(operation) = context.disclosure.described(Item::RiskOperation) else { return };
    if operation.get("review_cycle").is_written() {
        return;
    }
    findings
        .report(
            operation,
            text!(
                "リスク対応策を見直す周期の記載がありません",
                "it is not stated how often the risk measures are reviewed"
            ),
        )
        .help(text!(
            "review_cycle に見直しの周期を記載してください（例: P1Y は年1回）。",
            "Add review_cycle, such as P1Y (yearly)."
        ));
}
