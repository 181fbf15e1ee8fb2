//! Periods as the format writes them: ISO 8601 durations such as `P35D` and `PT24H`.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::text;
use crate::text::Text;

/// A period of calendar and clock units. Weeks count as seven days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Duration {
    years: u32,
    months: u32,
    days: u32,
    hours: u32,
    minutes: u32,
    seconds: u32,
}

impl Duration {
    /// Reads a duration; `None` for anything that is not one, and for units beyond reason (over a million).
    pub(crate) fn parse(text: &str) -> Option<Duration> {
        let (date, time) = match text.strip_prefix('P')?.split_once('T') {
            Some((date, time)) => (date, Some(time)),
            None => (text.strip_prefix('P')?, None),
        };
        let mut duration = Duration { years: 0, months: 0, days: 0, hours: 0, minutes: 0, seconds: 0 };
        let in_date = units(date, |unit, count| match unit {
            'Y' => duration.years = count,
            'M' => duration.months = count,
            'W' => duration.days += count * 7,
            'D' => duration.days += count,
            _ => duration.days = u32::MAX,
        })?;
        let in_time = units(time.unwrap_or_default(), |unit, count| match unit {
            'H' => duration.hours = count,
            'M' => duration.minutes = count,
            'S' => duration.seconds = count,
            _ => duration.days = u32::MAX,
        })?;
        let is_whole = in_date + in_time > 0 && time.is_none_or(|_| in_time > 0) && duration.days != u32::MAX;
        is_whole.then_some(duration)
    }

    /// Its length in seconds, to compare: a month counts as 30 days, a year as 365.
    pub fn seconds(self) -> u64 {
        let days = u64::from(self.years) * 365 + u64::from(self.months) * 30 + u64::from(self.days);
        ((days * 24 + u64::from(self.hours)) * 60 + u64::from(self.minutes)) * 60 + u64::from(self.seconds)
    }

    /// The day on which a period that begins on `date` ends, by the calendar; hours count as whole days.
    pub fn after(self, date: Date) -> Date {
        let clock = Duration { years: 0, months: 0, days: 0, ..self }.seconds() / (24 * 60 * 60);
        let days = i64::from(self.days) + i64::try_from(clock).unwrap_or(i64::MAX);
        let span = i64::from(self.years).years().months(i64::from(self.months)).days(days);
        date.saturating_add(span)
    }

    /// The period as people say it: 35日, 35 days.
    pub fn in_words(self) -> Text {
        let units = [
            (self.years, "年", "year"),
            (self.months, "か月", "month"),
            (self.days, "日", "day"),
            (self.hours, "時間", "hour"),
            (self.minutes, "分", "minute"),
            (self.seconds, "秒", "second"),
        ];
        let written: Vec<_> = units.into_iter().filter(|&(count, ..)| count > 0).collect();
        let ja: String = written.iter().map(|(count, ja, _)| format!("{count}{ja}")).collect();
        let en: Vec<String> = written
            .iter()
            .map(|&(count, _, en)| format!("{count} {en}{}", if count == 1 { "" } else { "s" }))
            .collect();
        match written.is_empty() {
            true => text!("0日", "0 days"),
            false => Text { ja: ja.into(), en: en.join(" ").into() },
        }
    }
}

/// Hands over each unit with its count, and says how many there are; `None` where the text is malformed.
fn units(text: &str, mut take: impl FnMut(char, u32)) -> Option<usize> {
    let (mut rest, mut found) = (text, 0);
    while !rest.is_empty() {
        let end = rest.find(|character: char| !character.is_ascii_digit())?;
        let count = rest.get(..end)?.parse().ok().filter(|&count: &u32| count <= 1_000_000)?;
        let unit = rest.get(end..)?.chars().next()?;
        take(unit, count);
        rest = rest.get(end + unit.len_utf8()..)?;
        found += 1;
    }
    Some(found)
}
