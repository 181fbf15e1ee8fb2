//! Written by `tests/it/generated.rs`.

use crate::rule::Rule;

mod dates_reversed;
mod expired;
mod expiring;
mod holder_differs;
mod missing;
mod number_malformed;
mod register_unlinked;
mod service_uncovered;
mod standard_undated;
mod standard_withdrawn;
mod validity_too_long;

#[rustfmt::skip]
pub(super) const RULES: &[&Rule] = &[
    &dates_reversed::RULE,
    &expired::RULE,
    &expiring::RULE,
    &holder_differs::RULE,
    &missing::RULE,
    &number_malformed::RULE,
    &register_unlinked::RULE,
    &service_uncovered::RULE,
    &standard_undated::RULE,
    &standard_withdrawn::RULE,
    &validity_too_long::RULE,
];
