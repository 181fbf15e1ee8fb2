//! Which edition of a guideline a text names: by its number, or by the date on which it was published.

use std::ops::Range;

use super::guideline::{Edition, Guideline, date_words};
use crate::japanese::{Edition as Number, EditionWords, Numbered, When};

/// What a text says of the edition of a guideline.
#[derive(Debug)]
pub struct Stated {
    /// The bytes of the number or of the date that says it.
    pub range: Range<usize>,
    /// The edition.
    pub edition: Named,
    /// Whether it is named by its number, and not by a date.
    pub by_number: bool,
    /// What speaks against it.
    pub doubt: Option<Doubt>,
}

/// An edition as it is named.
#[derive(Debug, Clone, Copy)]
pub enum Named {
    /// One of those that are known.
    Known(&'static Edition),
    /// One before the first that is known, by its number if it is named by that.
    Older(Option<Number>),
    /// By a number that none has.
    NoSuchNumber(Number),
    /// By a date of which none is, or several.
    NoSuchDate,
}

/// Why an edition may be another one.
#[derive(Debug)]
pub enum Doubt {
    /// Its number is written with a slip: `7.O`.
    Slip,
    /// A date beside its number is that of another edition.
    OtherDate(Range<usize>, &'static Edition),
}

impl Stated {
    /// The same in a longer text, with so many bytes before.
    pub fn behind(mut self, bytes: usize) -> Self {
        let longer = |range: &Range<usize>| range.start + bytes..range.end + bytes;
        self.range = longer(&self.range);
        if let Some(Doubt::OtherDate(range, _)) = &mut self.doubt {
            *range = longer(range);
        }
        self
    }
}

impl Guideline {
    /// The edition that a text names which says nothing else; `None` where it names none.
    pub fn edition_in(&'static self, text: &str) -> Option<Stated> {
        let words = EditionWords::of_edition(text);
        let number = words.numbers.iter().find(|number| number.is_marked).or(words.numbers.first());
        self.stated(text, &words, number)
    }

    /// The edition that a text names which names those of other guidelines, too.
    pub fn edition_among(&'static self, text: &str) -> Option<Stated> {
        let words = EditionWords::of_edition(text);
        let is_known = |number: &&Numbered| matches!(self.numbered(number), (Named::Known(_), false));
        let number = words.numbers.iter().find(is_known)?;
        self.stated(text, &EditionWords::default(), Some(number))
    }

    /// The edition that stands in or behind the guideline's name; `None` where there is none.
    pub fn edition_in_name(&'static self, text: &str) -> Option<Stated> {
        let words = EditionWords::of_name(text);
        let follows_name = |number: &&Numbered| {
            let before = text.get(..number.range.start).unwrap_or_default();
            let is_decimal =
                text.get(number.range.clone()).is_some_and(|number| number.contains(['.', '．']));
            let is_between = |sign: char| sign.is_whitespace() || "「」『』（(".contains(sign);
            is_decimal && before.trim_end_matches(is_between).ends_with("ガイドライン")
        };
        let marked = words.numbers.iter().find(|number| number.is_marked);
        let number = marked.or_else(|| words.numbers.iter().find(follows_name));
        self.stated(text, &words, number)
    }

    fn stated(&'static self, text: &str, words: &EditionWords, number: Option<&Numbered>) -> Option<Stated> {
        let dates = || {
            let read = words.dates.iter().filter_map(|(range, reading)| Some((range, reading.ok()?)));
            read.filter(|&(range, when)| {
                let is_founding =
                    || is_followed_by(text, range, &date_words().of_founding) && self.began(when);
                !is_followed_by(text, range, &date_words().of_looking) && !is_founding()
            })
        };
        if let Some(number) = number {
            let (edition, is_slip) = self.numbered(number);
            let others = dates().filter_map(|(range, when)| Some((range, self.published(when)?)));
            let doubt = match edition {
                _ if is_slip => Some(Doubt::Slip),
                Named::Known(known) => {
                    let mut others = others.collect::<Vec<_>>().into_iter();
                    let agrees = others.clone().any(|(_, other)| other.edition == known.edition);
                    let other = others.next().filter(|_| !agrees);
                    other.map(|(range, other)| Doubt::OtherDate(range.clone(), other))
                }
                _ => None,
            };
            return Some(Stated { range: number.range.clone(), edition, by_number: true, doubt });
        }
        // Of several dates the latest is that of the edition: 平成17年3月策定、令和5年5月改定.
        let latest = |&(_, when): &(&Range<usize>, When)| when.last;
        let known = dates().filter(|&(_, when)| self.published(when).is_some()).max_by_key(latest);
        let (range, when) = known.or_else(|| dates().max_by_key(latest))?;
        let edition = match self.published(when) {
            Some(edition) => Named::Known(edition),
            None if self.is_before_the_first(when) => Named::Older(None),
            None => Named::NoSuchDate,
        };
        Some(Stated { range: range.clone(), edition, by_number: false, doubt: None })
    }

    /// The edition with a number, and whether that is written with a slip.
    fn numbered(&'static self, number: &Numbered) -> (Named, bool) {
        let with = |number: Number| self.editions.iter().find(|edition| edition.number() == Some(number));
        if let Some(edition) = number.meant.and_then(with) {
            return (Named::Known(edition), true);
        }
        let first = self.editions.first().and_then(Edition::number);
        let named = match with(number.edition) {
            Some(edition) => Named::Known(edition),
            None if self.older_not_listed && first.is_some_and(|first| number.edition < first) => {
                Named::Older(Some(number.edition))
            }
            None => Named::NoSuchNumber(number.edition),
        };
        (named, false)
    }

    /// The one edition that was published in a time; `None` where there is none, or more than one.
    fn published(&'static self, when: When) -> Option<&'static Edition> {
        let is_published = |edition: &&Edition| {
            edition.months().any(|month| (when.first().first_of_month()..=when.last).contains(&month))
        };
        let mut editions = self.editions.iter().filter(is_published);
        editions.next().filter(|_| editions.next().is_none())
    }

    /// Whether the guideline was first published in a time, as far as is known.
    fn began(&'static self, when: When) -> bool {
        let is_first =
            |edition: &Edition| self.editions.first().is_some_and(|first| first.edition == edition.edition);
        self.is_before_the_first(when)
            || (!self.older_not_listed && self.published(when).is_some_and(is_first))
    }

    fn is_before_the_first(&self, when: When) -> bool {
        let first = self.editions.first().and_then(|first| first.months().min());
        self.older_not_listed && first.is_some_and(|first| when.last < first)
    }
}

fn is_followed_by(text: &str, range: &Range<usize>, words: &[String]) -> bool {
    let behind = text.get(range.end..).unwrap_or_default().trim_start();
    words.iter().any(|word| behind.starts_with(word))
}
