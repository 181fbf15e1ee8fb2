//! Written by `tests/it/generated.rs`.

use crate::rule::Rule;

mod owner_missing;

#[rustfmt::skip]
pub(super) const RULES: &[&Rule] = &[
    &owner_missing::RULE,
];
