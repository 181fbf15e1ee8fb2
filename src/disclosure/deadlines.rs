//! What in a document lapses, and when: what expires, what is due, and what has to be done again.

use std::collections::{HashMap, HashSet};

use jiff::ToSpan;
use jiff::civil::Date;

use super::{Disclosure, Field, Item, is_open, is_reversed};
use crate::document::Place;
use crate::schema::{DateKind, Shape, Stale};
use crate::text::Text;

/// A day of a document from which follows when something lapses.
pub struct Deadline<'d> {
    /// How it lapses.
    pub kind: Lapse,
    /// The item that it belongs to; `None` on the cover.
    pub item: Option<Item>,
    /// Where the day is written.
    pub place: Place<'d>,
    /// The entry of a list that it belongs to, or else what holds the day.
    pub entry: Place<'d>,
    /// The day as it is written; the last one of a month.
    pub date: Date,
    shape: Shape,
}

/// How something lapses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lapse {
    /// It is valid until the day.
    Expiry,
    /// It is to be done by the day.
    Due,
    /// It was done on the day, and has to be done again.
    Cycle(&'static Stale),
}

/// How long a cycle may be, in months.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    /// Where the document states no longer one.
    pub months: i32,
    /// The longest that is taken at the document's word.
    pub longest: i32,
}

impl Deadline<'_> {
    /// What the schema calls the day: 有効期限.
    pub fn what(&self) -> Text {
        self.shape.title(self.place.key().unwrap_or_default())
    }

    /// The last day on which it has not lapsed. A limit matters to a cycle alone.
    pub fn day(&self, limit: Limit) -> Date {
        let Lapse::Cycle(stale) = self.kind else { return self.date };
        let usual = self.date.saturating_add(limit.months.months());
        let longest = self.date.saturating_add(limit.longest.months());
        let stated = stale.cycle.and_then(|key| self.place.parent().get(key).duration());
        stated.map_or(usual, |interval| interval.after(self.date).min(longest).max(usual))
    }

    /// The rule that says after how many months a cycle runs out.
    pub fn rule(&self) -> Option<&'static str> {
        match self.kind {
            Lapse::Cycle(stale) => Some(stale.rule),
            Lapse::Expiry | Lapse::Due => None,
        }
    }
}

impl<'d> Disclosure<'d> {
    /// What lapses in the described items and on the cover, in the order of the document. Not what counts no longer: a certificate
    /// that I-8 repeats or whose dates cannot be right, findings that are closed, all of a series but the latest.
    pub fn deadlines(&self) -> &[Deadline<'d>] {
        self.deadlines.get_or_init(|| {
            let mut deadlines: Vec<_> =
                self.fields().iter().filter_map(|field| self.deadline(field)).collect();
            let repeated: HashSet<u32> = self.repeated_certificates().map(Place::id).collect();
            let mut latest: HashMap<_, Date> = HashMap::new();
            for deadline in &deadlines {
                if let Some(series) = series(deadline) {
                    let latest = latest.entry(series).or_insert(deadline.date);
                    *latest = deadline.date.max(*latest);
                }
            }
            deadlines.retain(|deadline| match deadline.kind {
                Lapse::Expiry => !is_reversed(deadline.entry) && !repeated.contains(&deadline.entry.id()),
                Lapse::Due => is_open(deadline.entry),
                Lapse::Cycle(_) => series(deadline)
                    .is_none_or(|series| latest.get(&series).is_none_or(|&latest| deadline.date >= latest)),
            });
            deadlines
        })
    }

    fn deadline(&self, field: &Field<'d>) -> Option<Deadline<'d>> {
        let &Field { item, place, shape, stale } = field;
        let kind = match (shape.date()?, stale) {
            (DateKind::Expires, _) => Lapse::Expiry,
            (DateKind::Due, _) => Lapse::Due,
            (_, stale) => Lapse::Cycle(stale?),
        };
        if let Some(item) = item {
            self.described(item)?;
        }
        let way = place.way();
        let entry = way.iter().rev().find(|place| place.key().is_none()).copied();
        let entry = entry.unwrap_or_else(|| place.parent());
        Some(Deadline { kind, item, place, entry, date: place.date()?, shape })
    }
}

/// What the days of a series have in common; `None` where each counts for itself.
fn series<'d>(deadline: &Deadline<'d>) -> Option<(&'static str, Vec<Option<&'d str>>)> {
    let Lapse::Cycle(stale) = deadline.kind else { return None };
    let keys = stale.series.as_ref()?;
    Some((stale.rule, keys.iter().map(|key| deadline.entry.get(key).string()).collect()))
}
