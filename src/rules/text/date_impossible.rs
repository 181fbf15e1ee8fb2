use jiff::civil::{Date, Weekday};

use crate::finding::Severity;
use crate::japanese::{Impossible, era_year};
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "text/date-impossible",
    levels: &[Severity::Error],
    items: &[],
    title: Text::new("存在しない日付", "A date that does not exist"),
    why: Text::new(
        "存在しない日付や曜日の合わない日付では、いつのことなのかを医療機関が判断できません。",
        "From a date that does not exist or has the wrong weekday, a hospital cannot tell which day is meant.",
    ),
    remedy: Text::new("正しい日付に改めてください。", "Write the right date."),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for passage in context.disclosure.prose() {
        let (place, text) = (passage.place, passage.text());
        for (range, reading) in passage.dates() {
            let Err(impossible) = reading else { continue };
            let (message, help) = words(text.get(range.clone()).unwrap_or_default(), impossible);
            findings.report(place.part(range), message).help(help);
        }
    }
}

fn words(written: &str, impossible: Impossible) -> (Text, Text) {
    match impossible {
        Impossible::Month => (
            text!(
                "「{written}」は、存在しない日付です（月は1から12まで）",
                "「{written}」 is a date that does not exist (months go from 1 to 12)",
                written = written
            ),
            text!("正しい日付に改めてください。", "Write the right date."),
        ),
        Impossible::Day(days) => (
            text!(
                "「{written}」は、存在しない日付です",
                "「{written}」 is a date that does not exist",
                written = written
            ),
            text!(
                "その月は{days}日までです。正しい日付に改めてください。",
                "That month has {days} days. Write the right date.",
                days = days
            ),
        ),
        Impossible::Era(era, date) => {
            let message = if date < era.first {
                text!(
                    "「{written}」は、存在しない日付です（{era}は{day}から）",
                    "「{written}」 is a date that does not exist (the era 「{era}」 began on {day})",
                    written = written,
                    era = era.name,
                    day = era.first
                )
            } else {
                text!(
                    "「{written}」は、存在しない日付です（{era}は{day}まで）",
                    "「{written}」 is a date that does not exist (the era 「{era}」 ended on {day})",
                    written = written,
                    era = era.name,
                    day = era.last
                )
            };
            (message, right_year(date))
        }
        Impossible::Weekday(right) => (
            text!(
                "「{written}」の日付と曜日が合いません（この日は{right}です）",
                "the date and the weekday of 「{written}」 do not agree (that day is a {right})",
                written = written,
                right = name(right)
            ),
            text!(
                "日付と曜日のうち、誤っている方を改めてください。",
                "Correct the date or the weekday, whichever is wrong."
            ),
        ),
        Impossible::Years(western) => (
            text!(
                "「{written}」の西暦と元号の年が合いません",
                "the Western year and the era year of 「{written}」 do not agree",
                written = written
            ),
            text!(
                "{western}年は{right}です。誤っている方を改めてください。",
                "The year {western} is 「{right}」. Correct the one that is wrong.",
                western = western,
                right = era_years(western)
            ),
        ),
    }
}

/// What a western year is called by its era; by both where one era ended and the next began.
fn era_years(western: i16) -> String {
    let days = [Date::new(western, 1, 1), Date::new(western, 12, 31)];
    let mut years: Vec<String> = days.into_iter().flatten().filter_map(era_year).collect();
    years.dedup();
    years.join("・")
}

/// The year that was probably meant, in both ways of counting.
fn right_year(date: Date) -> Text {
    match era_year(date) {
        Some(right) => text!(
            "{western}年のことであれば、「{right}」と書いてください。",
            "If you mean {western}, write 「{right}」.",
            western = date.year(),
            right = right
        ),
        None => text!("西暦で書いてください。", "Write the Western year."),
    }
}

fn name(weekday: Weekday) -> Text {
    match weekday {
        Weekday::Monday => text!("月曜日", "Monday"),
        Weekday::Tuesday => text!("火曜日", "Tuesday"),
        Weekday::Wednesday => text!("水曜日", "Wednesday"),
        Weekday::Thursday => text!("木曜日", "Thursday"),
        Weekday::Friday => text!("金曜日", "Friday"),
        Weekday::Saturday => text!("土曜日", "Saturday"),
        Weekday::Sunday => text!("日曜日", "Sunday"),
    }
}
