//! What rules must know of Japanese text: dates, editions, item numbers, vague words, as documents write them.

mod date;
mod edition;
mod folded;
mod item_reference;

pub use date::date;
pub use edition::Edition;
pub use folded::Folded;
pub use item_reference::{ItemReference, item_references};
