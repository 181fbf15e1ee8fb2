use crate::disclosure::Item;
use crate::document::Kind;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "audit/missing",
    levels: &[Severity::Warning],
    items: &[Item::Audit],
    title: Text::new("監査の記載がない", "No audit"),
    why: Text::new(
        "監査の記載がないと、安全管理が定めのとおりに行われているかを、医療機関が確かめられません。",
        "Without an audit a hospital cannot confirm that the security rules are followed.",
    ),
    remedy: Text::new("実施している監査を audits に記載してください。", "List the audits in audits."),
    requirements: &["mic-meti/assessment"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(audit) = context.disclosure.described(Item::Audit) else { return };
    let audits = audit.get("audits");
    if audits.kind() != Some(Kind::Array) || audits.items().next().is_some() {
        return;
    }
    findings.report(audits, text!("監査の記載が1件もありません", "no audit is listed")).help(text!(
        "実施している内部監査、外部監査を、実施者、頻度、直近の実施日とともに記載してください。",
        "List the internal and external audits with their auditor, frequency and last date."
    ));
}
