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
        "当局への漏えいなどの報告は、知ってからおおむね3～5日以内に求められます。事故が起きてから分担を協議していては、間に合わないおそれがあります。",
        "A leak must be reported to the authorities within about 3 to 5 days of becoming known; that may be too short to agree only then who reports it.",
    ),
    remedy: Text::new(
        "当局へ報告する者をあらかじめ定め、authority_report に記載してください。",
        "Decide beforehand who reports to the authorities, and state it in authority_report.",
    ),
    requirements: &["appi/breach-report"],
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
                "当局への報告を誰が行うのかの記載がありません",
                "it is not stated who reports an incident to the authorities"
            ),
        ),
        Some("by_consultation") => findings.report(
            report,
            text!(
                "当局への報告を誰が行うのかが、事故後の協議に委ねられています",
                "who reports to the authorities is left to be agreed after an incident"
            ),
        ),
        Some(_) => return,
    };
    finding.help(text!(
        "個人情報保護委員会などへの報告を行う者を、authority_report に provider（事業者）、institution（医療機関）、jointly（共同）のいずれかで記載してください。",
        "State in authority_report who reports to the Personal Information Protection Commission and other authorities: provider, institution or jointly."
    ));
}
