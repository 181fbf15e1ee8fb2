//! Written by `tests/it/generated.rs`.

use crate::rule::Rule;

mod expired;
mod expiring;
mod forbidden;
mod outdated;
mod premature;
mod too_long;
mod unused;

#[rustfmt::skip]
pub(super) const RULES: &[&Rule] = &[
    &expired::RULE,
    &expiring::RULE,
    &forbidden::RULE,
    &outdated::RULE,
    &premature::RULE,
    &too_long::RULE,
    &unused::RULE,
];
