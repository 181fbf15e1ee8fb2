//! What rules must know of Japanese text: dates, editions, item numbers, vague words, as documents write them.

mod area;
mod date;
mod department;
mod edition;
mod folded;
mod sentence;

pub use area::Prefectures;
pub use date::date;
pub use department::departments;
pub use edition::Edition;
pub use folded::Folded;
pub use sentence::sentence_at;
