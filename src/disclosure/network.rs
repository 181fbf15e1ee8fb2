//! How hospitals connect.

use super::{Disclosure, Item};
use crate::document::Place;

/// How hospitals connect, as II-4 has it.
pub(crate) fn network<'d>(disclosure: &Disclosure<'d>) -> Option<Place<'d>> {
    Some(disclosure.described(Item::RiskResponse)?.get("network")).filter(|network| network.is_written())
}

/// A kind of connection, where it is among those offered.
pub(crate) fn connection<'d>(network: Place<'d>, kind: &str) -> Option<Place<'d>> {
    network.get("connections").items().find(|connection| connection.string() == Some(kind))
}
