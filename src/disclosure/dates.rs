//! The days of a document, by what they mean.

use jiff::civil::Date;

use super::Disclosure;
use crate::document::Place;

impl<'d> Disclosure<'d> {
    /// Every day in a described item that lies in the past of whoever writes it, such as that of an audit, in the order of the
    /// items. Expiry, due dates and the periods of reports may lie ahead. A month counts from its first day: what was done
    /// may lie before any day in it.
    pub fn past_dates(&self) -> Vec<(Place<'d>, Date)> {
        let is_past = |field: &&super::Field<'d>| field.shape.date().is_some_and(|kind| kind.is_past());
        let mut dates: Vec<_> = self
            .fields()
            .iter()
            .filter(is_past)
            .filter_map(|field| {
                Some((self.described(field.item?).and(field.item)?, field.place, field.place.date()?))
            })
            .collect();
        dates.sort_by_key(|&(item, ..)| item);
        let first = |(_, place, date): (_, Place<'d>, Date)| {
            let is_month = place.string().is_some_and(|text| text.len() == "2026-11".len());
            (place, if is_month { date.first_of_month() } else { date })
        };
        dates.into_iter().map(first).collect()
    }
}
