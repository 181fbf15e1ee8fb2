//! Written by `tests/generated.rs`.

use crate::rule::Rule;

mod stale;

#[rustfmt::skip]
pub(super) const RULES: &[&Rule] = &[
    &stale::RULE,
];
