use crate::disclosure::Item;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "risk/patch-time-missing",
    levels: &[Severity::Warning],
    items: &[Item::RiskOperation],
    title: Text::new("脆弱性の修正の適用期限の記載がない", "No time until patches are applied stated"),
    why: Text::new(
        "公表された脆弱性は、すぐに攻撃に使われることがあります。修正をいつまでに適用するかがわからないと、医療機関はその間の危険を見積もれません。",
        "A published vulnerability may soon be attacked. Without knowing when the patch is applied, a hospital cannot judge the risk until then.",
    ),
    remedy: Text::new(
        "修正の公表から適用までの期限を patch_within に記載してください（例: P14D は14日以内）。",
        "State in patch_within the time from the release of a patch until it is applied, such as P14D (within 14 days).",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(operation) = context.disclosure.described(Item::RiskOperation) else { return };
    if operation.get("patch_within").is_written() {
        return;
    }
    findings.report(
        operation,
        text!(
            "脆弱性の修正を適用する期限の記載がありません",
            "the time until patches are applied is not stated"
        ),
    );
}
