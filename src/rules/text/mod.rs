//! Written by `tests/generated.rs`.

use crate::rule::Rule;

mod absolute_claim;
mod placeholder;
mod promise_undated;
mod vague;

#[rustfmt::skip]
pub(super) const RULES: &[&Rule] = &[
    &absolute_claim::RULE,
    &placeholder::RULE,
    &promise_undated::RULE,
    &vague::RULE,
];
