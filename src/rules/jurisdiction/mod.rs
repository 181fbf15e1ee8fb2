//! Written by `tests/generated.rs`.

use crate::rule::Rule;

mod foreign_law_overlooked;

#[rustfmt::skip]
pub(super) const RULES: &[&Rule] = &[
    &foreign_law_overlooked::RULE,
];
