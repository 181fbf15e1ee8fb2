//! Written by `tests/generated.rs`.

use crate::rule::Rule;

mod method_missing;

#[rustfmt::skip]
pub(super) const RULES: &[&Rule] = &[
    &method_missing::RULE,
];
