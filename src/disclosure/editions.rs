//! The guidelines that a document says it follows, and in which editions.

use std::ops::Range;

use super::{Disclosure, Item};
use crate::document::{Location, Place};
use crate::facts::edition::Stated;
use crate::facts::guideline::{Guideline, guideline, is_companion, named_in};

/// A guideline that the document says it follows: on the cover, or in II-16 ①.
pub struct Followed<'d> {
    /// The guideline.
    pub guideline: &'static Guideline,
    /// The entry that says so.
    pub entry: Place<'d>,
    /// What the entry says of the edition, in its field or else in its name.
    pub edition: Option<StatedAt<'d>>,
    /// What its name says beside the field.
    pub in_name: Option<StatedAt<'d>>,
}

/// What a place says of an edition.
pub struct StatedAt<'d> {
    /// What it says.
    pub stated: Stated,
    /// The place: the field, or the name.
    pub place: Place<'d>,
    /// The bytes of a name in which it stands; the whole of a field.
    part: Option<Range<usize>>,
}

impl<'d> Disclosure<'d> {
    /// The guidelines that the document says it follows, in its order. An entry may name several.
    pub fn followed(&self) -> &[Followed<'d>] {
        self.followed.get_or_init(|| {
            let on_cover = self.root().at("/document/guidelines").items().map(|entry| (entry, "id"));
            let sources = self.list(Item::SafetyManagement, "sources").map(|entry| (entry, "guideline"));
            on_cover.chain(sources).flat_map(|(entry, key)| followed_in(entry, key)).collect()
        })
    }
}

fn followed_in<'d>(entry: Place<'d>, key: &str) -> Vec<Followed<'d>> {
    let (name, field) = (entry.get("name"), entry.get("edition"));
    let text = name.string().unwrap_or_default();
    let named = named_in(text);
    let by_id = entry.get(key).string().and_then(guideline);
    // Where it stands alone, its edition may stand before its name, too.
    let stretch = |guideline: &'static Guideline| match named.as_slice() {
        [] => Some(0..text.len()),
        [(only, _)] => (only.id == guideline.id).then_some(0..text.len()),
        several => several.iter().find(|(other, _)| other.id == guideline.id).map(|(_, range)| range.clone()),
    };
    let in_name = |guideline: &'static Guideline| {
        let stretch = stretch(guideline)?;
        let stated = guideline.edition_in_name(text.get(stretch.clone())?)?.behind(stretch.start);
        Some(StatedAt { part: Some(stated.range.clone()), stated, place: name })
    };
    let in_field = |guideline: &'static Guideline| {
        let text = field.string()?;
        let is_shared = by_id.is_none() && named.len() > 1;
        let stated = if is_shared { guideline.edition_among(text) } else { guideline.edition_in(text) }?;
        Some(StatedAt { stated, place: field, part: None })
    };
    let mut guidelines: Vec<&'static Guideline> = by_id.into_iter().collect();
    for (guideline, range) in &named {
        let is_other = by_id.is_none_or(|known| known.id != guideline.id);
        let names_number = || in_name(guideline).is_some_and(|at| at.stated.by_number);
        let is_itself = || !is_companion(text.get(range.clone()).unwrap_or_default()) || names_number();
        // What stands beside the guideline of the entry counts where it has an edition of its own.
        let counts = if by_id.is_some() { is_other && names_number() } else { is_itself() };
        if counts {
            guidelines.push(guideline);
        }
    }
    let followed = guidelines.into_iter().map(|guideline| {
        let has_field = by_id.is_none_or(|known| known.id == guideline.id);
        let edition = if has_field { in_field(guideline) } else { None };
        let (edition, in_name) = match edition {
            Some(edition) => (Some(edition), in_name(guideline)),
            None => (in_name(guideline), None),
        };
        Followed { guideline, entry, edition, in_name }
    });
    followed.collect()
}

impl<'d> StatedAt<'d> {
    /// Where it stands.
    pub fn location(&self) -> Location {
        match &self.part {
            Some(part) => self.place.part(part.clone()),
            None => self.place.location(),
        }
    }

    /// The words that say it: the whole of a field.
    pub fn words(&self) -> &'d str {
        let text = self.place.string().unwrap_or_default();
        self.part.clone().map_or(Some(text), |part| text.get(part)).unwrap_or_default()
    }
}
