use jiff::civil::Date;

use crate::disclosure::{Disclosure, Item, values};
use crate::document::Place;
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
    clauses: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for (place, date) in facts(&context.disclosure) {
        if date <= context.today {
            continue;
        }
        findings
            .report(
                place,
                text!(
                    "済んだことの日付（{date}）が、評価日（{today}）より後です",
                    "the date of something done ({date}) is after the evaluation day ({today})",
                    date = place.string().unwrap_or_default(),
                    today = context.today
                ),
            )
            .help(text!(
                "実際に行った日に直してください。予定であれば、前回の実績の日を記載してください。",
                "State the date on which it was done; if it is a plan, state the date of the last time."
            ));
    }
}

/// Days on which something was done. Expiry, due dates and the periods of reports may lie ahead.
const DONE: [&str; 7] =
    ["performed", "last", "as_of", "revised", "occurred", "last_surveillance", "first_registered"];

/// Every day on which something was done, in the order of the items. A month counts from its first day: it may lie
/// before any day in it.
pub(super) fn facts<'d>(disclosure: &Disclosure<'d>) -> Vec<(Place<'d>, Date)> {
    // The parts of II-16 are items of their own.
    let items = Item::all().filter(|&item| item != Item::RegulatoryRequirements);
    let described = items.filter_map(|item| disclosure.described(item));
    described
        .flat_map(values)
        .filter_map(|place| {
            let date = Some(place).filter(|&place| is_done(place))?.date()?;
            let is_month = place.string().is_some_and(|text| text.len() == "2026-11".len());
            Some((place, if is_month { date.first_of_month() } else { date }))
        })
        .collect()
}

fn is_done(place: Place<'_>) -> bool {
    let is_of_certificate = |key| key == "issued" && place.pointer().contains("/certificates/");
    place.key().is_some_and(|key| DONE.contains(&key) || is_of_certificate(key))
}
