use super::date_in_future::facts;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "fact/date-after-issue",
    levels: &[Severity::Warning],
    items: &[],
    title: Text::new("発行日より後の事実が書かれている", "Something done after the day of issue"),
    why: Text::new(
        "発行した後に内容が差し替えられた開示書は、手元の版が最新かどうかを病院が判断できません。",
        "Where content changes after the issue, a hospital cannot tell whether its copy is the latest.",
    ),
    remedy: Text::new(
        "版数と発行日を改めるか、日付の誤りを直してください。",
        "Issue a new edition, or correct the date.",
    ),
    clauses: &[],
    waivable: true,
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(issued) = context.disclosure.issued() else { return };
    // A day to come has a rule of its own.
    let facts = facts(&context.disclosure).into_iter();
    for (place, _) in facts.filter(|&(_, date)| date > issued && date <= context.today) {
        findings
            .report(
                place,
                text!(
                    "済んだことの日付（{date}）が、開示書の発行日（{issued}）より後です",
                    "the day of something done ({date}) is after the day of issue ({issued})",
                    date = place.string().unwrap_or_default(),
                    issued = issued
                ),
            )
            .help(text!(
                "内容を改めたのであれば、版数と発行日を改めて改訂履歴に加えてください。",
                "If the content has changed, issue a new edition and add it to the revision history."
            ))
            .related(context.disclosure.root().at("/document/issued"), text!("発行日", "the day of issue"));
    }
}
