//! Written by `tests/it/generated.rs`.

use crate::rule::Rule;

mod contract_end_unaddressed;
mod disposal_uncertified;
mod removable_unencrypted;

#[rustfmt::skip]
pub(super) const RULES: &[&Rule] = &[
    &contract_end_unaddressed::RULE,
    &disposal_uncertified::RULE,
    &removable_unencrypted::RULE,
];
