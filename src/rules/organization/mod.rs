//! Written by `tests/it/generated.rs`.

use crate::rule::Rule;

mod duties_concentrated;
mod entity_outdated;
mod role_missing;
mod subcontractor_unlisted;
mod subcontractor_unsupervised;

#[rustfmt::skip]
pub(super) const RULES: &[&Rule] = &[
    &duties_concentrated::RULE,
    &entity_outdated::RULE,
    &role_missing::RULE,
    &subcontractor_unlisted::RULE,
    &subcontractor_unsupervised::RULE,
];
