//! Days as the format writes them: ISO 8601, a month where the world gives no day.

use jiff::civil::Date;

/// `2024-05-24`, or `2023-04` as the last day of that month.
pub(crate) fn parse(text: &str) -> Option<Date> {
    let number = |range: std::ops::Range<usize>| -> Option<i16> {
        let digits = text.get(range)?;
        digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())?
    };
    let separated = |at: usize| text.as_bytes().get(at) == Some(&b'-');
    let (year, month) = (number(0..4)?, i8::try_from(number(5..7)?).ok()?);
    match text.len() {
        7 if separated(4) => Date::new(year, month, 1).ok().map(Date::last_of_month),
        10 if separated(4) && separated(7) => Date::new(year, month, i8::try_from(number(8..10)?).ok()?).ok(),
        _ => None,
    }
}
