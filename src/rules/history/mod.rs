//! Written by `tests/it/generated.rs`.

use crate::rule::Rule;

mod cover_mismatch;
mod dates_not_ascending;
mod edition_gap;
mod editions_not_ascending;
mod missing;
mod summary_vague;

#[rustfmt::skip]
pub(super) const RULES: &[&Rule] = &[
    &cover_mismatch::RULE,
    &dates_not_ascending::RULE,
    &edition_gap::RULE,
    &editions_not_ascending::RULE,
    &missing::RULE,
    &summary_vague::RULE,
];
