//! Written by `tests/generated.rs`.

use crate::rule::Rule;

mod disclosure_stale;
mod service_name_generic;

#[rustfmt::skip]
pub(super) const RULES: &[&Rule] = &[
    &disclosure_stale::RULE,
    &service_name_generic::RULE,
];
