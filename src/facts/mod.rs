//! What is known of the world outside the document, read from `data/`: each file has its date and its sources.

pub mod backup_target;
pub mod cloud;
pub mod edition;
pub mod guideline;
pub mod law;
pub mod parent;
pub mod requirement;
