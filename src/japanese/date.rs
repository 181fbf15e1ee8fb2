//! Days as Japanese documents write them, alone or inside prose.

use std::ops::Range;

use jiff::civil::{Date, Weekday};
use unicode_normalization::UnicodeNormalization;

use super::era::{ERAS, Era};

/// A stretch of time that a text names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct When {
    /// Its last day: that of the month where no day is written, so that ages have one way of counting.
    pub last: Date,
    /// How much of it is written.
    pub precision: Precision,
}

impl When {
    /// Its first day.
    pub fn first(self) -> Date {
        match self.precision {
            Precision::Day => self.last,
            Precision::Month => self.last.first_of_month(),
            Precision::Year => self.last.first_of_year(),
            Precision::FiscalYear => day(self.last.year() - 1, 4, 1),
        }
    }
}

/// How exactly a text names a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Precision {
    /// `2024年5月24日`
    Day,
    /// `2023年4月`
    Month,
    /// `2025年`
    Year,
    /// `2024年度`: April to March.
    FiscalYear,
}

/// Why something that is written as a date is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Impossible {
    /// There is no such month.
    Month,
    /// The month has fewer days: so many.
    Day(i8),
    /// The era had ended, or had not begun; the day is the one that was meant, or the last of what was meant.
    Era(&'static Era, Date),
    /// The day is another day of the week.
    Weekday(Weekday),
    /// The year by the era and the western one beside it differ; the first of the two is this western year.
    Years(i16),
}

/// What a text that is written as a date says.
pub type Reading = Result<When, Impossible>;

/// The day in any of the usual forms: `2024年5月24日`, `2024/5/24`, `令和6年5月24日`, `R6.5.24`, `二〇二四年五月二十四日`,
/// with a weekday behind it or not. `None` where the text is anything else, or no day of the calendar.
pub fn date(text: &str) -> Option<Date> {
    let when = read_date(text)?.ok()?;
    (when.precision == Precision::Day).then_some(when.last)
}

/// What a text says that is a date and nothing else, also one without a day; `None` where it is anything else.
pub fn read_date(text: &str) -> Option<Reading> {
    let mut reader = Reader::new(text.trim());
    let reading = reader.date().or_else(|| reader.attempt(Reader::impossible_day_of_any_year))?;
    (reader.end() == text.trim().len()).then_some(reading)
}

/// The dates in prose: their places in the text, and what they say.
///
/// Days without a year are found only where no year has them (`2月30日`), and `2024/5` is left to arithmetic.
pub fn dates_in(text: &str) -> Vec<(Range<usize>, Reading)> {
    find_dates(text, false)
}

/// The dates in a text where numbers mean nothing but editions and dates: also `2024/5`, `2024.5` and `R6.5`.
pub(super) fn dates_and_months_in(text: &str) -> Vec<(Range<usize>, Reading)> {
    find_dates(text, true)
}

fn find_dates(text: &str, with_loose: bool) -> Vec<(Range<usize>, Reading)> {
    let mut found = Vec::new();
    let (mut end, mut last) = (0, ' ');
    for (start, character) in text.char_indices() {
        let before = std::mem::replace(&mut last, character);
        if start < end || !may_begin(character) || (is_numeral(before) && is_numeral(character)) {
            continue;
        }
        let rest = text.get(start..).unwrap_or_default();
        if !is_likely(rest) {
            continue;
        }
        let mut reader = Reader::new(rest);
        let mut reading = reader.date();
        if reading.is_none() && before != '年' {
            reading = reader.attempt(Reader::impossible_day_of_any_year);
        }
        let (is_bare, end_of_date) = (reader.is_bare, start + reader.end());
        let is_impossible = reading.is_some_and(|reading| reading.is_err());
        let is_part = is_bare
            && (is_latin(before)
                || matches!(before, '-' | '.' | '/' | '_')
                || is_number(text, start..end_of_date, is_impossible));
        if let Some(reading) = reading.filter(|_| (with_loose || !reader.is_loose) && !is_part) {
            end = end_of_date;
            found.push((start..end, reading));
        }
    }
    found
}

/// What stands before a number that is no date, in folded form and lower case.
const LABELS: [&str; 20] = [
    "番号",
    "no",
    "no.",
    "第",
    "型番",
    "型式",
    "品番",
    "電話",
    "tel",
    "fax",
    "ファクス",
    "ファックス",
    "ver",
    "ver.",
    "バージョン",
    "ビルド",
    "内線",
    "〒",
    "id",
    "#",
];

