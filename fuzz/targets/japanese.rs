//! What is found in prose lies in it, in order, and reads the same alone.

#![no_main]

use std::ops::Range;

use libfuzzer_sys::fuzz_target;
use mdcheck::japanese::{self, Folded};

fuzz_target!(|text: &str| {
    let dates = japanese::dates_in(text);
    assert_in_order(text, dates.iter().map(|(range, _)| range.clone()));
    for (range, reading) in dates {
        // The year before may give a day its meaning, so only that it is a date, too, is certain.
        assert!(reading.is_err() || japanese::dates_in(&text[range.clone()]).len() == 1, "{}", &text[range]);
    }
    if let Some(day) = japanese::date(text) {
        assert_eq!(japanese::date(&day.to_string()), Some(day));
    }
    let references = japanese::item_references(text);
    assert_in_order(text, references.iter().map(|reference| reference.range.clone()));
    for reference in references {
        let again = japanese::item_references(&reference.id);
        assert_eq!(again.iter().map(|again| &again.id).collect::<Vec<_>>(), [&reference.id]);
    }
    let folded = Folded::new(text);
    for (at, sign) in folded.text().char_indices() {
        assert_marks(text, folded.original(at..at + sign.len_utf8()));
    }
    for range in japanese::absolute_claims(&folded).into_iter().chain(japanese::undated_promises(&folded)) {
        assert_marks(text, range);
    }
});

fn assert_in_order(text: &str, ranges: impl Iterator<Item = Range<usize>>) {
    let mut end = 0;
    for range in ranges {
        assert!(end <= range.start && range.start < range.end, "{range:?} behind {end}");
        end = range.end;
        assert_marks(text, range);
    }
}

fn assert_marks(text: &str, range: Range<usize>) {
    assert!(text.get(range.clone()).is_some(), "{range:?} is no part of the text");
}
