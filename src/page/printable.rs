//! Text of a document, made safe to show: it must not talk to a terminal or to the runner of a CI service, nor hide itself
//! from the reader.

use std::borrow::Cow;
use std::fmt::{self, Write as _};

use crate::unseen;

/// The text without characters that are not seen, each replaced by a sign of the same length in bytes, so that places in it
/// stay right. Line breaks and tabs are replaced too, and so is the bracket that would make it a command of a runner.
pub fn printable(text: &str) -> Cow<'_, str> {
    spelled(text, |character, shown| {
        shown.write_str(match character.len_utf8() {
            1 => "?",
            2 => "¿",
            3 => "\u{FFFD}",
            _ => "\u{FFFD}?",
        })
    })
}

/// The text in which everything that [`printable`] replaces is written otherwise, as a format escapes it.
pub fn spelled(text: &str, mut spell: impl FnMut(char, &mut String) -> fmt::Result) -> Cow<'_, str> {
    if unseen::is_plain(text) && !text.contains("##") {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    for (at, character, unseen) in unseen::characters(text) {
        let is_command = || character == '[' && begins_command(text.get(..at).unwrap_or_default());
        // A String takes whatever is written to it.
        let _ = if unseen.is_some() || is_command() {
            spell(character, &mut shown)
        } else {
            shown.write_char(character)
        };
    }
    Cow::Owned(shown)
}

/// Whether runners look for a command in a bracket behind this, wherever in a line it stands: `##[error]`, `##vso[…]`,
/// `##teamcity[…]`.
fn begins_command(before: &str) -> bool {
    before.trim_end_matches(|character: char| character.is_ascii_alphabetic()).ends_with("##")
}

/// Lines of which none is a command to the runner of a workflow, which looks for `::` behind the white space that a line
/// begins with: such a line begins with a sign of omission.
pub fn unheard(text: &str) -> Cow<'_, str> {
    if !text.contains("::") {
        return Cow::Borrowed(text);
    }
    let mut lines = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let words = line.trim_start();
        if words.starts_with("::") {
            lines.push_str(line.strip_suffix(words).unwrap_or_default());
            lines.push('…');
            lines.push_str(words);
        } else {
            lines.push_str(line);
        }
    }
    Cow::Owned(lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_as_long_as_what_they_replace() {
        for text in ["a\u{7}\u{AD}\u{200B}\u{E0041}b", "##[error]x ##vso[task] ##[", "\r\n\t\u{2028}"] {
            assert_eq!(printable(text).len(), text.len(), "{text:?}");
            assert_ne!(printable(text), text);
        }
        assert_eq!(printable("## [x] #[y] a##b"), "## [x] #[y] a##b");
        assert_eq!(printable("##[error]x"), "##?error]x");
        assert_eq!(printable("辻\u{E0100}"), "辻\u{E0100}");
    }

    #[test]
    fn no_line_is_a_command() {
        assert_eq!(unheard("a ::b\n  ::error::x\n\u{3000}::y\n"), "a ::b\n  …::error::x\n\u{3000}…::y\n");
        assert_eq!(unheard("aws::s3"), "aws::s3");
    }
}
