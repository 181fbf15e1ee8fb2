//! Written by `tests/generated.rs`.

use crate::rule::Rule;

mod superseded;

pub(super) const RULES: &[&Rule] = &[
    &superseded::RULE,
];
