//! The guidelines behind a disclosure, their editions and names.

use std::ops::Range;
use std::sync::LazyLock;

use jiff::civil::Date;
use serde::Deserialize;

use super::requirement::Requirement;

use crate::japanese::{Edition as Number, Folded};
use crate::text;
use crate::text::Text;

/// A guideline that a disclosure follows.
#[derive(Debug, Deserialize)]
pub struct Guideline {
    /// `mhlw` or `mic-meti`.
    pub id: String,
    /// Its full name.
    pub name: Text,
    /// The name by which people call it.
    pub short: Text,
    /// The editions that are known, oldest first.
    pub editions: Vec<Edition>,
    /// The number of the edition in force.
    pub current: String,
    /// Numbers that a draft had and no edition ever got.
    pub never_issued: Vec<String>,
    /// Editions before the first known one exist; they are superseded, not unknown.
    pub older_not_listed: bool,
}

/// An edition of a guideline.
#[derive(Debug, Deserialize)]
pub struct Edition {
    /// Its number: `6.0`.
    pub edition: String,
    /// The day (or month) on which it was issued.
    issued: String,
    /// Other months that stand on its volumes.
    #[serde(default)]
    on_cover: Vec<String>,
    /// The number of the edition that took its place; `None` for the one in force.
    pub superseded_by: Option<String>,
    /// The day (or month) on which that one was issued.
    superseded_on: Option<String>,
}

/// A law, or another source that is no guideline.
#[derive(Debug, Deserialize)]
struct Reference {
    id: String,
    short: Text,
}

/// A guideline that another one took the place of.
#[derive(Debug, Deserialize)]
pub struct Abolished {
    names: Vec<String>,
    /// Who wrote it.
    pub ministry: Text,
    /// The id of the guideline that it went into.
    pub replaced_by: String,
    /// The day on which it did.
    pub replaced_on: String,
}

/// A name that is no longer in use.
#[derive(Debug, Deserialize)]
pub struct OutdatedName {
    names: Vec<String>,
    /// The name of today.
    pub current: Text,
    not_within: Vec<String>,
}

/// What stands behind a date that is not that of the edition in question.
#[derive(Debug, Deserialize)]
pub(super) struct DateWords {
    /// The date is that of somebody who looked.
    pub(super) of_looking: Vec<String>,
    /// The date may be that of the first edition.
    pub(super) of_founding: Vec<String>,
}

#[derive(Debug, Deserialize)]
struct Data {
    date: String,
    guidelines: Vec<Guideline>,
    abolished: Vec<Abolished>,
    outdated_names: Vec<OutdatedName>,
    dates: DateWords,
    companions: Vec<String>,
    references: Vec<Reference>,
    requirements: Vec<Requirement>,
}

/// The guideline with an id; `None` for an unknown one.
pub fn guideline(id: &str) -> Option<&'static Guideline> {
    DATA.guidelines.iter().find(|guideline| guideline.id == id)
}

/// The day on which all of this was so.
pub fn known_on() -> &'static str {
    &DATA.date
}

/// The guidelines that a text names in full, each with the bytes of the text from its name to that of the next one; in that
/// order.
pub fn named_in(text: &str) -> Vec<(&'static Guideline, Range<usize>)> {
    let folded = Folded::new(text);
    let found = |guideline: &'static Guideline| {
        folded.find(&guideline.name.ja).next().map(|range| (guideline, folded.original(range)))
    };
    let mut named: Vec<_> = DATA.guidelines.iter().filter_map(found).collect();
    named.sort_by_key(|(_, range)| range.start);
    let mut end = text.len();
    for (_, range) in named.iter_mut().rev() {
        range.end = end;
        end = range.start;
    }
    named
}

/// Whether a text is about something that belongs to a guideline, and not about the guideline itself: its Q&A.
pub fn is_companion(text: &str) -> bool {
    let folded = Folded::new(text);
    DATA.companions.iter().any(|word| folded.holds(word))
}

pub(super) fn date_words() -> &'static DateWords {
    &DATA.dates
}

/// The abolished guidelines that a text names, each with the bytes of the folded text.
pub fn abolished_in(text: &Folded<'_>) -> Vec<(&'static Abolished, Range<usize>)> {
    let found = |entry: &'static Abolished| {
        let places = entry.names.iter().flat_map(|name| text.find(name).collect::<Vec<_>>());
        places.map(move |range| (entry, range)).collect::<Vec<_>>()
    };
    DATA.abolished.iter().flat_map(found).collect()
}

/// The outdated names in a text, each with the bytes of the folded text.
pub fn outdated_names_in(text: &Folded<'_>) -> Vec<(&'static OutdatedName, Range<usize>)> {
    let found = |entry: &'static OutdatedName| {
        let places = entry
            .names
            .iter()
            .flat_map(|name| text.find_outside(name, &entry.not_within).collect::<Vec<_>>());
        places.map(move |range| (entry, range)).collect::<Vec<_>>()
    };
    DATA.outdated_names.iter().flat_map(found).collect()
}

pub(super) fn requirements() -> &'static [Requirement] {
    &DATA.requirements
}

/// Every guideline.
pub fn guidelines() -> impl Iterator<Item = &'static Guideline> {
    DATA.guidelines.iter()
}

/// The name by which people call a guideline or a law; its id where neither is known.
pub(super) fn short_name(id: &'static str) -> Text {
    let of_reference =
        || DATA.references.iter().find(|reference| reference.id == id).map(|found| &found.short);
    let name = guideline(id).map(|guideline| &guideline.short).or_else(of_reference).cloned();
    name.unwrap_or_else(|| Text::new(id, id))
}

impl Guideline {
    /// The edition in force on a day: the first that nothing had superseded yet.
    pub fn in_force(&self, day: Date) -> Option<&Edition> {
        self.editions.iter().find(|edition| edition.superseded_on().is_none_or(|date| date > day))
    }
}

impl Edition {
    /// Its number.
    pub fn number(&self) -> Option<Number> {
        Number::exact(&self.edition)
    }

    /// Its number with the day on which it was issued.
    pub fn with_date(&self) -> Text {
        text!("{edition}（{date}）", "{edition} ({date})", edition = self.edition, date = self.issued)
    }

    /// The first days of the months in which it was published, as it or its announcement says.
    pub(super) fn months(&self) -> impl Iterator<Item = Date> {
        let dates = [&self.issued].into_iter().chain(&self.on_cover);
        dates.filter_map(|date| crate::document::date(date)).map(Date::first_of_month)
    }

    /// The day on which it ceased to be the edition in force; `None` while it is.
    pub fn superseded_on(&self) -> Option<Date> {
        self.superseded_on.as_deref().and_then(crate::document::date)
    }
}

#[allow(clippy::expect_used, reason = "the file is compiled in; a test reads all of it")]
static DATA: LazyLock<Data> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../data/guidelines.json"))
        .expect("data/guidelines.json has its shape")
});
