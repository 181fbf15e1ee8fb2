use crate::disclosure::Item;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "risk/patch-time-missing",
    levels: &[Severity::Warning],
    items: &[Item::RiskOperation],
    title: Text::new("脆弱性への対応期限がない", "No time for patches"),
    why: Text::new(
        "公表された脆弱性は、すぐに攻撃に使われます。修正をいつまでに適用するかがわからないと、その間の危険を見積もれません。",
        "A published vulnerability is soon attacked. Without a time for the patch a hospital cannot judge the danger until then.",
    ),
    remedy: Text::new(
        "脆弱性の公表から修正の適用までの期限を patch_within に記載してください（例: P14D は14日以内）。",
        "State within what time patches are applied in patch_within (P14D: 14 days).",
    ),
    clauses: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(operation) = context.disclosure.described(Item::RiskOperation) else { return };
    if operation.get("patch_within").is_written() {
        return;
    }
    findings
        .report(
            operation,
            text!(
                "脆弱性の修正を適用する期限の記載がありません",
                "it is not stated within what time patches are applied"
            ),
        )
        .help(text!(
            "patch_within に、修正の公表から適用までの期限を記載してください（例: P14D は14日以内）。",
            "Add patch_within, such as P14D (within 14 days)."
        ));
}
