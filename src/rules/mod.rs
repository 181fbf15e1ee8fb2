//! Every rule, one file each. The indexes are written by `tests/generated.rs`.

use crate::rule::Rule;

mod assessment;
mod backup;
mod certification;
mod cloud_certification;
mod contact;
mod cover;
mod guideline;
mod incident;
mod jurisdiction;
mod reference;
mod risk;
mod schema;
mod syntax;
mod text;

/// The rules of each topic.
#[rustfmt::skip]
pub const TOPICS: &[&[&Rule]] = &[
    assessment::RULES,
    backup::RULES,
    certification::RULES,
    cloud_certification::RULES,
    contact::RULES,
    cover::RULES,
    guideline::RULES,
    incident::RULES,
    jurisdiction::RULES,
    reference::RULES,
    risk::RULES,
    schema::RULES,
    syntax::RULES,
    text::RULES,
];
