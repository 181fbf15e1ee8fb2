//! Sentences of a Japanese text.

use std::ops::Range;

/// The sentence that a stretch of a text stands in, without its full stop.
pub fn sentence<'t>(text: &'t str, range: &Range<usize>) -> &'t str {
    let before = text.get(..range.start).unwrap_or_default();
    let behind = text.get(range.end..).unwrap_or_default();
    let start = before.rfind('。').map_or(0, |at| at + '。'.len_utf8());
    let end = behind.find('。').map_or(text.len(), |at| range.end + at);
    text.get(start..end).unwrap_or_default()
}
