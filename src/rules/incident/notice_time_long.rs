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
        "当局への漏えいなどの報告は、知ってからおおむね3～5日以内に求められます。第一報がそれに近いと、医療機関が調べて報告する時間が残りません。",
        "A leak must be reported to the authorities within about 3 to 5 days of becoming known; a first notice close to that leaves a hospital no time to investigate and report.",
    ),
    remedy: Text::new(
        "第一報までの時間を72時間以内（できれば24時間以内）に改めてください。",
        "Set the time until the first notice to 72 hours at most, preferably 24.",
    ),
    requirements: &["appi/breach-report"],
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
                "the first notice of an incident is due within {within}, more than {limit} hours",
                within = duration.in_words(),
                limit = LIMIT
            ),
        )
        .help(text!(
            "詳細がわからなくても、事故を知ってから72時間以内（できれば24時間以内）に第一報を入れる体制とし、その時間を記載してください（例: PT24H は24時間以内）。",
            "Arrange for a first notice within 72 hours of knowing, preferably 24, even before the details are clear, and state that time, such as PT24H (within 24 hours)."
        ));
}
