//! Written by `tests/it/generated.rs`.

use crate::rule::Rule;

mod authority_report_unassigned;
mod channel_missing;
mod events_incomplete;
mod final_report_late;
mod notice_time_long;
mod notice_time_missing;

#[rustfmt::skip]
pub(super) const RULES: &[&Rule] = &[
    &authority_report_unassigned::RULE,
    &channel_missing::RULE,
    &events_incomplete::RULE,
    &final_report_late::RULE,
    &notice_time_long::RULE,
    &notice_time_missing::RULE,
];
