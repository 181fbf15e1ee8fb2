//! Written by `tests/it/generated.rs`.

use crate::rule::Rule;

mod edition_missing;
mod external_storage_empty;
mod not_handled_contradicts;
mod source_missing;
mod three_requirements_missing;

#[rustfmt::skip]
pub(super) const RULES: &[&Rule] = &[
    &edition_missing::RULE,
    &external_storage_empty::RULE,
    &not_handled_contradicts::RULE,
    &source_missing::RULE,
    &three_requirements_missing::RULE,
];