/// Whether what is written like a date, without 年, is the number of a document, a phone, a version: by the words before it, or
/// by how it goes on. An impossible one with points behind a Latin word is a version: `Oracle R12.2.30`.
fn is_number(text: &str, range: Range<usize>, is_impossible: bool) -> bool {
    let (before, behind) = text.split_at_checked(range.start).unwrap_or_default();
    let behind = behind.get(range.len()..).unwrap_or_default();
    let goes_on = behind.strip_prefix(['-', '_', '－']).is_some_and(|rest| rest.starts_with(is_latin));
    if goes_on || behind.starts_with('号') {
        return true;
    }
    let close = before.trim_end_matches(|sign: char| sign.is_whitespace() || "「『:：(（".contains(sign));
    let close = close.strip_suffix(['は', 'の']).unwrap_or(close);
    let near = close
        .char_indices()
        .rev()
        .nth(LONGEST_LABEL - 1)
        .map_or(close, |(at, _)| close.get(at..).unwrap_or_default());
    let near = near.nfkc().collect::<String>().to_lowercase();
    let is_version = is_impossible
        && text.get(range).is_some_and(|date| date.contains(['.', '．']))
        && before.ends_with(char::is_whitespace)
        && before.trim_end().ends_with(|last: char| last.is_ascii_alphabetic());
    is_version || LABELS.iter().any(|label| near.ends_with(label))
}

/// No label is longer, in characters.
const LONGEST_LABEL: usize = 8;

/// Whether a date may begin with this.
fn may_begin(character: char) -> bool {
    is_numeral(character)
        || matches!(character, '令' | '平' | '昭' | '㋿' | '㍻' | '㍼' | 'R' | 'H' | 'S' | 'Ｒ' | 'Ｈ' | 'Ｓ')
}

/// Whether the first sign behind a year's is one that dates have: a cheap look before the text is normalised.
fn is_likely(rest: &str) -> bool {
    let is_year =
        |sign: &char| is_numeral(*sign) || sign.is_whitespace() || "令平昭和成元RHS()（）".contains(*sign);
    let next = rest.chars().skip(1).take(16).find(|sign| !is_year(sign));
    next.is_some_and(|sign| "年月/-.／－．‐‑‒–−".contains(sign))
}

fn is_numeral(character: char) -> bool {
    character.is_ascii_digit()
        || ('０'..='９').contains(&character)
        || matches!(character, '〇' | '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十')
}

fn is_latin(character: char) -> bool {
    matches!(character, '0'..='9' | 'A'..='Z' | 'a'..='z' | '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ')
}

/// Reads a date sign by sign; each method takes what it finds, or nothing.
struct Reader {
    /// The signs in one form, each with the byte behind it in the original.
    signs: Vec<(char, usize)>,
    at: usize,
    /// Whether what was read has no 年: in prose it may be a part of a longer number.
    is_bare: bool,
    /// Whether what was read is a date only where nothing else stands: `2024/5`.
    is_loose: bool,
}

/// No date is longer, spaces included.
const LONGEST: usize = 64;

impl Reader {
    fn new(text: &str) -> Self {
        let mut signs = Vec::new();
        for (start, character) in text.char_indices().take(LONGEST) {
            let end = start + character.len_utf8();
            match character {
                _ if character.is_whitespace() => signs.push((' ', end)),
                '‐' | '‑' | '‒' | '–' | '−' => signs.push(('-', end)),
                // A circled number marks an item.
                '①'..='⓿' | '㉑'..='㊿' => signs.push((character, end)),
                _ => signs.extend(character.nfkc().map(|sign| (sign, end))),
            }
        }
        Self { signs, at: 0, is_bare: false, is_loose: false }
    }

    /// The byte behind what was read.
    fn end(&self) -> usize {
        self.at.checked_sub(1).and_then(|last| self.signs.get(last)).map_or(0, |&(_, end)| end)
    }

    fn date(&mut self) -> Option<Reading> {
        self.attempt(|reader| {
            let era = reader.attempt(Self::era);
            let year = reader.year(era.is_some())?;
            let western = era.map_or(year, |era| era.western(year));
            let mut other = reader.attempt(|reader| reader.other_year(era));
            let reading = if reader.eat('年') {
                other = other.or_else(|| reader.attempt(|reader| reader.other_year(era)));
                reader.in_words(era, western)
            } else {
                reader.in_signs(era, western)?
            };
            match other {
                Some(other) if other != western => Some(Err(Impossible::Years(western))),
                _ => Some(reading),
            }
        })
    }

