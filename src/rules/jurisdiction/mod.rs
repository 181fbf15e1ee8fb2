//! Written by `tests/it/generated.rs`.

use crate::rule::Rule;

mod area_missing;
mod cloud_region_missing;
mod court_unnamed;
mod domestic_law_denied;
mod foreign_law_overlooked;
mod foreign_law_unmitigated;
mod hedged;
mod location_abroad;
mod region_abroad;
mod region_mismatch;
mod region_unknown;
mod role_uncovered;
mod sandbox_zone;

#[rustfmt::skip]
pub(super) const RULES: &[&Rule] = &[
    &area_missing::RULE,
    &cloud_region_missing::RULE,
    &court_unnamed::RULE,
    &domestic_law_denied::RULE,
    &foreign_law_overlooked::RULE,
    &foreign_law_unmitigated::RULE,
    &hedged::RULE,
    &location_abroad::RULE,
    &region_abroad::RULE,
    &region_mismatch::RULE,
    &region_unknown::RULE,
    &role_uncovered::RULE,
    &sandbox_zone::RULE,
];
