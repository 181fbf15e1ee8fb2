//! Written by `tests/generated.rs`.

use crate::rule::Rule;

mod expired;

#[rustfmt::skip]
pub(super) const RULES: &[&Rule] = &[
    &expired::RULE,
];