    fn era(&mut self) -> Option<&'static Era> {
        for era in &ERAS {
            if self.eat(era.letter) {
                self.is_bare = true;
                return Some(era);
            }
            if self.attempt(|reader| era.name.chars().all(|sign| reader.eat(sign)).then_some(())).is_some() {
                return Some(era);
            }
        }
        None
    }

    fn year(&mut self, in_era: bool) -> Option<i16> {
        if in_era && self.eat('元') {
            return Some(1);
        }
        let (year, digits) = self.number()?;
        let fits = if in_era { digits <= 2 && year > 0 } else { digits == 4 };
        fits.then_some(year)
    }

    /// The same year by the other way of counting, in parentheses, as a western one.
    fn other_year(&mut self, era: Option<&Era>) -> Option<i16> {
        if !self.eat('(') {
            return None;
        }
        let other = if era.is_none() { Some(self.era()?) } else { None };
        let year = self.year(other.is_some())?;
        self.eat('年');
        self.eat(')').then(|| other.map_or(year, |other| other.western(year)))
    }

    /// What follows 年.
    fn in_words(&mut self, era: Option<&'static Era>, year: i16) -> Reading {
        self.is_bare = false;
        if self.eat('度') {
            return spanning(era, day(year, 4, 1), day(year + 1, 3, 31), Precision::FiscalYear);
        }
        let Some(month) = self.attempt(|reader| reader.number_before('月')) else {
            self.eat('版');
            return spanning(era, day(year, 1, 1), day(year, 12, 31), Precision::Year);
        };
        match self.attempt(|reader| reader.number_before('日')) {
            Some(day) => self.with_weekday(on_day(era, year, month, day)),
            None => in_month(era, year, month),
        }
    }

    /// Month and day behind `/`, `-` or `.`.
    fn in_signs(&mut self, era: Option<&'static Era>, year: i16) -> Option<Reading> {
        let by_letter = std::mem::replace(&mut self.is_bare, true);
        let sign = ['/', '-', '.'].into_iter().find(|&sign| self.eat(sign))?;
        let (month, _) = self.number().filter(|&(_, digits)| digits <= 2)?;
        let day = self.attempt(|reader| reader.eat(sign).then(|| reader.number())?);
        let Some((day, digits)) = day else {
            self.is_loose = true;
            return (1..=12).contains(&month).then(|| in_month(era, year, month));
        };
        let goes_on = |reader: &mut Self| (reader.eat(sign) && reader.number().is_some()).then_some(());
        if digits > 2 || self.attempt(goes_on).is_some() {
            return None;
        }
        let reading = on_day(era, year, month, day);
        // 2024.13.1 and R1.2.3 are versions, 2024-10-99 is the number of a document, 0120-02-31 that of a phone.
        let is_number = sign != '/'
            && match reading {
                Err(Impossible::Era(era, date)) => by_letter && date < era.first,
                Err(_) => {
                    let is_past_or_near = era.is_some() || (1868..2200).contains(&year);
                    !is_past_or_near || !(1..=12).contains(&month) || !(1..=31).contains(&day)
                }
                Ok(_) => false,
            };
        (!is_number).then(|| self.with_weekday(reading))
    }

    /// A day that no year has: `2月30日`.
    fn impossible_day_of_any_year(&mut self) -> Option<Reading> {
        let month = self.number_before('月').filter(|month| (1..=12).contains(month))?;
        let day = self.number_before('日').filter(|&day| day > 0)?;
        const LEAP_YEAR: i16 = 2024;
        on_day(None, LEAP_YEAR, month, day).is_err().then(|| on_day(None, LEAP_YEAR, month, day))
    }

    /// Takes the weekday behind a day, and holds it against the day.
    fn with_weekday(&mut self, reading: Reading) -> Reading {
        let written = self.attempt(Self::weekday);
        let when = reading?;
        match written {
            Some(written) if written != when.last.weekday() => Err(Impossible::Weekday(when.last.weekday())),
            _ => Ok(when),
        }
    }

    /// `(金)`, `(金曜日)`, `(金・祝)`, `金曜日`.
    fn weekday(&mut self) -> Option<Weekday> {
        let is_enclosed = self.eat('(');
        let weekday = WEEKDAYS.into_iter().find(|&(sign, _)| self.eat(sign))?.1;
        let is_named = self.eat('曜') && (self.eat('日') || is_enclosed);
        if !is_enclosed {
            return is_named.then_some(weekday);
        }
        if self.eat('・') || self.eat('、') || self.eat(',') {
            ['祝', '休', '振'].into_iter().find(|&sign| self.eat(sign))?;
            ['日', '休', '替'].into_iter().for_each(|sign| _ = self.eat(sign));
        }
        self.eat(')').then_some(weekday)
    }

    fn number_before(&mut self, sign: char) -> Option<i16> {
        let (number, digits) = self.number()?;
        (digits <= 2 && self.eat(sign)).then_some(number)
    }

    /// A number in western or kanji digits, and how many digits it has.
    fn number(&mut self) -> Option<(i16, usize)> {
        self.skip_spaces();
        let signs = self.signs.get(self.at..)?.iter().map(|&(sign, _)| sign);
        let western: String = signs.clone().take_while(char::is_ascii_digit).collect();
        if !western.is_empty() {
            self.at += western.len();
            return Some((western.parse().ok()?, western.len()));
        }
        let kanji: Vec<char> = signs.take_while(|&sign| is_numeral(sign) && !sign.is_ascii_digit()).collect();
        self.at += kanji.len();
        kanji_number(&kanji)
    }

    fn eat(&mut self, wanted: char) -> bool {
        let from = self.at;
        self.skip_spaces();
        let found = self.signs.get(self.at).is_some_and(|&(sign, _)| sign == wanted);
        self.at = if found { self.at + 1 } else { from };
        found
    }

    fn skip_spaces(&mut self) {
        while self.signs.get(self.at).is_some_and(|&(sign, _)| sign == ' ') {
            self.at += 1;
        }
    }

    /// Goes back to where it was if nothing is read.
    fn attempt<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let from = self.at;
        let result = read(self);
        if result.is_none() {
            self.at = from;
        }
        result
    }
}

