use crate::disclosure::Item;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "incident/authority-report-unassigned",
    levels: &[Severity::Warning],
    items: &[Item::IncidentResponse],
    title: Text::new(
        "当局への報告を誰が行うか決まっていない",
        "Nobody assigned to report to the authorities",
    ),
    why: Text::new(
        "漏えいなどの報告は、知ってからおおむね3～5日以内に求められます。事故が起きてから分担を協議していては間に合いません。",
        "A leak must be reported within about 3 to 5 days of becoming known; that is too short to agree then who reports it.",
    ),
    remedy: Text::new(
        "当局へ報告する者を、あらかじめ authority_report に定めてください。",
        "Decide beforehand who reports, and state it in authority_report.",
    ),
    clauses: &["appi-26"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(response) = context.disclosure.described(Item::IncidentResponse) else { return };
    let report = response.get("authority_report");
    let finding = match report.string() {
        None if report.is_written() => return,
        None => findings.report(
            response,
            text!(
                "当局への報告を誰が行うのかが定められていません",
                "it is not stated who reports an incident to the authorities"
            ),
        ),
        Some("by_consultation") => findings.report(
            report,
            text!(
                "当局への報告を誰が行うのかが、事故の後の協議に委ねられています",
                "who reports to the authorities is left to be agreed after an incident"
            ),
        ),
        Some(_) => return,
    };
    finding.help(text!(
        "個人情報保護委員会などへの報告を行う者を、authority_report に provider（当社）、institution（医療機関）、jointly（共同）のいずれかで記載してください。",
        "State in authority_report who reports to the Personal Information Protection Commission: provider, institution or jointly."
    ));
}
