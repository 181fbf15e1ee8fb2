//! Written by `tests/it/generated.rs`.

use crate::rule::Rule;

mod authentication_unaddressed;
mod password_rotation;
mod topic_missing;

#[rustfmt::skip]
pub(super) const RULES: &[&Rule] = &[
    &authentication_unaddressed::RULE,
    &password_rotation::RULE,
    &topic_missing::RULE,
];
