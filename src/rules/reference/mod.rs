//! Written by `tests/it/generated.rs`.

use crate::rule::Rule;

mod attachment_missing;
mod attachment_outside;
mod attachment_undeclared;
mod attachment_unused;
mod circular;
mod dead_end;
mod id_duplicate;
mod id_unknown;
mod item_unknown;
mod part_one_by_reference;
mod title_mismatch;
mod url_insecure;
mod url_placeholder;

#[rustfmt::skip]
pub(super) const RULES: &[&Rule] = &[
    &attachment_missing::RULE,
    &attachment_outside::RULE,
    &attachment_undeclared::RULE,
    &attachment_unused::RULE,
    &circular::RULE,
    &dead_end::RULE,
    &id_duplicate::RULE,
    &id_unknown::RULE,
    &item_unknown::RULE,
    &part_one_by_reference::RULE,
    &title_mismatch::RULE,
    &url_insecure::RULE,
    &url_placeholder::RULE,
];
