//! Written by `tests/it/generated.rs`.

use crate::rule::Rule;

mod accounts_unreachable;
mod fiscal_period_missing;
mod fiscal_period_stale;
mod incident_unexplained;
mod record_stale;
mod record_undated;

#[rustfmt::skip]
pub(super) const RULES: &[&Rule] = &[
    &accounts_unreachable::RULE,
    &fiscal_period_missing::RULE,
    &fiscal_period_stale::RULE,
    &incident_unexplained::RULE,
    &record_stale::RULE,
    &record_undated::RULE,
];
