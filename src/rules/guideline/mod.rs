//! Written by `tests/it/generated.rs`.

use crate::rule::Rule;

mod abolished;
mod edition_unknown;
mod name_outdated;
mod superseded;

#[rustfmt::skip]
pub(super) const RULES: &[&Rule] = &[
    &abolished::RULE,
    &edition_unknown::RULE,
    &name_outdated::RULE,
    &superseded::RULE,
];
