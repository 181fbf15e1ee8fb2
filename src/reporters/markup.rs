//! Text of a document inside markup.

use super::printable;

/// The text as XML and HTML may have it, between tags and in attributes: none of it is markup, and none of it is a
/// character that XML 1.0 forbids.
pub(super) fn escaped(text: &str) -> String {
    let mut markup = String::with_capacity(text.len());
    for character in printable(text).chars() {
        match character {
            '&' => markup.push_str("&amp;"),
            '<' => markup.push_str("&lt;"),
            '>' => markup.push_str("&gt;"),
            '"' => markup.push_str("&quot;"),
            '\'' => markup.push_str("&#39;"),
            '\u{FFFE}' | '\u{FFFF}' => markup.push('\u{FFFD}'),
            character => markup.push(character),
        }
    }
    markup
}
