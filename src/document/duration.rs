//! Periods as the format writes them: ISO 8601 durations such as `P35D` and `PT24H`.

use jiff::Span;
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
    /// Reads a duration; `None` for anything that is not one, and for more digits than the schema lets a number have.
    pub(crate) fn parse(text: &str) -> Option<Duration> {
        let units = text.strip_prefix('P').filter(|units| !units.is_empty())?;
        let (date, time) = match units.split_once('T') {
            Some((_, "")) => return None,
            Some(parts) => parts,
            None => (units, ""),
        };
        let [years, months, weeks, days] = counts(date, ['Y', 'M', 'W', 'D'])?;
        let [hours, minutes, seconds] = counts(time, ['H', 'M', 'S'])?;
        let duration = Duration { years, months, days: weeks * 7 + days, hours, minutes, seconds };
        (years <= MOST_YEARS).then_some(duration)
    }

    /// Its length in seconds, to compare: a month counts as 30 days, a year as 365.
    pub fn seconds(self) -> u64 {
        let days = u64::from(self.years) * 365 + u64::from(self.months) * 30 + u64::from(self.days);
        ((days * 24 + u64::from(self.hours)) * 60 + u64::from(self.minutes)) * 60 + u64::from(self.seconds)
    }

    /// The day on which a period that begins on `date` ends, by the calendar; hours count as whole days. The calendar's last
    /// day where it would end behind that.
    pub fn after(self, date: Date) -> Date {
        let clock = Duration { years: 0, months: 0, days: 0, ..self }.seconds() / (24 * 60 * 60);
        let days = i64::from(self.days).saturating_add_unsigned(clock);
        let span = Span::new()
            .try_years(i64::from(self.years))
            .and_then(|span| span.try_months(i64::from(self.months)))
            .and_then(|span| span.try_days(days));
        span.map_or(Date::MAX, |span| date.saturating_add(span))
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

/// The counts of units that come in this order, each at most once; `None` where anything else is written.
fn counts<const N: usize>(text: &str, units: [char; N]) -> Option<[u32; N]> {
    let mut rest = text;
    let counts = units.map(|unit| {
        let Some((digits, behind)) = rest.split_once(unit).filter(|(digits, _)| is_number(digits)) else {
            return 0;
        };
        rest = behind;
        digits.parse().unwrap_or_default()
    });
    rest.is_empty().then_some(counts)
}

fn is_number(digits: &str) -> bool {
    (1..=MOST_DIGITS).contains(&digits.len()) && digits.bytes().all(|digit| digit.is_ascii_digit())
}

/// As the schema has it: years of three digits, and six for every other unit, so that a day may be given in seconds.
const MOST_YEARS: u32 = 999;
const MOST_DIGITS: usize = 6;

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::Duration;

    #[test]
    fn what_is_a_period() {
        let seconds = |text| Duration::parse(text).map(Duration::seconds);
        let day = 24 * 60 * 60;
        for (text, expected) in [
            ("P35D", 35 * day),
            ("P2W", 14 * day),
            ("P1Y2M3DT4H5M6S", (365 + 60 + 3) * day + 4 * 3600 + 5 * 60 + 6),
            ("PT86400S", day),
            ("P0D", 0),
            ("P999Y", 999 * 365 * day),
            ("P999999D", 999_999 * day),
        ] {
            assert_eq!(seconds(text), Some(expected), "{text}");
        }
        for text in [
            "",
            "P",
            "PT",
            "P1",
            "PD",
            "P1DT",
            "1D",
            "P-1D",
            "P1.5D",
            "P1H",
            "PT1D",
            "P1D1D",
            "P1D1Y",
            "P1DT1H ",
            "P１D",
            "P1000Y",
            "P1000000D",
            "PT1000001H",
            "P0000001D",
        ] {
            assert_eq!(seconds(text), None, "{text}");
        }
    }

    /// The calendar ends, and so do the numbers that it counts with: no period that is one goes beyond them.
    #[test]
    fn every_period_ends_within_the_calendar() {
        let units = [
            ("P", "Y", 999),
            ("P", "M", 999_999),
            ("P", "W", 999_999),
            ("P", "D", 999_999),
            ("PT", "H", 999_999),
        ];
        for (before, unit, most) in units {
            let text = format!("{before}{most}{unit}");
            let period = Duration::parse(&text).unwrap();
            for day in [date(0, 1, 1), date(2026, 11, 22), date(9999, 12, 31)] {
                assert!(period.after(day) >= day, "{text}");
            }
        }
        let all = Duration::parse("P999Y999999M999999W999999DT999999H999999M999999S").unwrap();
        assert_eq!(all.after(date(2026, 11, 22)), jiff::civil::Date::MAX);
        assert_eq!(Duration::parse("P1M").unwrap().after(date(2026, 1, 31)), date(2026, 2, 28));
        assert_eq!(Duration::parse("PT36H").unwrap().after(date(2026, 1, 31)), date(2026, 2, 1));
    }
}
