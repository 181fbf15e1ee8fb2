//! Written by `tests/generated.rs`.

use crate::rule::Rule;

mod title_mismatch;

#[rustfmt::skip]
pub(super) const RULES: &[&Rule] = &[
    &title_mismatch::RULE,
];
