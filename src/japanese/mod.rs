//! What rules must know of Japanese text: dates, editions, item numbers, vague words, as documents write them.

mod date;
mod edition;
mod folded;
mod generic;
mod kept;
mod sentence;

pub use date::date;
pub use edition::Edition;
pub use folded::Folded;
pub use generic::names_nothing;
pub use kept::{Amount, Firmness, Kept, Unit, kept};
pub use sentence::sentence;
