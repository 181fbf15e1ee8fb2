use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "fact/date-in-future",
    levels: &[Severity::Error],
    items: &[],
    title: Text::new("実施済みの事実の日付が未来になっている", "Something done in the future"),
    why: Text::new(
        "まだ起きていないことが、済んだこととして記載されています。医療機関は、実績なのか予定なのかを判断できません。",
        "What has not happened yet is stated as done, and a hospital cannot tell whether it is a fact or a plan.",
    ),
    remedy: Text::new(
        "実際に行った日に直してください。予定であれば、前回の実績の日を記載してください。",
        "State the date on which it was done; if it is a plan, state the date of the last time.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for (place, date) in context.disclosure.past_dates() {
        if date <= context.today {
            continue;
        }
        findings.report(
            place,
            text!(
                "済んだことの日付（{date}）が、評価日（{today}）より後です",
                "the date of something done ({date}) is after the evaluation day ({today})",
                date = place.string().unwrap_or_default(),
                today = context.today
            ),
        );
    }
}
