//! Written by `tests/generated.rs`.

use crate::rule::Rule;

mod answer_repeated;
mod brackets_unbalanced;
mod characters_broken;
mod date_impossible;
mod numerals_mixed;
mod page_mark;
mod typing_slip;

#[rustfmt::skip]
pub(super) const RULES: &[&Rule] = &[
    &answer_repeated::RULE,
    &brackets_unbalanced::RULE,
    &characters_broken::RULE,
    &date_impossible::RULE,
    &numerals_mixed::RULE,
    &page_mark::RULE,
    &typing_slip::RULE,
];
