//! The texts of a document that people read.

use std::ops::Range;

use super::{Disclosure, Item};
use crate::document::{Kind, Place};
use crate::japanese::vague::{Vagueness, first_word};
use crate::japanese::{Folded, ItemReference, Reading, dates_in, item_references};
use crate::schema::TextKind;

/// A text that people read.
pub struct Passage<'d> {
    /// The item that it stands in.
    pub item: Option<Item>,
    /// Where it stands.
    pub place: Place<'d>,
    /// The text, in the form in which words are looked for and as it is written.
    pub folded: Folded<'d>,
    /// What kind of words they are.
    kind: TextKind,
}

impl<'d> Passage<'d> {
    /// The text as it is written.
    pub fn text(&self) -> &'d str {
        self.folded.as_written()
    }

    /// The items that it names by their numbers.
    pub fn item_references(&self) -> Vec<ItemReference> {
        if self.may_name_items() { item_references(self.text()) } else { Vec::new() }
    }

    /// Whether there is a Roman numeral in it, in whatever form.
    pub fn may_name_items(&self) -> bool {
        self.folded.has_any(&['I'])
    }

    /// The dates that it names, as [`dates_in`] finds them.
    pub fn dates(&self) -> Vec<(Range<usize>, Reading)> {
        // One of these stands behind the year of every date, or the month, in whatever width.
        let may_name = self.folded.has_any(&['年', '月', '/', '-', '.', '‐', '‒', '–', '−']);
        if may_name { dates_in(self.text()) } else { Vec::new() }
    }
}

/// The texts of a document, in its order.
#[derive(Default)]
pub(super) struct Passages<'d> {
    prose: Vec<Passage<'d>>,
    names: Vec<Passage<'d>>,
}

impl<'d> Disclosure<'d> {
    /// Every text that people read, in the order of the document. Dates, choices, addresses, ids, own keys (`x-…`) and
    /// the like are no prose.
    pub fn prose(&self) -> &[Passage<'d>] {
        &self.passages().prose
    }

    /// The prose at and below a place.
    pub fn prose_in(&self, place: Place<'d>) -> &[Passage<'d>] {
        let prose = self.prose();
        let start = prose.partition_point(|passage| passage.place.id() < place.id());
        let below = prose.get(start..).unwrap_or_default();
        let length = below.iter().take_while(|passage| place.holds(passage.place)).count();
        below.get(..length).unwrap_or_default()
    }

    /// The names that a document gives: editions, numbers, ids, regions. What refers to one of them is not among them.
    pub fn names(&self) -> &[Passage<'d>] {
        &self.passages().names
    }

    /// The prose that says what is: all but the history, which tells of what was.
    pub fn present_prose(&self) -> impl Iterator<Item = &Passage<'d>> {
        self.prose().iter().filter(|passage| passage.kind != TextKind::History)
    }

    /// Every text in which the provider says what it does (of no item: what it says of the service).
    pub fn sentences(&self) -> impl Iterator<Item = &Passage<'d>> {
        self.prose().iter().filter(|passage| passage.kind == TextKind::Sentence)
    }

    fn passages(&self) -> &Passages<'d> {
        self.passages.get_or_init(|| {
            let mut passages = Passages::default();
            for field in self.fields() {
                let Some(kind) = field.shape.text() else { continue };
                // What refers to a name, and what has a form, is looked at by rules of its own.
                if kind == TextKind::Code
                    && (field.shape.reference().is_some() || field.shape.form().is_some())
                {
                    continue;
                }
                let folded = Folded::new(field.place.string().unwrap_or_default());
                let passage = Passage { item: field.item, place: field.place, folded, kind };
                let list = if kind == TextKind::Code { &mut passages.names } else { &mut passages.prose };
                list.push(passage);
            }
            passages
        })
    }
}

/// The first word in the statement of an item that says little, with the text that it stands in.
pub fn vague_word(item: Place<'_>, vagueness: Vagueness) -> Option<(Place<'_>, Range<usize>)> {
    let statements = item.get("statement").texts();
    statements.into_iter().find_map(|place| Some((place, first_word(place.string()?, vagueness)?)))
}

/// All strings at and below a place, but for what is not mdcheck's: own keys (`x-`) and the schema's address.
pub fn values(place: Place<'_>) -> Vec<Place<'_>> {
    let mut found = Vec::new();
    collect_values(place, &mut found);
    found
}

fn collect_values<'d>(place: Place<'d>, found: &mut Vec<Place<'d>>) {
    match place.kind() {
        Some(Kind::String) => found.push(place),
        Some(Kind::Array) => place.items().for_each(|element| collect_values(element, found)),
        Some(Kind::Object) => {
            let is_known = |key: &str| key != "$schema" && !key.starts_with("x-");
            let known = place.members().filter(|&(key, _)| is_known(key));
            known.for_each(|(_, member)| collect_values(member, found));
        }
        _ => {}
    }
}
