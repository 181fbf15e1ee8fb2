//! Every rule, one file each. The indexes are written by `tests/generated.rs`.

use crate::rule::Rule;

/// The rules of each topic.
pub const TOPICS: &[&[&Rule]] = &[];
