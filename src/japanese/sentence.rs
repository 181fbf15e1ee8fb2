//! Sentences of a text.

use std::ops::Range;

/// The sentences of a text in their order, as stretches of its bytes.
pub fn sentences(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    text.split_inclusive(['。', '｡', '！', '？', '!', '?', '\n']).map(move |sentence| {
        let range = start..start + sentence.len();
        start = range.end;
        range
    })
}
