//! The words in a text that say which edition something is: numbers, and the dates of editions.

use std::ops::Range;

use jiff::civil::Date;
use unicode_normalization::UnicodeNormalization;

use super::date::{Precision, Reading, When, dates_and_months_in, dates_in};
use super::edition::Edition;

/// What a text says of an edition.
#[derive(Debug, Default)]
pub struct EditionWords {
    /// The numbers that may be those of editions, in their order.
    pub numbers: Vec<Numbered>,
    /// The dates.
    pub dates: Vec<(Range<usize>, Reading)>,
}

/// A number that may be that of an edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Numbered {
    /// Its bytes, without 第 and 版.
    pub range: Range<usize>,
    /// The number, as far as it is one: of `7.O` what stands before the letter.
    pub edition: Edition,
    /// The number that was meant if a letter in it is a slip for a digit, or a comma one for the point: `7.O`, `l.1`, `7,0`.
    pub meant: Option<Edition>,
    /// Whether words beside it say that it is that of an edition: 第7.0版, Ver.7.
    pub is_marked: bool,
}

impl EditionWords {
    /// What a text says that is about nothing but an edition.
    pub fn of_edition(text: &str) -> EditionWords {
        Self::beside(text, dates_and_months_in(text))
    }

    /// What a name says of an edition.
    pub fn of_name(text: &str) -> EditionWords {
        Self::beside(text, dates_in(text))
    }

    fn beside(text: &str, mut dates: Vec<(Range<usize>, Reading)>) -> EditionWords {
        let signs = Signs::new(text, &dates);
        let mut numbers = signs.numbers();
        numbers.retain(|number| match compact_date(number.edition) {
            Some(when) => {
                dates.push((number.range.clone(), Ok(when)));
                false
            }
            None => true,
        });
        if let (true, Some(start)) = (numbers.is_empty(), text.find(FIRST)) {
            let range = start..start + FIRST.len();
            let first = Edition::exact(FIRST);
            numbers.extend(first.map(|edition| Numbered { range, edition, meant: None, is_marked: true }));
        }
        EditionWords { numbers, dates }
    }
}

/// The first edition in a word.
const FIRST: &str = "初版";

/// The date that a number is when its first digits are a year of our time: 2025, 202503, 20250328, 2025.3.
fn compact_date(number: Edition) -> Option<When> {
    let major = i32::try_from(number.major()).ok()?;
    let (year, month, day) = match (major, number.minor()) {
        (1900..=2100, 0) => (major, 0, 0),
        (1900..=2100, minor @ 1..=12) => (major, i32::try_from(minor).ok()?, 0),
        (190_001..=210_012, 0) => (major / 100, major % 100, 0),
        (19_000_101..=21_001_231, 0) => (major / 10_000, major / 100 % 100, major % 100),
        _ => return None,
    };
    let date = |month: i32, day: i32| {
        let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
        Date::new(i16::try_from(year).ok()?, month, day).ok()
    };
    Some(match (month, day) {
        (0, _) => When { last: date(12, 31)?, precision: Precision::Year },
        (_, 0) => When { last: date(month, 1)?.last_of_month(), precision: Precision::Month },
        _ => When { last: date(month, day)?, precision: Precision::Day },
    })
}

/// A text sign by sign in one form, each with its bytes; blanks where dates stand.
struct Signs(Vec<(char, Range<usize>)>);

/// Words before a number that make it that of an edition.
const VERSION: [&str; 7] = ["v", "ver", "version", "rev", "revision", "ed", "edition"];

impl Signs {
    fn new(text: &str, dates: &[(Range<usize>, Reading)]) -> Self {
        let mut signs = Vec::new();
        let mut dates = dates.iter().map(|(range, _)| range).peekable();
        for (start, character) in text.char_indices() {
            let range = start..start + character.len_utf8();
            while dates.next_if(|date| date.end <= start).is_some() {}
            if dates.peek().is_some_and(|date| date.start <= start) || matches!(character, '①'..='⓿') {
                signs.push((' ', range));
            } else {
                let folded = character.nfkc().flat_map(char::to_lowercase);
                signs.extend(folded.map(|sign| (sign, range.clone())));
            }
        }
        Self(signs)
    }

