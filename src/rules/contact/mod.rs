//! Written by `tests/generated.rs`.

use crate::rule::Rule;

mod unreachable;

pub(super) const RULES: &[&Rule] = &[
    &unreachable::RULE,
];
