//! Written by `tests/generated.rs`.

use crate::rule::Rule;

mod superseded;

#[rustfmt::skip]
pub(super) const RULES: &[&Rule] = &[
    &superseded::RULE,
];
