//! Written by `tests/generated.rs`.

use crate::rule::Rule;


pub(super) const RULES: &[&Rule] = &[
];
