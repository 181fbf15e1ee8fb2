//! Written by `tests/generated.rs`.

use crate::rule::Rule;

mod method_missing;

pub(super) const RULES: &[&Rule] = &[
    &method_missing::RULE,
];
