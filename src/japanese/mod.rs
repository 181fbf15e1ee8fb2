//! What rules must know of Japanese text: dates, editions, item numbers, vague words, as documents write them.

mod date;
mod edition;
mod era;
mod folded;
mod slip;

pub use date::{Impossible, Precision, Reading, When, date, dates_in, read_date};
pub use edition::Edition;
pub use era::{Era, era_year};
pub use folded::Folded;
pub use slip::{Slip, old_forms_in, slips_in};
