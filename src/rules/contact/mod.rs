//! Written by `tests/generated.rs`.

use crate::rule::Rule;

mod unreachable;

#[rustfmt::skip]
pub(super) const RULES: &[&Rule] = &[
    &unreachable::RULE,
];
