//! Written by `tests/it/generated.rs`.

use crate::rule::Rule;

mod absolute_claim;
mod answer_repeated;
mod brackets_unbalanced;
mod characters_broken;
mod date_impossible;
mod numerals_mixed;
mod page_mark;
mod placeholder;
mod promise_undated;
mod typing_slip;
mod vague;

#[rustfmt::skip]
pub(super) const RULES: &[&Rule] = &[
    &absolute_claim::RULE,
    &answer_repeated::RULE,
    &brackets_unbalanced::RULE,
    &characters_broken::RULE,
    &date_impossible::RULE,
    &numerals_mixed::RULE,
    &page_mark::RULE,
    &placeholder::RULE,
    &promise_undated::RULE,
    &typing_slip::RULE,
    &vague::RULE,
];
