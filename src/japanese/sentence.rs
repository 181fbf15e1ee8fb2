//! The sentences of a text.

use std::ops::Range;

/// The sentence that a byte of a text lies in, with its full stop.
pub fn sentence_at(text: &str, at: usize) -> Range<usize> {
    let is_end = |character: char| matches!(character, '。' | '！' | '？' | '\n');
    let before = text.get(..at).and_then(|before| before.rfind(is_end));
    let start = before.map_or(0, |end| {
        end + text.get(end..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8)
    });
    let end = text.get(at..).and_then(|behind| behind.find(is_end));
    let end = end.map_or(text.len(), |end| at + end);
    start..end + text.get(end..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8)
}

/// The words of the sentence that a byte of a text lies in.
pub fn sentence(text: &str, at: usize) -> &str {
    text.get(sentence_at(text, at)).unwrap_or_default()
}
