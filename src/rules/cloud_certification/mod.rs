//! Written by `tests/it/generated.rs`.

use crate::rule::Rule;

mod auditor_unqualified;
mod exemption_unfounded;
mod infrastructure_only;
mod missing;
mod not_listed;
mod report_incomplete;
mod report_stale;
mod scope_missing;

#[rustfmt::skip]
pub(super) const RULES: &[&Rule] = &[
    &auditor_unqualified::RULE,
    &exemption_unfounded::RULE,
    &infrastructure_only::RULE,
    &missing::RULE,
    &not_listed::RULE,
    &report_incomplete::RULE,
    &report_stale::RULE,
    &scope_missing::RULE,
];
