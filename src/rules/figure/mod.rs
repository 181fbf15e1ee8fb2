//! Written by `tests/it/generated.rs`.

use crate::rule::Rule;

mod text_alternative_missing;

#[rustfmt::skip]
pub(super) const RULES: &[&Rule] = &[
    &text_alternative_missing::RULE,
];