    fn at(&self, at: usize) -> char {
        self.0.get(at).map_or(' ', |&(sign, _)| sign)
    }

    fn before(&self, at: usize) -> char {
        at.checked_sub(1).map_or(' ', |before| self.at(before))
    }

    fn numbers(&self) -> Vec<Numbered> {
        let (mut numbers, mut at) = (Vec::new(), 0);
        while at < self.0.len() {
            let kanji = self.kanji_number(at);
            let end = kanji.as_ref().map_or_else(|| self.number_end(at), |&(end, _)| end);
            let number = match kanji {
                Some((end, edition)) => self.numbered(at + 1..end, Some(edition), None),
                None => {
                    let written: String = (at..end).map(|at| self.at(at)).collect();
                    let plain = written.split(|sign: char| !sign.is_ascii_digit() && sign != '.').next();
                    self.numbered(at..end, plain.and_then(Edition::parse), corrected(&written))
                }
            };
            numbers.extend(number);
            at = end.max(at + 1);
        }
        numbers
    }

    /// Where the number that begins at a sign ends; there where none begins.
    fn number_end(&self, start: usize) -> usize {
        let is_start = self.at(start).is_ascii_digit()
            || (digit_like(self.at(start)).is_some()
                && !self.before(start).is_alphabetic()
                && self.at(start + 1) == '.'
                && self.at(start + 2).is_ascii_digit());
        if !is_start {
            return start;
        }
        let is_part = |sign: char| sign.is_ascii_digit() || digit_like(sign).is_some() || is_point(sign);
        let mut end = start;
        while is_part(self.at(end)) {
            end += 1;
        }
        // Letters that go on are a word.
        if self.at(end).is_ascii_alphabetic() {
            while end > start && digit_like(self.before(end)).is_some() {
                end -= 1;
            }
        }
        while end > start && is_point(self.before(end)) {
            end -= 1;
        }
        end
    }

    /// The end of 第七・〇 before 版, and its number.
    fn kanji_number(&self, at: usize) -> Option<(usize, Edition)> {
        const LONGEST: usize = 8;
        if self.at(at) != '第' {
            return None;
        }
        let digit = |sign: char| match sign {
            '・' | '点' | '.' => Some('.'),
            _ => "〇一二三四五六七八九"
                .chars()
                .zip('0'..='9')
                .find(|&(kanji, _)| kanji == sign)
                .map(|(_, digit)| digit),
        };
        let written: String = (at + 1..at + 1 + LONGEST).map_while(|at| digit(self.at(at))).collect();
        let end = at + 1 + written.len();
        (self.at(end) == '版').then(|| Edition::exact(&written).map(|edition| (end, edition)))?
    }

    fn numbered(
        &self,
        signs: Range<usize>,
        edition: Option<Edition>,
        meant: Option<Edition>,
    ) -> Option<Numbered> {
        let first = self.0.get(signs.start)?.1.start;
        let last = self.0.get(signs.end.checked_sub(1)?)?.1.end;
        let is_marked = self.is_marked(&signs);
        Some(Numbered { range: first..last, edition: edition.or(meant)?, meant, is_marked })
    }

    fn is_marked(&self, signs: &Range<usize>) -> bool {
        let mut behind = signs.end;
        while matches!(self.at(behind), '改' | '定' | '訂')
            || (self.at(behind) == ' ' && behind < self.0.len())
        {
            behind += 1;
        }
        let has_point = signs.clone().any(|at| self.at(at) == '.');
        if self.at(behind) == '版' || (has_point && self.before(signs.start) == '第') {
            return true;
        }
        const LONGEST: usize = 16;
        let before = (0..signs.start).rev().take(LONGEST).map(|at| self.at(at));
        let word: Vec<char> = before
            .skip_while(|sign| matches!(sign, ' ' | '.' | ':' | '-' | '#'))
            .take_while(char::is_ascii_alphabetic)
            .collect();
        VERSION.contains(&word.iter().rev().collect::<String>().as_str())
    }
}

