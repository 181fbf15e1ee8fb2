//! JSON that may be shown on a terminal.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::io::{self, Write};

use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::Formatter;

use super::spelled;

/// Writes a value as JSON in one line, in which no character talks to the terminal or hides from the reader: where a
/// format for people shows a sign, JSON has an escape, and programs read the same as before.
pub(super) fn write(out: &mut dyn Write, value: &impl Serialize) -> io::Result<()> {
    value.serialize(&mut Serializer::with_formatter(out, Escaped)).map_err(io::Error::from)
}

/// The same in lines, for a person who reads it, too.
pub(crate) fn pretty(value: &impl Serialize) -> String {
    // Plain data: nothing in it can fail to be written.
    let text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.lines().map(|line| escaped(line).into_owned() + "\n").collect()
}

struct Escaped;

impl Formatter for Escaped {
    /// JSON itself escapes what lies below U+0020 only.
    fn write_string_fragment<W: ?Sized + Write>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        writer.write_all(escaped(fragment).as_bytes())
    }
}

fn escaped(text: &str) -> Cow<'_, str> {
    spelled(text, |character, text| {
        let mut units = [0; 2];
        character.encode_utf16(&mut units).iter().try_for_each(|unit| write!(text, "\\u{unit:04x}"))
    })
}
