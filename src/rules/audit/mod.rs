//! Written by `tests/it/generated.rs`.

use crate::rule::Rule;

mod frequency_missing;
mod internal_only;
mod missing;
mod results_undisclosed;
mod stale;
mod undated;

#[rustfmt::skip]
pub(super) const RULES: &[&Rule] = &[
    &frequency_missing::RULE,
    &internal_only::RULE,
    &missing::RULE,
    &results_undisclosed::RULE,
    &stale::RULE,
    &undated::RULE,
];
