//! The texts of a document that people read.

use std::ops::Range;

use super::{Disclosure, Item};
use crate::document::{Kind, Place};
use crate::japanese::vague::{Vagueness, first_word};
use crate::japanese::{Folded, ItemReference, Reading, dates_in, item_references};
use crate::schema::{self, Shape};

/// A text that people read.
pub struct Passage<'d> {
    /// The item that it stands in.
    pub item: Option<Item>,
    /// Where it stands.
    pub place: Place<'d>,
    /// The text, in the form in which words are looked for and as it is written.
    pub folded: Folded<'d>,
    /// Whether it says what is: all but the history, which tells of what was.
    is_present: bool,
    /// Whether the provider says in it what it does.
    is_sentence: bool,
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
        self.prose().iter().filter(|passage| passage.is_present)
    }

    /// Every text in which the provider says what it does (of no item: what it says of the service).
    pub fn sentences(&self) -> impl Iterator<Item = &Passage<'d>> {
        self.prose().iter().filter(|passage| passage.is_sentence)
    }

    fn passages(&self) -> &Passages<'d> {
        self.passages.get_or_init(|| {
            let mut passages = Passages::default();
            for (key, place) in self.root().members() {
                if let Some(shape) = schema::skeleton().member(key) {
                    collect(Spot { part: key, key, item: None }, place, shape, &mut passages);
                }
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

/// Keys whose texts are codes and not words, though the schema lets them have any form.
const CODES: [&str; 13] = [
    "$schema",
    "attachment",
    "attachments",
    "edition",
    "fax",
    "id",
    "item",
    "location",
    "number",
    "path",
    "phone",
    "region",
    "zones",
];

/// Those of them that name something.
const NAMES: [&str; 4] = ["edition", "id", "number", "region"];

/// The parts of a document in which the provider says what it does.
const ANSWERING: [&str; 3] = ["service", "provider_selection", "shared_understanding"];

/// The keys of the texts in which it does.
const SENTENCES: [&str; 30] = [
    "statement",
    "note",
    "reason",
    "text",
    "summary",
    "measures",
    "residual",
    "rationale",
    "compensating_measure",
    "mitigation",
    "supervision",
    "exceptions",
    "channel",
    "alternative",
    "method",
    "materials",
    "description",
    "anonymization",
    "purpose",
    "basis",
    "tls_reason",
    "server_spoofing_measure",
    "session_detour_measure",
    "text_alternative",
    "patch_responsibility",
    "authenticity",
    "readability",
    "preservation",
    "emergency",
    "report_contents",
];

/// Where a walk through a document is.
#[derive(Clone, Copy)]
struct Spot<'d> {
    /// The member of the document.
    part: &'d str,
    /// The key of the text, or of the list that it stands in.
    key: &'d str,
    item: Option<Item>,
}

/// Follows the schema down from a place, and notes the texts in which any words may stand.
fn collect<'d>(spot: Spot<'d>, place: Place<'d>, shape: Shape, passages: &mut Passages<'d>) {
    let Spot { part, key, item } = spot;
    match place.kind() {
        Some(Kind::String) => {
            let is_name = NAMES.contains(&key);
            if (CODES.contains(&key) && !is_name) || !shape.is_free() {
                return;
            }
            let is_sentence = ANSWERING.contains(&part) && SENTENCES.contains(&key);
            let (folded, is_present) = (Folded::new(place.string().unwrap_or_default()), part != "revisions");
            let passage = Passage { item, place, folded, is_present, is_sentence };
            if is_name { passages.names.push(passage) } else { passages.prose.push(passage) }
        }
        Some(Kind::Object) => {
            let item = shape.item().and_then(Item::from_id).or(item);
            let shape_of = shape.by_key();
            for (key, member) in place.members() {
                let Some(shape) = shape_of(key) else { continue };
                collect(Spot { key, item, ..spot }, member, shape, passages);
            }
        }
        Some(Kind::Array) => {
            let Some(shape) = shape.element() else { return };
            place.items().for_each(|element| collect(spot, element, shape, passages));
        }
        _ => {}
    }
}
