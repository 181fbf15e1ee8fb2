use jiff::civil::Date;

use crate::age;
use crate::disclosure::Item;
use crate::document::{Duration, Place};
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "assessment/interval-exceeded",
    levels: &[Severity::Warning],
    items: &[Item::Assessments],
    title: Text::new("点検・評価の間隔が頻度の記載より長い", "Assessments further apart than stated"),
    why: Text::new(
        "記載された頻度で点検・評価が行われていないと、医療機関は頻度の記載を信頼できません。",
        "Where assessments do not keep to the stated frequency, a hospital cannot rely on that promise.",
    ),
    remedy: Text::new(
        "抜けている結果を加えるか、実際の間隔に合わせて frequency を改めてください。",
        "Add the results that are missing, or state the actual interval in frequency.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(assessments) = context.disclosure.described(Item::Assessments) else { return };
    let frequency = assessments.get("frequency");
    let Some(interval) = frequency.duration() else { return };
    let performed = |result: Place<'_>| result.get("performed").date().filter(|&date| date <= context.today);
    let mut results: Vec<_> =
        context.disclosure.assessments().filter_map(|result| Some((performed(result)?, result))).collect();
    results.sort_by_key(|&(date, _)| date);
    for ((earlier, first), (later, second)) in results.iter().zip(results.iter().skip(1)) {
        // Results of two kinds may follow two cycles of their own, of which only the latest is listed.
        let is_one_kind = first.get("kind").string() == second.get("kind").string();
        if !is_one_kind || *later <= tolerated(interval, *earlier) {
            continue;
        }
        findings
            .report(
                second.get("performed"),
                text!(
                    "前回の点検・評価から{days}日空いており、記載された間隔（{interval}）を超えています",
                    "this assessment came {days} days after the previous one, more than the stated interval ({interval})",
                    days = age::days(*earlier, *later),
                    interval = interval.in_words()
                ),
            )
            .help(text!(
                "この間に実施した点検・評価があれば results に加えてください。なければ、frequency を実際の間隔に改めてください。",
                "If there was an assessment in between, add it to results; if not, state the actual interval in frequency."
            ))
            .related(first.get("performed"), text!("前回の実施日", "the previous one"))
            .related(frequency, text!("記載された間隔", "the stated interval"));
    }
}

/// The day by which the next one is due, a quarter of the interval late: no yearly test falls on the same day.
fn tolerated(interval: Duration, earlier: Date) -> Date {
    age::days_after(interval.after(earlier), interval.seconds() / 4 / (24 * 60 * 60))
}
