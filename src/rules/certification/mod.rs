//! Written by `tests/generated.rs`.

use crate::rule::Rule;

mod expired;

pub(super) const RULES: &[&Rule] = &[
    &expired::RULE,
];
