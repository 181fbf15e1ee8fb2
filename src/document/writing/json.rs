//! A value in JSON.

use super::Value;

/// How entries are set apart.
#[derive(Debug, Clone)]
pub(in crate::document) enum Layout {
    /// Each on a line of its own.
    Lines {
        /// What stands before the bracket's line.
        indent: String,
        /// What each level adds to it.
        unit: String,
    },
    /// All in one line, with a space after commas and colons.
    Spaced,
    /// All in one line, without a space.
    Dense,
}

impl Layout {
    /// What stands after a colon.
    pub(in crate::document) fn after_colon(&self) -> &'static str {
        if matches!(self, Layout::Dense) { "" } else { " " }
    }

    fn inner(&self) -> Layout {
        match self {
            Layout::Lines { indent, unit } => {
                Layout::Lines { indent: format!("{indent}{unit}"), unit: unit.clone() }
            }
            other => other.clone(),
        }
    }

    /// What stands before an entry, or before the closing bracket: the entries' layout is the inner one.
    fn before(&self, is_first: bool) -> String {
        match self {
            Layout::Lines { indent, .. } => format!("\n{indent}"),
            Layout::Spaced if !is_first => " ".to_owned(),
            Layout::Spaced | Layout::Dense => String::new(),
        }
    }
}

/// The value, from its first character to its last; lines end with `\n`.
pub(in crate::document) fn write(value: &Value, layout: &Layout) -> String {
    entries(value, layout, &string, write)
}

/// The same for whoever writes scalars in another way.
pub(super) fn entries(
    value: &Value,
    layout: &Layout,
    key: &dyn Fn(&str) -> String,
    write: impl Fn(&Value, &Layout) -> String,
) -> String {
    let inner = layout.inner();
    let parts: Vec<String> = match value {
        Value::Array(elements) => elements.iter().map(|element| write(element, &inner)).collect(),
        Value::Object(members) => {
            let member = |member: &super::Member| {
                format!("{}:{}{}", key(&member.key), layout.after_colon(), write(&member.value, &inner))
            };
            members.iter().map(member).collect()
        }
        scalar => return self::scalar(scalar),
    };
    let (open, close) = if matches!(value, Value::Array(_)) { ('[', ']') } else { ('{', '}') };
    let mut text = String::from(open);
    let is_empty = parts.is_empty();
    for (index, part) in parts.into_iter().enumerate() {
        if index > 0 {
            text.push(',');
        }
        text.push_str(&inner.before(index == 0));
        text.push_str(&part);
    }
    if !is_empty {
        text.push_str(&layout.before(true));
    }
    text.push(close);
    text
}

fn scalar(value: &Value) -> String {
    match value {
        Value::Boolean(value) => value.to_string(),
        Value::Number(digits) => digits.clone(),
        Value::String(text) => string(text),
        Value::Null | Value::Array(_) | Value::Object(_) => "null".to_owned(),
    }
}

/// A string in its quotation marks.
pub(in crate::document) fn string(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
