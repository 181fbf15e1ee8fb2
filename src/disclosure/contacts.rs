//! What II-15 says of all its contacts.

use super::{Disclosure, Item};
use crate::document::Place;
use crate::japanese::Folded;

/// Whether the statement of II-15 holds one of these words, and so answers for all of its contacts.
pub(crate) fn contact_says(disclosure: &Disclosure<'_>, words: &[&str]) -> bool {
    let statement = disclosure.described(Item::Contact).map(|item| item.get("statement"));
    let mut texts = statement.into_iter().flat_map(Place::texts).filter_map(Place::string).map(Folded::new);
    texts.any(|text| text.holds_any(words))
}
