//! Written by `tests/it/generated.rs`.

use crate::rule::Rule;

mod corporate_number_invalid;
mod disclosure_stale;
mod issued_in_future;
mod service_name_generic;
mod title_unexpected;

#[rustfmt::skip]
pub(super) const RULES: &[&Rule] = &[
    &corporate_number_invalid::RULE,
    &disclosure_stale::RULE,
    &issued_in_future::RULE,
    &service_name_generic::RULE,
    &title_unexpected::RULE,
];
