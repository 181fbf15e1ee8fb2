use jiff::civil::Date;

use crate::document::Place;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "fact/date-after-issue",
    levels: &[Severity::Warning],
    items: &[],
    title: Text::new("発行日より後の事実が記載されている", "Something done after the issue date"),
    why: Text::new(
        "発行後に内容が差し替えられると、手元の開示書が最新かどうかを医療機関が判断できません。",
        "Where the content changes after the issue date, a hospital cannot tell whether its copy is the latest.",
    ),
    remedy: Text::new(
        "版数と発行日を改めるか、日付の誤りを直してください。",
        "Issue a new edition, or correct the date.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(issued) = context.disclosure.issued() else { return };
    let cover = context.disclosure.root().at("/document/issued");
    // A day to come has a rule of its own.
    let is_after = |&(_, date): &(Place<'_>, Date)| date > issued && date <= context.today;
    let facts: Vec<Place<'_>> =
        context.disclosure.past_dates().into_iter().filter(is_after).map(|(place, _)| place).collect();
    let help = text!(
        "内容を改めたのであれば、版数と発行日を改めて改訂履歴に加えてください。",
        "If the content has changed, issue a new edition and add it to the revision history."
    );
    match *facts {
        [] => {}
        [fact] => {
            let message = text!(
                "済んだことの日付（{date}）が、開示書の発行日（{issued}）より後です",
                "the date of something done ({date}) is after the issue date ({issued})",
                date = fact.string().unwrap_or_default(),
                issued = issued
            );
            findings.report(fact, message).help(help).related(cover, text!("発行日", "the issue date"));
        }
        // Several at once are one fault: the cover was forgotten.
        _ => {
            let message = text!(
                "発行日（{issued}）より後に済んだことが、{count}か所に記載されています",
                "{count} dates of things done are after the issue date ({issued})",
                issued = issued,
                count = facts.len()
            );
            let finding = findings.report(cover, message);
            finding.help(help);
            for fact in facts {
                finding.related(fact, text!("発行日より後", "after the issue date"));
            }
        }
    }
}
