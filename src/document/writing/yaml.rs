//! A value in YAML.

use super::json::{self, Layout};
use super::scalar::{self, Quotes, Spot};
use super::{Member, Value};

/// How a text writes what it says.
#[derive(Debug, Clone)]
pub(in crate::document) struct Style {
    /// By how many columns a member of an object stands to the right of its key.
    pub(in crate::document) unit: usize,
    /// By how many columns a dash stands to the right of the key of its list.
    pub(in crate::document) dash: usize,
    /// The quotation marks of keys.
    pub(in crate::document) keys: Quotes,
    /// The quotation marks of strings.
    pub(in crate::document) strings: Quotes,
    /// Whether strings of several lines stand in lines, after `|`.
    pub(in crate::document) blocks: bool,
}

impl Default for Style {
    fn default() -> Self {
        Self { unit: 2, dash: 2, keys: Quotes::Plain, strings: Quotes::Plain, blocks: true }
    }
}

impl Style {
    /// By how many columns the lines of a value stand to the right of its key.
    pub(in crate::document) fn step(&self, value: &Value) -> usize {
        if matches!(value, Value::Array(_)) { self.dash } else { self.unit }
    }
}

/// In columns, of comments.
const WIDTH: usize = 80;

/// The value in lines that begin in a column, from the beginning of the first line to before the end of the last.
pub(in crate::document) fn lines(value: &Value, style: &Style, column: usize) -> String {
    let lines: Vec<String> = match value {
        Value::Object(members) if value.has_entries() => {
            members.iter().map(|member| self::member(member, style, column)).collect()
        }
        Value::Array(elements) if value.has_entries() => {
            elements.iter().map(|element| self::element(element, style, column)).collect()
        }
        _ => vec![format!("{:column$}{}", "", inline(value, style, column + style.unit))],
    };
    lines.join("\n")
}

/// A member with its comment, from the beginning of its first line.
pub(in crate::document) fn member(member: &Member, style: &Style, column: usize) -> String {
    format!("{}{}", comment(&member.comment, column), without_comment(member, style, column))
}

fn without_comment(Member { key, value, .. }: &Member, style: &Style, column: usize) -> String {
    let key = self::key(key, style.keys);
    let value = match value.has_entries() {
        true => format!("\n{}", lines(value, style, column + style.step(value))),
        false => format!(" {}", inline(value, style, column + style.unit)),
    };
    format!("{:column$}{key}:{value}", "")
}

/// A list's element, from the beginning of its first line.
///
/// Comments of an object's first member stand above the dash.
pub(in crate::document) fn element(value: &Value, style: &Style, column: usize) -> String {
    let inner = column + 2;
    let (above, lines) = match value {
        Value::Object(members) if value.has_entries() => {
            let first = members.iter().take(1).map(|member| without_comment(member, style, inner));
            let others = members.iter().skip(1).map(|member| self::member(member, style, inner));
            let above = members.first().map(|first| comment(&first.comment, inner));
            (above.unwrap_or_default(), first.chain(others).collect::<Vec<_>>().join("\n"))
        }
        other => (String::new(), lines(other, style, inner)),
    };
    format!("{above}{:column$}- {}", "", lines.trim_start_matches(' '))
}

/// A key.
pub(in crate::document) fn key(key: &str, quotes: Quotes) -> String {
    scalar::write(key, quotes, Spot::Key)
}

/// A scalar, or an object or a list without entries; strings of several lines as a block in a column.
pub(in crate::document) fn inline(value: &Value, style: &Style, column: usize) -> String {
    match value {
        Value::String(text) => {
            let block = style.blocks.then(|| scalar::block(text, column)).flatten();
            block.unwrap_or_else(|| scalar::write(text, style.strings, Spot::Value))
        }
        other => json::write(other, &Layout::Spaced),
    }
}

/// The value inside of brackets.
pub(in crate::document) fn flow(value: &Value, style: &Style, layout: &Layout) -> String {
    let key = |key: &str| flow_key(key, style.keys);
    match value {
        Value::String(text) => scalar::write(text, style.strings, Spot::FlowValue),
        other => json::entries(other, layout, &key, |value, layout| flow(value, style, layout)),
    }
}

/// A key inside of brackets.
pub(in crate::document) fn flow_key(key: &str, quotes: Quotes) -> String {
    scalar::write(key, quotes, Spot::FlowKey)
}

/// Paragraphs as comment lines, each with its line break.
fn comment(paragraphs: &[String], column: usize) -> String {
    let margin = format!("{:column$}# ", "");
    let options = textwrap::Options::new(WIDTH)
        .initial_indent(&margin)
        .subsequent_indent(&margin)
        .break_words(false)
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    let lines = paragraphs.iter().flat_map(|paragraph| match paragraph.is_empty() {
        true => vec![String::new()],
        false => textwrap::wrap(paragraph, &options).iter().map(|line| line.trim_end().to_owned()).collect(),
    });
    lines.map(|line| line + "\n").collect()
}
