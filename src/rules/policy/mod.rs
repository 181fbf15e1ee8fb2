//! Written by `tests/it/generated.rs`.

use crate::rule::Rule;

mod nothing_public;
mod privacy_policy_missing;
mod revision_undated;
mod security_policy_missing;

#[rustfmt::skip]
pub(super) const RULES: &[&Rule] = &[
    &nothing_public::RULE,
    &privacy_policy_missing::RULE,
    &revision_undated::RULE,
    &security_policy_missing::RULE,
];
