use crate::disclosure::Item;
use crate::document::Place;
use crate::finding::Severity;
use crate::japanese::names_cycle;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "audit/frequency-missing",
    levels: &[Severity::Warning],
    items: &[Item::Audit],
    title: Text::new("監査の頻度の記載がない", "An audit without a frequency"),
    why: Text::new(
        "頻度がわからないと、監査が続けられているのか、次はいつかを医療機関が確かめられません。",
        "Without a frequency a hospital cannot tell whether audits continue and when the next one is due.",
    ),
    remedy: Text::new(
        "監査の間隔を frequency に記載してください（例: P1Y は年1回）。",
        "State the interval between audits in frequency, such as P1Y (once a year).",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let statement = context.disclosure.item(Item::Audit).get("statement");
    if statement.texts().filter_map(Place::string).any(names_cycle) {
        return;
    }
    for audit in context.disclosure.audits().filter(|audit| !audit.get("frequency").is_written()) {
        findings
            .report(audit, text!("監査の頻度の記載がありません", "the frequency of the audit is not stated"));
    }
}