/// The digit that a letter is easily taken for.
fn digit_like(sign: char) -> Option<char> {
    match sign {
        'o' | 'о' | 'ο' => Some('0'),
        'l' | 'i' | '|' => Some('1'),
        _ => None,
    }
}

/// Whether a sign is the point of a number, or easily taken for it.
fn is_point(sign: char) -> bool {
    matches!(sign, '.' | ',' | '、' | '。' | '・' | '·')
}

/// The number that was meant by one with a slip in it; `None` where there is no slip, or no one number.
fn corrected(written: &str) -> Option<Edition> {
    if written.chars().all(|sign| sign.is_ascii_digit() || sign == '.') {
        return None;
    }
    let signs =
        written.chars().map(|sign| if is_point(sign) { '.' } else { digit_like(sign).unwrap_or(sign) });
    Edition::exact(&signs.collect::<String>())
}

#[cfg(test)]
#[allow(clippy::string_slice, reason = "a test fails loudly")]
mod tests {
    use super::*;

    /// Each number, a marked one in 第…版, with what was meant by a slip; each date by its last day.
    fn found(words: EditionWords) -> String {
        let number = |number: &Numbered| {
            let slip = number.meant.map_or(String::new(), |meant| format!("→{meant}"));
            let mark = if number.is_marked { "版" } else { "" };
            format!("{}{slip}{mark}", number.edition)
        };
        let date = |(_, reading): &(Range<usize>, Reading)| match reading {
            Ok(when) => format!("{}~{}", when.first(), when.last),
            Err(_) => "?".to_owned(),
        };
        words.numbers.iter().map(number).chain(words.dates.iter().map(date)).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn reads_what_stands_in_an_edition() {
        for (text, said) in [
            ("7.0", "7.0"),
            ("６．０", "6.0"),
            ("第７．０版", "7.0版"),
            ("第 7.0 版", "7.0版"),
            ("第七・〇版", "7.0版"),
            ("第六版", "6.0版"),
            ("Ver.6.0", "6.0版"),
            ("v6", "6.0版"),
            ("Version 1.1", "1.1版"),
            ("No.7", "7.0"),
            ("第1.1改定版", "1.1版"),
            ("初版", "1.0版"),
            ("7.O", "7.0→7.0"),
            ("第７．Ｏ版", "7.0→7.0版"),
            ("l.1", "1.1→1.1"),
            ("2,0", "2.0→2.0"),
            ("6.0、7.0", "6.0"),
            ("6.0 official", "6.0"),
            ("令和7年3月", "2025-03-01~2025-03-31"),
            ("令和7年3月28日改定", "2025-03-28~2025-03-28"),
            ("令和五年五月", "2023-05-01~2023-05-31"),
            ("R7.3", "2025-03-01~2025-03-31"),
            ("2025/3", "2025-03-01~2025-03-31"),
            ("2025.03", "2025-03-01~2025-03-31"),
            ("2025-03版", "2025-03-01~2025-03-31"),
            ("202503", "2025-03-01~2025-03-31"),
            ("20250328", "2025-03-28~2025-03-28"),
            ("2025", "2025-01-01~2025-12-31"),
            ("2025年版", "2025-01-01~2025-12-31"),
            ("令和4年度版", "2022-04-01~2023-03-31"),
            ("令和5年5月版（第6.0版）", "6.0版 2023-05-01~2023-05-31"),
            ("第6.0版（令和5年5月）", "6.0版 2023-05-01~2023-05-31"),
            ("6.0 2023年5月", "6.0 2023-05-01~2023-05-31"),
            ("2.0（2025.3）", "2.0 2025-03-01~2025-03-31"),
            ("最新版", ""),
            ("第十版", ""),
            ("①", ""),
            ("", ""),
        ] {
            assert_eq!(found(EditionWords::of_edition(text)), said, "{text}");
        }
    }

    #[test]
    fn marks_the_place_without_the_words_around_it() {
        let text = "ガイドライン 第６．０版";
        let words = EditionWords::of_name(text);
        assert_eq!(&text[words.numbers[0].range.clone()], "６．０");
    }
}
