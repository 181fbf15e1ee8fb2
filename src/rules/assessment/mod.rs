//! Written by `tests/it/generated.rs`.

use crate::rule::Rule;

mod acceptance_unexplained;
mod counts_contradict;
mod coverage_narrow;
mod findings_uncounted;
mod frequency_missing;
mod interval_exceeded;
mod missing;
mod not_independent;
mod remediation_overdue;
mod remediation_undated;
mod severe_findings_open;
mod stale;
mod stale_at_issue;

#[rustfmt::skip]
pub(super) const RULES: &[&Rule] = &[
    &acceptance_unexplained::RULE,
    &counts_contradict::RULE,
    &coverage_narrow::RULE,
    &findings_uncounted::RULE,
    &frequency_missing::RULE,
    &interval_exceeded::RULE,
    &missing::RULE,
    &not_independent::RULE,
    &remediation_overdue::RULE,
    &remediation_undated::RULE,
    &severe_findings_open::RULE,
    &stale::RULE,
    &stale_at_issue::RULE,
];
