//! The texts of a document, each with what the schema says of it.

use super::{Disclosure, Item};
use crate::document::{Kind, Place};
use crate::schema::{Shape, Stale};

/// A text of a document of which the schema says what it means. Choices, own keys (`x-…`) and unknown ones are none.
pub struct Field<'d> {
    /// The item that it stands in, the narrowest where they nest.
    pub item: Option<Item>,
    /// Where it stands.
    pub place: Place<'d>,
    /// What the schema says of it.
    pub shape: Shape,
    /// When it is too old, as the schema says of it or of what holds it.
    pub stale: Option<&'static Stale>,
}

impl<'d> Disclosure<'d> {
    /// Every text of the document of which the schema says what it means, in the order of the document.
    pub fn fields(&self) -> &[Field<'d>] {
        self.fields.get_or_init(|| {
            let mut fields = Vec::new();
            let Some(shape) = self.schema.root() else { return fields };
            // A place, what the schema says of it, the item that it stands in, and what makes a day in it too old.
            let mut open = vec![(self.root(), shape, None, None)];
            while let Some((place, shape, item, stale)) = open.pop() {
                let item = shape.item().and_then(Item::from_id).or(item);
                let stale = shape.stale().or(stale);
                let first = open.len();
                match place.kind() {
                    Some(Kind::String) if shape.is_meant() => {
                        fields.push(Field { item, place, shape, stale });
                    }
                    Some(Kind::Object) => {
                        let members = place.members();
                        open.extend(
                            members.filter_map(|(key, place)| Some((place, shape.member(key)?, item, stale))),
                        );
                    }
                    Some(Kind::Array) => {
                        let entries = shape
                            .element()
                            .map(|shape| place.items().map(move |place| (place, shape, item, stale)));
                        open.extend(entries.into_iter().flatten());
                    }
                    _ => {}
                }
                // The first is the next to be looked at.
                open.get_mut(first..).unwrap_or_default().reverse();
            }
            fields
        })
    }
}
