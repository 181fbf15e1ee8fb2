//! What rules must know of Japanese text: dates, editions, item numbers, vague words, as documents write them.

mod area;
mod claim;
mod covered;
mod date;
mod department;
mod edition;
mod edition_words;
mod era;
mod folded;
mod generic;
mod item_reference;
mod kept;
mod names;
mod number;
mod placeholder;
mod quotation;
mod sentence;
mod slip;
pub mod vague;

pub use area::Prefectures;
pub use claim::{absolute_claims, undated_promises};
pub use date::{Impossible, Precision, Reading, When, date, dates_in, read_date};
pub use department::departments;
pub use edition::Edition;
pub use edition_words::{EditionWords, Numbered};
pub use era::{Era, era_year};
pub use folded::Folded;
pub use generic::names_nothing;
pub use item_reference::{ItemReference, item_references};
pub use kept::{Amount, Firmness, Kept, Retention, Unit, kept};
pub use names::Names;
pub use number::{names_cycle, names_figure, names_time};
pub use placeholder::placeholders;
pub use quotation::quotations;
pub use sentence::{in_sentence, sentence_at, sentences};
pub use slip::{Slip, old_forms_in, slips_in};
