//! From a stretch of a decoded JSON string back to the text, through its escapes.

use std::ops::Range;

use super::span::Span;

/// The span in `text` of what `range` is in the decoded string whose quoted token is `token`.
pub(super) fn span_of(text: &str, token: Span, range: Range<usize>) -> Option<Span> {
    let mut raw = text.get(token.start + 1..token.end.checked_sub(1)?)?;
    let (mut decoded, mut offset) = (0, token.start + 1);
    let mut start = None;
    while !raw.is_empty() {
        if decoded >= range.end {
            break;
        }
        if decoded >= range.start && start.is_none() {
            start = Some(offset);
        }
        let (length, meaning) = next_character(raw)?;
        decoded += meaning;
        offset += length;
        raw = raw.get(length..)?;
    }
    start.map(|start| Span::new(start, offset))
}

/// How many bytes the next character takes in the text, and how many when decoded.
fn next_character(raw: &str) -> Option<(usize, usize)> {
    if !raw.starts_with('\\') {
        let length = raw.chars().next()?.len_utf8();
        return Some((length, length));
    }
    if !raw.starts_with("\\u") {
        return Some((2, 1));
    }
    let unit = |at: usize| raw.get(at..at + 4).and_then(|digits| u32::from_str_radix(digits, 16).ok());
    let first = unit(2)?;
    match char::from_u32(first) {
        Some(character) => Some((6, character.len_utf8())),
        // A surrogate pair: two escapes, one character outside the basic plane.
        None => Some((12, 4)),
    }
}
