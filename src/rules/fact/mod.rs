//! Written by `tests/it/generated.rs`.

use crate::rule::Rule;

mod date_after_issue;
mod date_in_future;

#[rustfmt::skip]
pub(super) const RULES: &[&Rule] = &[
    &date_after_issue::RULE,
    &date_in_future::RULE,
];
