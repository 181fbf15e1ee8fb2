//! Where a provider is reached.

use super::{Disclosure, values};
use crate::document::Place;

/// The values of a document that are addresses or hold one, in its order.
#[derive(Default)]
pub struct Addresses<'d> {
    /// Numbers of phones and faxes.
    pub phones: Vec<Place<'d>>,
    /// Mail addresses.
    pub mails: Vec<Place<'d>>,
    /// Texts that hold a web address (`://`).
    pub webs: Vec<Place<'d>>,
}

impl<'d> Disclosure<'d> {
    /// The addresses of the document, collected once for the rules that look at them.
    pub fn addresses(&self) -> &Addresses<'d> {
        self.addresses.get_or_init(|| {
            let mut addresses = Addresses::default();
            for place in values(self.root()) {
                match place.key() {
                    Some("phone" | "fax") => addresses.phones.push(place),
                    Some("email") => addresses.mails.push(place),
                    _ => {}
                }
                if place.string().is_some_and(|text| text.contains("://")) {
                    addresses.webs.push(place);
                }
            }
            addresses
        })
    }
}
