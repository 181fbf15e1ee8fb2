use crate::disclosure::Item;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "risk/review-cycle-missing",
    levels: &[Severity::Warning],
    items: &[Item::RiskOperation],
    title: Text::new("リスク対応策の見直しの周期の記載がない", "No review cycle of the risk measures stated"),
    why: Text::new(
        "脅威は変わります。見直しの周期がわからないと、対策が今も有効かを医療機関が確かめられません。",
        "Threats change. Without the review cycle a hospital cannot tell whether the measures are still effective.",
    ),
    remedy: Text::new(
        "見直しの周期を review_cycle に記載してください（例: P1Y は年1回）。",
        "State the review cycle in review_cycle, such as P1Y (once a year).",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(operation) = context.disclosure.described(Item::RiskOperation) else { return };
    if operation.get("review_cycle").is_written() {
        return;
    }
    findings.report(
        operation,
        text!(
            "リスク対応策の見直しの周期の記載がありません",
            "the review cycle of the risk measures is not stated"
        ),
    );
}
