//! References that lead to no answer.

use super::{Answer, Disclosure, Item, Reference};
use crate::document::Place;
use crate::schema;
use crate::text::Text;

/// In what way a reference leads nowhere.
pub(crate) enum End<'d> {
    /// The item does not apply; the place is that of the reason's object.
    NotApplicable(Place<'d>),
    /// The item says something, but not what is asked for.
    OtherKind(Text),
}

/// The first reference of an item, none of whose references leads anywhere. Of a chain only the last one counts.
pub(crate) fn dead_end<'d>(
    disclosure: &Disclosure<'d>,
    item: Item,
) -> Option<(Reference<'d>, Item, End<'d>)> {
    // What II-15 and ⑤ need has rules of its own.
    if item == Item::Contact
        || item == Item::ExternalStorage && refers_to(disclosure, item, Item::SafetyManagement)
    {
        return None;
    }
    let mut first = None;
    for reference in disclosure.references(item) {
        // The schema reports an unknown item, another rule a wrong number.
        let target = reference.item.filter(|_| reference.mismatch().is_none())?;
        let end = end(disclosure, item, target)?;
        first = first.or(Some((reference, target, end)));
    }
    first
}

fn refers_to(disclosure: &Disclosure<'_>, item: Item, target: Item) -> bool {
    disclosure.references(item).any(|reference| reference.item == Some(target))
}

/// Why a reference from `item` to `target` leads nowhere; `None` where it leads on, or where another rule speaks.
fn end<'d>(disclosure: &Disclosure<'d>, item: Item, target: Item) -> Option<End<'d>> {
    match disclosure.answer(target) {
        Answer::NotApplicable(reason) => {
            disclosure.shape(target)?.may_be_not_applicable().then_some(End::NotApplicable(reason))
        }
        Answer::Described(place) => {
            let asked = disclosure.shape(item)?.asks()?;
            let shape = disclosure.shape(target)?;
            let gives = |key: &str| shape.member(key).is_some_and(|shape| shape.gives().contains(&asked));
            let has_none = !place.members().any(|(key, _)| gives(key));
            has_none.then(|| End::OtherKind(schema::kind_of_fact(asked)))
        }
        Answer::Referred(_) | Answer::Missing => None,
    }
}
