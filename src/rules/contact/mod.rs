//! Written by `tests/it/generated.rs`.

use crate::rule::Rule;

mod emergency_missing;
mod free_mail;
mod hours_missing;
mod phone_invalid;
mod unreachable;

#[rustfmt::skip]
pub(super) const RULES: &[&Rule] = &[
    &emergency_missing::RULE,
    &free_mail::RULE,
    &hours_missing::RULE,
    &phone_invalid::RULE,
    &unreachable::RULE,
];
