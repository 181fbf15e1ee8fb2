//! Every rule, one file each. The indexes are written by `tests/generated.rs`.

use crate::rule::Rule;

mod assessment;
mod backup;
mod certification;
mod cloud_certification;
mod contact;
mod cover;
mod fact;
mod guideline;
mod incident;
mod institution_rules;
mod jurisdiction;
mod law;
mod reference;
mod risk;
mod schema;
mod syntax;

/// The rules of each topic.
#[rustfmt::skip]
pub const TOPICS: &[&[&Rule]] = &[
    assessment::RULES,
    backup::RULES,
    certification::RULES,
    cloud_certification::RULES,
    contact::RULES,
    cover::RULES,
    fact::RULES,
    guideline::RULES,
    incident::RULES,
    institution_rules::RULES,
    jurisdiction::RULES,
    law::RULES,
    reference::RULES,
    risk::RULES,
    schema::RULES,
    syntax::RULES,
];
