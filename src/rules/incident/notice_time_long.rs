use crate::disclosure::Item;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "incident/notice-time-long",
    levels: &[Severity::Warning],
    items: &[Item::IncidentResponse],
    title: Text::new("事故の第一報までの時間が長い", "A late first notice of an incident"),
    why: Text::new(
        "漏えいなどの報告は、知ってからおおむね3～5日以内に求められます。第一報がそれに近いと、病院が調べて報告する時間が残りません。",
        "A leak must be reported within about 3 to 5 days of becoming known; a first notice close to that leaves a hospital no time to look into it.",
    ),
    remedy: Text::new(
        "第一報までの時間を72時間以内に改めてください。24時間以内が望まれます。",
        "Give the first notice within 72 hours, better within 24.",
    ),
    clauses: &["appi-26"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

/// What leaves a hospital time to report within 3 to 5 days.
const LIMIT: u64 = 72;

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(response) = context.disclosure.described(Item::IncidentResponse) else { return };
    let within = response.get("first_notice_within");
    let Some(duration) = within.duration().filter(|duration| duration.seconds() > LIMIT * 60 * 60) else {
        return;
    };
    findings
        .report(
            within,
            text!(
                "事故の第一報までの時間（{within}）が{limit}時間を超えています",
                "the first notice of an incident may take {within}, more than {limit} hours",
                within = duration.in_words(),
                limit = LIMIT
            ),
        )
        .help(text!(
            "詳細がわからなくても、事故を知ってから72時間以内（できれば24時間以内、PT24H）に第一報を入れる体制とし、その時間を記載してください。",
            "Give a first notice within 72 hours of knowing, better within 24 (PT24H), even before the details are clear, and state that time."
        ));
}
