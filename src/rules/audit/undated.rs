use crate::disclosure::Item;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "audit/undated",
    levels: &[Severity::Warning],
    items: &[Item::Audit],
    title: Text::new("直近の監査の実施日の記載がない", "An audit without a date"),
    why: Text::new(
        "実施日がないと、頻度の記載のとおりに監査が行われているのかを医療機関が確かめられません。",
        "Without the date of the last audit a hospital cannot confirm that audits take place as often as stated.",
    ),
    remedy: Text::new(
        "直近の監査の実施日又は実施月を last に記載してください。",
        "State the day or month of the last audit in last.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for audit in context.disclosure.audits().filter(|audit| !audit.get("last").is_written()) {
        findings
            .report(
                audit,
                text!("直近の監査の実施日の記載がありません", "the date of the last audit is not stated"),
            )
            .help(text!(
                "最後に監査を行った日又は月を last に記載してください（例: 2026-02）。",
                "State the day or month of the last audit in last, such as 2026-02."
            ));
    }
}
