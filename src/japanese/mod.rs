//! What rules must know of Japanese text: dates, editions, item numbers, vague words, as documents write them.

mod claim;
mod covered;
mod date;
mod edition;
mod folded;
mod number;
mod placeholder;
mod sentence;
pub mod vague;

pub use claim::{absolute_claims, undated_promises};
pub use date::date;
pub use edition::Edition;
pub use folded::Folded;
pub use number::{names_cycle, names_figure, names_time};
pub use placeholder::placeholders;
pub use sentence::sentences;
