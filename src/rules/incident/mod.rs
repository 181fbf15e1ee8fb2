//! Written by `tests/generated.rs`.

use crate::rule::Rule;

mod notice_time_missing;

#[rustfmt::skip]
pub(super) const RULES: &[&Rule] = &[
    &notice_time_missing::RULE,
];
