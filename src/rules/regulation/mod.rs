//! Written by `tests/it/generated.rs`.

use crate::rule::Rule;

mod names_only;

#[rustfmt::skip]
pub(super) const RULES: &[&Rule] = &[
    &names_only::RULE,
];
