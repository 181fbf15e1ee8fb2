//! Every test that goes through the public way in: one binary, so that the crate is linked once.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a test fails loudly, reads its fixtures, and prints what docs quote"
)]

mod annotations;
mod architecture;
mod backup;
mod catalog;
mod cli;
mod commands;
mod configuration;
mod deadlines;
mod discovery;
mod document;
mod editions;
mod edits;
mod ended;
mod faults;
mod fixtures;
mod formats;
mod generated;
mod hostile;
mod identity;
mod matrix;
mod mutations;
mod near_misses;
mod nearest;
mod permissions;
mod place_names;
mod precedence;
mod properties;
mod requirements;
mod robustness;
mod schema;
mod second_opinion;
mod support;
mod template;
mod waivers;
mod yaml;
