use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "cover/issued-in-future",
    levels: &[Severity::Error],
    items: &[],
    title: Text::new("発行日が未来の日付", "A day of issue in the future"),
    why: Text::new(
        "まだ来ていない日の状態は、だれにも開示できません。病院は記載がいつの時点のものかを判断できません。",
        "Nobody can disclose the state of a day to come; a hospital cannot tell when the content was true.",
    ),
    remedy: Text::new("実際の発行日に直してください。", "State the real day of issue."),
    clauses: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let issued = context.disclosure.root().at("/document/issued");
    let Some(date) = issued.date().filter(|&date| date > context.today) else { return };
    findings
        .report(
            issued,
            text!(
                "発行日（{date}）が、評価日（{today}）より後です",
                "the day of issue ({date}) is after the evaluation day ({today})",
                date = date,
                today = context.today
            ),
        )
        .help(text!(
            "実際の発行日に直してください。発行前の確認であれば、評価日に発行予定日を指定してください（--today {date}）。",
            "State the real day of issue; to check a disclosure before it is issued, evaluate it on that day (--today {date}).",
            date = date
        ));
}
