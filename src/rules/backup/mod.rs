//! Written by `tests/it/generated.rs`.

use crate::rule::Rule;

mod frequency_missing;
mod generations_too_few;
mod isolation_missing;
mod location_missing;
mod location_shared;
mod method_missing;
mod objective_unreachable;
mod objectives_missing;
mod replication_only;
mod restore_test_missing;
mod restore_test_stale;
mod retention_ambiguous;
mod retention_missing;
mod statement_contradicts;
mod unencrypted;

#[rustfmt::skip]
pub(super) const RULES: &[&Rule] = &[
    &frequency_missing::RULE,
    &generations_too_few::RULE,
    &isolation_missing::RULE,
    &location_missing::RULE,
    &location_shared::RULE,
    &method_missing::RULE,
    &objective_unreachable::RULE,
    &objectives_missing::RULE,
    &replication_only::RULE,
    &restore_test_missing::RULE,
    &restore_test_stale::RULE,
    &retention_ambiguous::RULE,
    &retention_missing::RULE,
    &statement_contradicts::RULE,
    &unencrypted::RULE,
];
