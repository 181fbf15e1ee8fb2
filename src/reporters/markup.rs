//! Text of a document inside markup.

use super::printable;

/// The text as XML and HTML may have it, between tags and in attributes: none of it is markup, and none of it is a
/// character that XML 1.0 forbids.
pub(super) fn escaped(text: &str) -> String {
    let text = printable(text);
    if !text.contains(|character| substitute(character).is_some()) {
        return text.into_owned();
    }
    let mut markup = String::with_capacity(text.len());
    for character in text.chars() {
        match substitute(character) {
            Some(substitute) => markup.push_str(substitute),
            None => markup.push(character),
        }
    }
    markup
}

fn substitute(character: char) -> Option<&'static str> {
    match character {
        '&' => Some("&amp;"),
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        '"' => Some("&quot;"),
        '\'' => Some("&#39;"),
        '\u{FFFE}' | '\u{FFFF}' => Some("\u{FFFD}"),
        _ => None,
    }
}
