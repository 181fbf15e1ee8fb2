//! Written by `tests/generated.rs`.

use crate::rule::Rule;

mod title_mismatch;

pub(super) const RULES: &[&Rule] = &[
    &title_mismatch::RULE,
];
