//! Text of a document, made safe to show: it must not talk to the terminal, nor hide itself from the reader.

use std::borrow::Cow;

/// The text without control, bidirectional and zero-width characters, each replaced by a sign of the same length in
/// bytes, so that places in it stay right. Line breaks and tabs are replaced too.
pub fn printable(text: &str) -> Cow<'_, str> {
    if text.chars().all(|character| substitute(character).is_none()) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(|character| substitute(character).unwrap_or(character)).collect())
}

fn substitute(character: char) -> Option<char> {
    // Most of every text, at a glance: ASCII, and all that Japanese is written in.
    if matches!(character, ' '..='~' | '\u{2070}'..='\u{FEFE}') {
        return None;
    }
    let invisible = matches!(character,
        '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2028}' | '\u{2029}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}');
    match character.len_utf8() {
        _ if !character.is_control() && !invisible && character != '\u{61C}' && character != '\u{AD}' => None,
        1 => Some('?'),
        2 => Some('¿'),
        _ => Some('\u{FFFD}'),
    }
}
