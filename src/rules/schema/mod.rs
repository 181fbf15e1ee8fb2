//! Written by `tests/it/generated.rs`.

use crate::rule::Rule;

mod answer_ambiguous;
mod field_missing;
mod item_missing;
mod not_applicable_forbidden;
mod too_few;
mod unknown_key;
mod wrong_format;
mod wrong_type;
mod wrong_value;

#[rustfmt::skip]
pub(super) const RULES: &[&Rule] = &[
    &answer_ambiguous::RULE,
    &field_missing::RULE,
    &item_missing::RULE,
    &not_applicable_forbidden::RULE,
    &too_few::RULE,
    &unknown_key::RULE,
    &wrong_format::RULE,
    &wrong_type::RULE,
    &wrong_value::RULE,
];
