//! Who answers for what.

use super::{Disclosure, Item};
use crate::document::{Kind, Place};

/// The division of responsibilities in II-4.
pub(crate) fn responsibilities<'d>(disclosure: &Disclosure<'d>) -> Option<Place<'d>> {
    Some(disclosure.described(Item::RiskResponse)?.get("responsibilities"))
}

/// Whether nobody bears a duty; what is no list of owners is the schema's to report.
pub(crate) fn is_ownerless(duty: Place<'_>) -> bool {
    let owners = duty.get("owners");
    owners.items().next().is_none() && (!owners.is_written() || owners.kind() == Some(Kind::Array))
}

/// Who bears a duty, and in which zones.
pub(crate) fn owners<'d>(duty: Place<'d>) -> impl Iterator<Item = Place<'d>> {
    duty.get("owners").items()
}
