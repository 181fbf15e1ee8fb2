//! Where a provider is reached.

use super::Disclosure;
use crate::document::Place;
use crate::schema::{Form, TextKind};

/// The values of a document that are addresses or hold one, in its order.
#[derive(Default)]
pub struct Addresses<'d> {
    /// Numbers of phones and faxes.
    pub phones: Vec<Place<'d>>,
    /// Mail addresses.
    pub mails: Vec<Place<'d>>,
    /// Texts for people and web addresses that hold `://`.
    pub webs: Vec<Web<'d>>,
}

/// A text that holds a web address.
#[derive(Clone, Copy)]
pub struct Web<'d> {
    /// Where it stands.
    pub place: Place<'d>,
    /// Whether the field takes an address and nothing else; not so in prose.
    pub is_address: bool,
}

impl<'d> Disclosure<'d> {
    /// The addresses of the document, collected once for the rules that look at them.
    pub fn addresses(&self) -> &Addresses<'d> {
        self.addresses.get_or_init(|| {
            let mut addresses = Addresses::default();
            for field in self.fields() {
                match field.shape.form() {
                    Some(Form::Phone) => addresses.phones.push(field.place),
                    Some(Form::Mail) => addresses.mails.push(field.place),
                    _ => {}
                }
                let is_code = field.shape.text() == Some(TextKind::Code);
                if !is_code && field.place.string().is_some_and(|text| text.contains("://")) {
                    let is_address = field.shape.form() == Some(Form::Url);
                    addresses.webs.push(Web { place: field.place, is_address });
                }
            }
            addresses
        })
    }
}