const WEEKDAYS: [(char, Weekday); 7] = [
    ('月', Weekday::Monday),
    ('火', Weekday::Tuesday),
    ('水', Weekday::Wednesday),
    ('木', Weekday::Thursday),
    ('金', Weekday::Friday),
    ('土', Weekday::Saturday),
    ('日', Weekday::Sunday),
];

/// 二〇二四 digit by digit, 二十四 by tens.
fn kanji_number(kanji: &[char]) -> Option<(i16, usize)> {
    let digits = |kanji: &[char]| {
        let digit = |sign: &char| "〇一二三四五六七八九".chars().position(|digit| digit == *sign);
        kanji.iter().try_fold(0_i16, |number, sign| {
            number.checked_mul(10)?.checked_add(i16::try_from(digit(sign)?).ok()?)
        })
    };
    let Some(ten) = kanji.iter().position(|&sign| sign == '十') else {
        return digits(kanji).filter(|_| !kanji.is_empty()).map(|number| (number, kanji.len()));
    };
    let (tens, ones) = (kanji.get(..ten)?, kanji.get(ten + 1..)?);
    if tens.len() > 1 || ones.len() > 1 {
        return None;
    }
    let tens = if tens.is_empty() { 1 } else { digits(tens)? };
    Some((tens * 10 + digits(ones)?, 2))
}

fn on_day(era: Option<&'static Era>, year: i16, month: i16, day: i16) -> Reading {
    let first = first_of(year, month)?;
    let day = i8::try_from(day).ok().and_then(|day| Date::new(year, first.month(), day).ok());
    let day = day.ok_or(Impossible::Day(first.days_in_month()))?;
    spanning(era, day, day, Precision::Day)
}

fn in_month(era: Option<&'static Era>, year: i16, month: i16) -> Reading {
    let first = first_of(year, month)?;
    spanning(era, first, first.last_of_month(), Precision::Month)
}

fn first_of(year: i16, month: i16) -> Result<Date, Impossible> {
    let first = i8::try_from(month).ok().and_then(|month| Date::new(year, month, 1).ok());
    first.ok_or(Impossible::Month)
}

/// A day of the years that four digits can name; the calendar ends with the last of them.
fn day(year: i16, month: i8, day: i8) -> Date {
    Date::new(year, month, day).unwrap_or(Date::MAX)
}

/// What lies between two days, if the era reaches into it.
fn spanning(era: Option<&'static Era>, first: Date, last: Date, precision: Precision) -> Reading {
    match era {
        Some(era) if last < era.first || first > era.last => Err(Impossible::Era(era, last)),
        _ => Ok(When { last, precision }),
    }
}

