use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "cover/issued-in-future",
    levels: &[Severity::Error],
    items: &[],
    title: Text::new("発行日が未来の日付", "An issue date in the future"),
    why: Text::new(
        "発行日がまだ来ていないと、医療機関は記載がいつの時点のものかを判断できません。",
        "With an issue date that has not come yet, a hospital cannot tell as of when the content is true.",
    ),
    remedy: Text::new("実際の発行日に直してください。", "State the actual issue date."),
    requirements: &[],
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
                "the issue date ({date}) is after the evaluation day ({today})",
                date = date,
                today = context.today
            ),
        )
        .help(text!(
            "実際の発行日に直してください。発行前の確認であれば、評価日に発行予定日を指定してください（--today {date}）。",
            "State the actual issue date. To check a disclosure before it is issued, give that date as the evaluation day (--today {date}).",
            date = date
        ));
}
