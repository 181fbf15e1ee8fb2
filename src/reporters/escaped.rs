//! JSON that may be shown on a terminal.

use std::borrow::Cow;
use std::io::{self, Write};

use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::Formatter;

use super::printable;

/// Writes a value as JSON in one line, in which no character talks to the terminal or hides from the reader: where a
/// format for people shows a sign, JSON has an escape, and programs read the same as before.
pub(super) fn write(out: &mut dyn Write, value: &impl Serialize) -> io::Result<()> {
    value.serialize(&mut Serializer::with_formatter(out, Escaped)).map_err(io::Error::from)
}

struct Escaped;

impl Formatter for Escaped {
    /// JSON itself escapes what lies below U+0020 only.
    fn write_string_fragment<W: ?Sized + Write>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        if is_printable(fragment) {
            return writer.write_all(fragment.as_bytes());
        }
        for character in fragment.chars() {
            let (mut bytes, mut units) = ([0; 4], [0; 2]);
            match character.encode_utf8(&mut bytes) {
                text if is_printable(text) => writer.write_all(text.as_bytes())?,
                _ => character
                    .encode_utf16(&mut units)
                    .iter()
                    .try_for_each(|unit| write!(writer, "\\u{unit:04x}"))?,
            }
        }
        Ok(())
    }
}

fn is_printable(text: &str) -> bool {
    matches!(printable(text), Cow::Borrowed(_))
}
