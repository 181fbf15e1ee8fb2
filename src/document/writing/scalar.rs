//! Strings in YAML, in the quotation marks that are wanted, or in double ones where these cannot say it.

use super::json;
use crate::document::{Document, Source};

/// The quotation marks around a string.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::document) enum Quotes {
    /// None.
    #[default]
    Plain,
    /// `'…'`.
    Single,
    /// `"…"`.
    Double,
}

impl Quotes {
    /// Those of a token.
    pub(in crate::document) fn of(token: &str) -> Self {
        match token.chars().next() {
            Some('"') => Quotes::Double,
            Some('\'') => Quotes::Single,
            _ => Quotes::Plain,
        }
    }
}

/// Where a string stands, which decides what it may look like without quotation marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spot {
    /// A value in lines.
    Value,
    /// A key in lines.
    Key,
    /// A value inside of brackets.
    FlowValue,
    /// A key inside of brackets.
    FlowKey,
}

/// The string as a scalar in one line.
pub(super) fn write(text: &str, quotes: Quotes, spot: Spot) -> String {
    let is_visible = !text.contains(must_be_escaped);
    match quotes {
        Quotes::Plain if is_visible && is_plain(text, spot) => text.to_owned(),
        Quotes::Single if is_visible => format!("'{}'", text.replace('\'', "''")),
        _ => escaped(text),
    }
}

/// Whether YAML takes a text for that text where it stands as a value without quotation marks.
pub(crate) fn is_plain_in_yaml(text: &str) -> bool {
    is_plain(text, Spot::Value)
}

fn is_plain(text: &str, spot: Spot) -> bool {
    if text.contains(['\n', '\r']) {
        return false;
    }
    let line = match spot {
        Spot::Value => format!("- {text}\n"),
        Spot::Key => format!("{text}: 0\n"),
        Spot::FlowValue => format!("[{text}]\n"),
        Spot::FlowKey => format!("{{{text}: 0}}\n"),
    };
    let source = Source::new("line.yaml", line.into_bytes());
    let document = Document::parse(&source);
    let root = document.root();
    let read: Vec<_> = match spot {
        Spot::Value | Spot::FlowValue => root.items().map(|item| item.string()).collect(),
        Spot::Key | Spot::FlowKey => root.members().map(|(key, _)| Some(key)).collect(),
    };
    read == [Some(text)]
}

/// The string over several lines after `|`, whose lines begin in a column; `None` where it is none, or would not come
/// back as it is.
pub(super) fn block(text: &str, column: usize) -> Option<String> {
    let (head, body) = match text.strip_suffix('\n') {
        Some(body) => ("|", body),
        None => ("|-", text),
    };
    let is_whole = |line: &str| line.trim_end() == line;
    let is_block = text.contains('\n')
        && !body.is_empty()
        && !body.starts_with(char::is_whitespace)
        && !body.ends_with('\n')
        && body.split('\n').all(is_whole)
        && !text.contains(|character| character != '\n' && must_be_escaped(character));
    let line = |line: &str| if line.is_empty() { "\n".to_owned() } else { format!("\n{:column$}{line}", "") };
    is_block.then(|| format!("{head}{}", body.split('\n').map(line).collect::<String>()))
}

/// What JSON escapes, YAML reads the same; and further characters end lines in YAML or may not stand in it.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for character in json::string(text).chars() {
        if must_be_escaped(character) {
            escaped.push_str(&format!("\\u{:04X}", u32::from(character)));
        } else {
            escaped.push(character);
        }
    }
    escaped
}

fn must_be_escaped(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{2028}' | '\u{2029}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}')
}
