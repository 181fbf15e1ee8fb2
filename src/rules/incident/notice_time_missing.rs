use crate::disclosure::{Item, vague_word};
use crate::finding::Severity;
use crate::japanese::vague::Vagueness;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "incident/notice-time-missing",
    levels: &[Severity::Error],
    items: &[Item::IncidentResponse],
    title: Text::new("事故の第一報までの時間の記載がない", "No time for the first notice of an incident"),
    why: Text::new(
        "当局への漏えいなどの報告は、知ってからおおむね3～5日以内に求められます。第一報がいつ届くかわからないと、医療機関は期限を守れません。",
        "A leak must be reported to the authorities within about 3 to 5 days of becoming known; without a time for the first notice a hospital cannot be sure to meet that.",
    ),
    remedy: Text::new(
        "事故を知ってから第一報までの時間を first_notice_within に記載してください（例: PT24H）。",
        "State in first_notice_within the time from knowing of an incident to the first notice, such as PT24H.",
    ),
    requirements: &["appi/breach-report"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(response) = context.disclosure.described(Item::IncidentResponse) else { return };
    if response.get("first_notice_within").is_written() {
        return;
    }
    let finding = match vague_word(response, Vagueness::Time) {
        Some((statement, range)) => {
            let word = statement.string().and_then(|text| text.get(range.clone())).unwrap_or_default();
            findings.report(
                statement.part(range.clone()),
                text!(
                    "「{word}」とありますが、第一報までの時間の記載がありません",
                    "the statement says 「{word}」 (soon), but does not state the time until the first notice",
                    word = word
                ),
            )
        }
        None => findings.report(
            response,
            text!(
                "第一報までの時間（first_notice_within）の記載がありません",
                "the time until the first notice (first_notice_within) is not stated"
            ),
        ),
    };
    finding.help(text!(
        "事故を知ってから第一報までの時間を first_notice_within に記載してください（例: PT24H は24時間以内）。",
        "State in first_notice_within the time from knowing of an incident to the first notice, such as PT24H (within 24 hours)."
    ));
}
