//! Written by `tests/it/generated.rs`.

use crate::rule::Rule;

mod duplicate_key;
mod encoding;
mod invalid;
mod too_large;

#[rustfmt::skip]
pub(super) const RULES: &[&Rule] = &[
    &duplicate_key::RULE,
    &encoding::RULE,
    &invalid::RULE,
    &too_large::RULE,
];
