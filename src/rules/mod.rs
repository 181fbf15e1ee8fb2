//! Every rule, one file each. The indexes are written by `tests/it/generated.rs`.

use crate::rule::Rule;

mod assessment;
mod audit;
mod backup;
mod certification;
mod cloud_certification;
mod contact;
mod cover;
mod credibility;
mod crisis;
mod equipment;
mod fact;
mod figure;
mod guideline;
mod history;
mod incident;
mod institution_rules;
mod jurisdiction;
mod law;
mod media;
mod organization;
mod policy;
mod reference;
mod regulation;
mod risk;
mod schema;
mod service;
mod syntax;
mod text;
mod waiver;

/// The rules of each topic.
#[rustfmt::skip]
pub const TOPICS: &[&[&Rule]] = &[
    assessment::RULES,
    audit::RULES,
    backup::RULES,
    certification::RULES,
    cloud_certification::RULES,
    contact::RULES,
    cover::RULES,
    credibility::RULES,
    crisis::RULES,
    equipment::RULES,
    fact::RULES,
    figure::RULES,
    guideline::RULES,
    history::RULES,
    incident::RULES,
    institution_rules::RULES,
    jurisdiction::RULES,
    law::RULES,
    media::RULES,
    organization::RULES,
    policy::RULES,
    reference::RULES,
    regulation::RULES,
    risk::RULES,
    schema::RULES,
    service::RULES,
    syntax::RULES,
    text::RULES,
    waiver::RULES,
];