#[cfg(test)]
#[allow(clippy::string_slice, reason = "a test fails loudly")]
mod tests {
    use super::*;

    /// What is written, and the last day of it with its precision: every form that documents use.
    const FORMS: &[(&str, &str, Precision)] = &[
        ("2024年5月24日", "2024-05-24", Precision::Day),
        ("２０２４年５月２４日", "2024-05-24", Precision::Day),
        ("2024 年 5 月 24 日", "2024-05-24", Precision::Day),
        ("2024年\u{3000}5月\u{3000}24日", "2024-05-24", Precision::Day),
        ("2024/5/24", "2024-05-24", Precision::Day),
        ("2024/05/24", "2024-05-24", Precision::Day),
        ("２０２４／５／２４", "2024-05-24", Precision::Day),
        ("2024-05-24", "2024-05-24", Precision::Day),
        ("2024－05－24", "2024-05-24", Precision::Day),
        ("2024\u{2010}5\u{2010}24", "2024-05-24", Precision::Day),
        ("2024.5.24", "2024-05-24", Precision::Day),
        ("2024. 5. 24", "2024-05-24", Precision::Day),
        ("令和6年5月24日", "2024-05-24", Precision::Day),
        ("令和６年５月２４日（金）", "2024-05-24", Precision::Day),
        ("令和6年5月24日(金曜日)", "2024-05-24", Precision::Day),
        ("令和6年5月24日 金曜日", "2024-05-24", Precision::Day),
        ("2024年5月24日㈮", "2024-05-24", Precision::Day),
        ("2024年5月3日（金・祝）", "2024-05-03", Precision::Day),
        ("令和 6 年 5 月 24 日", "2024-05-24", Precision::Day),
        ("㋿6年5月24日", "2024-05-24", Precision::Day),
        ("令和元年5月1日", "2019-05-01", Precision::Day),
        ("令和1年5月1日", "2019-05-01", Precision::Day),
        ("平成31年4月30日", "2019-04-30", Precision::Day),
        ("㍻元年1月8日", "1989-01-08", Precision::Day),
        ("昭和64年1月7日", "1989-01-07", Precision::Day),
        ("昭和元年12月25日", "1926-12-25", Precision::Day),
        ("R6.5.24", "2024-05-24", Precision::Day),
        ("R6/05/24", "2024-05-24", Precision::Day),
        ("R元.5.1", "2019-05-01", Precision::Day),
        ("Ｒ６．５．２４", "2024-05-24", Precision::Day),
        ("H30-4-1", "2018-04-01", Precision::Day),
        ("S63.12.31", "1988-12-31", Precision::Day),
        ("R6年5月24日", "2024-05-24", Precision::Day),
        ("二〇二四年五月二十四日", "2024-05-24", Precision::Day),
        ("令和六年五月十日", "2024-05-10", Precision::Day),
        ("平成三十年十二月三十一日", "2018-12-31", Precision::Day),
        ("2024年（令和6年）5月24日", "2024-05-24", Precision::Day),
        ("令和6（2024）年5月24日", "2024-05-24", Precision::Day),
        ("2024年2月29日", "2024-02-29", Precision::Day),
        ("2023年4月", "2023-04-30", Precision::Month),
        ("2024年2月", "2024-02-29", Precision::Month),
        ("令和5年4月", "2023-04-30", Precision::Month),
        ("2023-04", "2023-04-30", Precision::Month),
        ("2023/4", "2023-04-30", Precision::Month),
        ("2025年版", "2025-12-31", Precision::Year),
        ("2025年", "2025-12-31", Precision::Year),
        ("令和元年", "2019-12-31", Precision::Year),
        ("平成31年", "2019-12-31", Precision::Year),
        ("2024年度", "2025-03-31", Precision::FiscalYear),
        ("令和６年度", "2025-03-31", Precision::FiscalYear),
        ("平成31年度", "2020-03-31", Precision::FiscalYear),
        ("9999年度", "9999-12-31", Precision::FiscalYear),
    ];

    #[test]
    fn every_written_form() {
        for &(written, last, precision) in FORMS {
            let expected = When { last: last.parse().unwrap(), precision };
            assert_eq!(read_date(written), Some(Ok(expected)), "{written}");
            let day = (precision == Precision::Day).then_some(expected.last);
            assert_eq!(date(written), day, "{written}");
        }
    }

