//! Days as Japanese documents write them.

use jiff::civil::Date;

use super::folded::Folded;

/// A day in any of the usual forms: `2024年5月24日`, `2024/5/24`, `令和6年5月24日`, `R6.5.24`, `二〇二四年五月二十四日`,
/// with a weekday behind it or not. `None` where the text is anything else, or no day of the calendar.
pub fn date(text: &str) -> Option<Date> {
    let text = western_digits(Folded::new(text).text());
    let text = text.split_once('(').map_or(text.as_str(), |(day, _)| day);
    let (era, rest) = era(text);
    let rest = rest.strip_prefix("元年").map_or_else(|| rest.to_owned(), |rest| format!("1年{rest}"));
    let mut numbers = Vec::new();
    for part in rest.strip_suffix('日').unwrap_or(&rest).split(['年', '月', '/', '-', '.']) {
        numbers.push(part.parse::<i16>().ok()?);
    }
    let [year, month, day] = *numbers else { return None };
    let date =
        Date::new(year + era.map_or(0, |era| era.before), i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    date.ok().filter(|&date| era.is_none_or(|era| era.first <= date && date <= era.last))
}

/// A Japanese era. Its first year is called 元年 or 1.
struct Era {
    names: [&'static str; 2],
    /// The western year before its first.
    before: i16,
    first: Date,
    last: Date,
}

const ERAS: [Era; 3] = [
    Era {
        names: ["令和", "R"],
        before: 2018,
        first: Date::constant(2019, 5, 1),
        last: Date::constant(9999, 12, 31),
    },
    Era {
        names: ["平成", "H"],
        before: 1988,
        first: Date::constant(1989, 1, 8),
        last: Date::constant(2019, 4, 30),
    },
    Era {
        names: ["昭和", "S"],
        before: 1925,
        first: Date::constant(1926, 12, 25),
        last: Date::constant(1989, 1, 7),
    },
];

fn era(text: &str) -> (Option<&'static Era>, &str) {
    let rest = |era: &Era| era.names.iter().find_map(|name| text.strip_prefix(name));
    ERAS.iter().find_map(|era| Some((Some(era), rest(era)?))).unwrap_or((None, text))
}

/// Kanji numerals as western ones: 二〇二四 digit by digit, 二十四 by tens.
fn western_digits(text: &str) -> String {
    let mut western = String::new();
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match (kanji_digit(character), character) {
            (Some(digit), _) => western.push(digit),
            (None, '十') => {
                if !western.ends_with(|last: char| last.is_ascii_digit()) {
                    western.push('1');
                }
                if characters.peek().is_none_or(|&next| kanji_digit(next).is_none()) {
                    western.push('0');
                }
            }
            _ => western.push(character),
        }
    }
    western
}

fn kanji_digit(character: char) -> Option<char> {
    let value = "〇一二三四五六七八九".chars().position(|digit| digit == character)?;
    char::from_digit(u32::try_from(value).ok()?, 10)
}
