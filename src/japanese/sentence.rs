//! The sentences of a text.

use std::ops::Range;

/// What ends a sentence; a line break does where a full stop was left out.
const ENDS: [char; 7] = ['。', '｡', '！', '？', '!', '?', '\n'];

/// The sentences of a text in their order, as stretches of its bytes, each with its full stop.
pub fn sentences(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    text.split_inclusive(ENDS).map(move |sentence| {
        let range = start..start + sentence.len();
        start = range.end;
        range
    })
}

/// The sentence that a byte of a text lies in, with its full stop.
pub fn sentence_at(text: &str, at: usize) -> Range<usize> {
    let before = text.get(..at).and_then(|before| before.rfind(ENDS));
    let behind =
        |end: usize| end + text.get(end..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    let end = text.get(at..).and_then(|rest| rest.find(ENDS)).map_or(text.len(), |end| at + end);
    before.map_or(0, behind)..behind(end)
}

/// The words of the sentence that a byte of a text lies in.
pub fn sentence(text: &str, at: usize) -> &str {
    text.get(sentence_at(text, at)).unwrap_or_default()
}
