//! Written by `tests/it/generated.rs`.

use crate::rule::Rule;

mod secondary_use_unexplained;

#[rustfmt::skip]
pub(super) const RULES: &[&Rule] = &[
    &secondary_use_unexplained::RULE,
];
