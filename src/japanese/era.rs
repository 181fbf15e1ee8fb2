//! Japanese eras, by which official documents count years.

use jiff::civil::Date;

/// An era. Its first year is called 元年 or 1.
#[derive(Debug, PartialEq, Eq)]
pub struct Era {
    /// Its name: 令和.
    pub name: &'static str,
    /// Its first day.
    pub first: Date,
    /// Its last day; far away for the present one.
    pub last: Date,
    /// The letter that stands for it: R.
    pub(super) letter: char,
}

/// The eras that a document of today may name, the present one first.
pub(super) const ERAS: [Era; 3] = [
    Era {
        name: "令和", letter: 'R', first: Date::constant(2019, 5, 1), last: Date::constant(9999, 12, 31)
    },
    Era { name: "平成", letter: 'H', first: Date::constant(1989, 1, 8), last: Date::constant(2019, 4, 30) },
    Era {
        name: "昭和", letter: 'S', first: Date::constant(1926, 12, 25), last: Date::constant(1989, 1, 7)
    },
];

impl Era {
    /// The western year of the era's year.
    pub(super) fn western(&self, year: i16) -> i16 {
        self.first.year() - 1 + year
    }
}

/// The year of a day by its era: `令和2年`, `令和元年`. `None` for days before the eras that are known.
pub fn era_year(date: Date) -> Option<String> {
    let era = ERAS.iter().find(|era| era.first <= date)?;
    Some(match date.year() - era.first.year() {
        0 => format!("{}元年", era.name),
        years => format!("{}{}年", era.name, years + 1),
    })
}
