//! Written by `tests/generated.rs`.

use crate::rule::Rule;

#[rustfmt::skip]
pub(super) const RULES: &[&Rule] = &[
];