    #[test]
    fn every_written_form_in_prose() {
        for &(written, last, precision) in FORMS {
            let text = format!("前回は{written}に実施し、①10日後");
            let found = dates_in(&text);
            if precision == Precision::Month && !written.contains('年') {
                assert_eq!(found, [], "{written} may be a fraction");
                continue;
            }
            let expected = When { last: last.parse().unwrap(), precision };
            let [(range, reading)] = found.as_slice() else { panic!("{written}: {found:?}") };
            assert_eq!((&text[range.clone()], *reading), (written, Ok(expected)));
        }
    }

    #[test]
    fn impossible_dates() {
        let era = |name| ERAS.iter().find(|era| era.name == name).unwrap();
        let day = |text: &str| text.parse().unwrap();
        for (written, why) in [
            ("2023年2月29日", Impossible::Day(28)),
            ("2月30日", Impossible::Day(29)),
            ("四月三十一日", Impossible::Day(30)),
            ("2024/4/31", Impossible::Day(30)),
            ("2024-02-30", Impossible::Day(29)),
            ("2024/5/0", Impossible::Day(31)),
            ("2024年13月", Impossible::Month),
            ("2024年0月1日", Impossible::Month),
            ("2024/13/1", Impossible::Month),
            ("平成32年", Impossible::Era(era("平成"), day("2020-12-31"))),
            ("平成三十二年三月三十一日", Impossible::Era(era("平成"), day("2020-03-31"))),
            ("平成31年5月1日", Impossible::Era(era("平成"), day("2019-05-01"))),
            ("平成31年5月", Impossible::Era(era("平成"), day("2019-05-31"))),
            ("令和元年4月30日", Impossible::Era(era("令和"), day("2019-04-30"))),
            ("H32.3.31", Impossible::Era(era("平成"), day("2020-03-31"))),
            ("昭和64年2月1日", Impossible::Era(era("昭和"), day("1989-02-01"))),
            ("2024年5月24日（月）", Impossible::Weekday(Weekday::Friday)),
            ("2024/5/24(日曜日)", Impossible::Weekday(Weekday::Friday)),
            ("2024年（令和5年）5月24日", Impossible::Years(2024)),
            ("令和5（2024）年", Impossible::Years(2023)),
        ] {
            assert_eq!(read_date(written), Some(Err(why)), "{written}");
            assert_eq!(date(written), None, "{written}");
            let text = format!("期限は{written}です。");
            let found = dates_in(&text);
            let [(range, reading)] = found.as_slice() else { panic!("{written}: {found:?}") };
            assert_eq!((&text[range.clone()], *reading), (written, Err(why)));
        }
    }

    #[test]
    fn what_is_no_date() {
        for text in [
            "",
            "10年間保存",
            "令和の時代、昭和大学病院、平成会",
            "昭和100年",
            "12024年",
            "24年2月30日",
            "版は2024.13.1、R4.0.1、R1.2.3、2024.2.30.1",
            "規程番号 A2024-02-30、2024-10-99",
            "https://www.akebono.example/2024/02/30/",
            "毎年2月28日、2月29日、12月31日",
            "①2月、3か月30日、24時間365日、03-1234-5678",
            "H264、S3、1/2、2024/25",
        ] {
            assert_eq!(dates_in(text), [], "{text}");
            assert_eq!(date(text), None, "{text}");
        }
    }

    #[test]
    fn weekdays_are_not_other_words() {
        for text in ["2024年5月24日（日本時間）", "2024年5月24日（土日を除く）", "2024年5月24日月次報告"]
        {
            let found = dates_in(text);
            assert_eq!(
                found.iter().map(|(range, _)| &text[range.clone()]).collect::<Vec<_>>(),
                ["2024年5月24日"]
            );
            assert!(found.iter().all(|(_, reading)| reading.is_ok()), "{text}");
        }
    }

    #[test]
    fn several_dates() {
        let text = "2024/5/24 10:30に検知し、令和６年６月３１日までに復旧。2024年4月１日～2025年3月31日";
        let found: Vec<_> =
            dates_in(text).into_iter().map(|(range, reading)| (&text[range], reading.is_ok())).collect();
        let expected = [
            ("2024/5/24", true),
            ("令和６年６月３１日", false),
            ("2024年4月１日", true),
            ("2025年3月31日", true),
        ];
        assert_eq!(found, expected);
    }
}
