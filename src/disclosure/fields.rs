//! The texts of a document, each with what the schema says of it.

use super::{Disclosure, Item};
use crate::document::{Kind, Place};
use crate::schema::Shape;

/// A text of a document of which the schema says what it means. Choices, own keys (`x-…`) and unknown ones are none.
pub struct Field<'d> {
    /// The item that it stands in, the narrowest where they nest.
    pub item: Option<Item>,
    /// Where it stands.
    pub place: Place<'d>,
    /// What the schema says of it.
    pub shape: Shape,
}

impl<'d> Disclosure<'d> {
    /// Every text of the document of which the schema says what it means, in the order of the document.
    pub fn fields(&self) -> &[Field<'d>] {
        self.fields.get_or_init(|| {
            let mut fields = Vec::new();
            let Some(shape) = self.schema.root() else { return fields };
            // A place, what the schema says of it, and the item that it stands in.
            let mut open = vec![(self.root(), shape, None)];
            while let Some((place, shape, item)) = open.pop() {
                let item = shape.item().and_then(Item::from_id).or(item);
                let first = open.len();
                match place.kind() {
                    Some(Kind::String) if shape.is_meant() => fields.push(Field { item, place, shape }),
                    Some(Kind::Object) => {
                        let members = place.members();
                        open.extend(
                            members.filter_map(|(key, place)| Some((place, shape.member(key)?, item))),
                        );
                    }
                    Some(Kind::Array) => {
                        let entries =
                            shape.element().map(|shape| place.items().map(move |place| (place, shape, item)));
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
