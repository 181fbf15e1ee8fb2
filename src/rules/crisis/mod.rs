//! Written by `tests/it/generated.rs`.

use crate::rule::Rule;

mod drill_missing;
mod objectives_contradict;
mod plan_missing;

#[rustfmt::skip]
pub(super) const RULES: &[&Rule] = &[
    &drill_missing::RULE,
    &objectives_contradict::RULE,
    &plan_missing::RULE,
];
