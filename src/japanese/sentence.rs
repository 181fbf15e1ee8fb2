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

/// Whether the sentence that a byte of a text lies in is of a kind. Each sentence is judged once: it may be as long as the
/// text, and hold many of the words that somebody asks about.
pub fn in_sentence<'t>(
    text: &'t str,
    is_of_kind: impl Fn(&str) -> bool + 't,
) -> impl FnMut(usize) -> bool + 't {
    let mut last: Option<(Range<usize>, bool)> = None;
    move |at| match &last {
        Some((sentence, answer)) if sentence.contains(&at) => *answer,
        _ => {
            let sentence = sentence_at(text, at);
            let answer = text.get(sentence.clone()).is_some_and(&is_of_kind);
            last = Some((sentence, answer));
            answer
        }
    }
}
