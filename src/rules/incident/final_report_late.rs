use crate::disclosure::{Item, holds};
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "incident/final-report-late",
    levels: &[Severity::Warning],
    items: &[Item::IncidentResponse],
    title: Text::new("最終報告の期限が遅い", "A late final report"),
    why: Text::new(
        "当局への確報は、知ってから30日以内（不正の目的によるおそれがある場合は60日以内）に求められます。事業者の最終報告がそれより遅いと、医療機関は確報に間に合いません。",
        "The final report to the authorities is due within 30 days (60 where malicious intent is suspected); if the provider's report comes later, a hospital cannot meet that.",
    ),
    remedy: Text::new(
        "最終報告の期限を30日以内（サイバー攻撃を対象とする場合は60日以内）に改めてください。",
        "Set the time for the final report to 30 days at most (60 where cyberattacks are among the events).",
    ),
    requirements: &["appi/breach-report"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

/// The days that the law gives for the final report, and where malice is suspected.
const LIMIT: u64 = 30;
const LIMIT_MALICE: u64 = 60;

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(response) = context.disclosure.described(Item::IncidentResponse) else { return };
    let within = response.get("final_report_within");
    let is_malicious = holds(response.get("events"), &["cyberattack"]);
    let limit = if is_malicious { LIMIT_MALICE } else { LIMIT };
    let Some(duration) = within.duration().filter(|duration| duration.seconds() > limit * 24 * 60 * 60)
    else {
        return;
    };
    findings
        .report(
            within,
            text!(
                "最終報告の期限（{within}）が、当局への確報の期限（{limit}日）より後になっています",
                "the final report is due within {within}, later than the {limit} days for the report to the authorities",
                within = duration.in_words(),
                limit = limit
            ),
        )
        .help(text!(
            "病院が当局への確報に間に合うように、30日以内（サイバー攻撃は60日以内）の期限を記載してください（例: P30D）。",
            "State a time that lets the hospital report to the authorities in time: 30 days at most, such as P30D (60 days for cyberattacks)."
        ));
}
