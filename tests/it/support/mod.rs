//! What several tests share.

pub(crate) mod any_document;
pub(crate) mod as_yaml;
pub(crate) mod command;
pub(crate) mod current;
pub(crate) mod examined;
pub(crate) mod fixture;
pub(crate) mod variation;
