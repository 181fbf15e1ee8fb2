//! Written by `tests/generated.rs`.

use crate::rule::Rule;

mod stale;

pub(super) const RULES: &[&Rule] = &[
    &stale::RULE,
];
