//! How old something is, counted in one way everywhere: the day plus a number of months, held against another day.

use jiff::civil::Date;
use jiff::{Span, ToSpan};

use crate::text;
use crate::text::Text;

/// Whether `date` lies more than `months` months before `day`.
pub(crate) fn is_older(date: Date, months: i32, day: Date) -> bool {
    date.saturating_add(months.months()) < day
}

/// The whole months from `date` to a later `day`; nothing where it is not later.
pub(crate) fn whole_months(date: Date, day: Date) -> i32 {
    let months = i32::from(day.year() - date.year()) * 12 + i32::from(day.month() - date.month());
    let is_complete = date.saturating_add(months.months()) <= day;
    (months - i32::from(!is_complete)).max(0)
}

/// The days from `date` to `day`; negative where `day` is earlier.
pub(crate) fn days(date: Date, day: Date) -> i32 {
    date.until(day).map_or(0, |span| span.get_days())
}

/// The day so many days after `date`; the calendar's last one where that is behind it.
pub(crate) fn days_after(date: Date, days: u64) -> Date {
    let span = i64::try_from(days).ok().and_then(|days| Span::new().try_days(days).ok());
    span.map_or(Date::MAX, |span| date.saturating_add(span))
}

/// How much time lies between `date` and a `day` more than a month later, in words: over 13 months.
pub(crate) fn over(date: Date, day: Date) -> Text {
    text!("{months}余り", "over {months}", months = in_months(whole_months(date, day)))
}

/// A number of months in words; in Japanese whole years are years.
pub(crate) fn in_years(months: i32) -> Text {
    let words = in_months(months);
    match (months / 12, months % 12) {
        (1.., 0) => Text { ja: format!("{}年", months / 12).into(), ..words },
        _ => words,
    }
}

/// A number of months in words.
pub(crate) fn in_months(months: i32) -> Text {
    match months {
        1 => Text::new("1か月", "1 month"),
        months => text!("{months}か月", "{months} months", months = months),
    }
}

/// A number of days in words.
pub(crate) fn in_days(days: i32) -> Text {
    match days {
        1 => Text::new("1日", "1 day"),
        days => text!("{days}日", "{days} days", days = days),
    }
}
