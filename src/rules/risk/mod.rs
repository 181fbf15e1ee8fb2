//! Written by `tests/generated.rs`.

use crate::rule::Rule;

mod table_missing;

#[rustfmt::skip]
pub(super) const RULES: &[&Rule] = &[
    &table_missing::RULE,
];
