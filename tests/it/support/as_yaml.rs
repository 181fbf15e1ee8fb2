//! A JSON value in YAML, in lines, as a person would write it: every style of YAML occurs.

use serde_json::Value;

/// The value as a YAML document.
pub(crate) fn document(value: &Value) -> String {
    let mut text = String::new();
    node(value, 0, &mut text);
    text.trim_start_matches('\n').to_owned()
}

/// What stands behind a key or a dash, with the line break at its end.
fn node(value: &Value, indent: usize, text: &mut String) {
    let pad = " ".repeat(indent);
    match value {
        Value::Object(members) if !members.is_empty() => {
            text.push('\n');
            for (key, value) in members {
                text.push_str(&format!("{pad}{}:", key_text(key)));
                node(value, indent + 2, text);
            }
        }
        Value::Array(elements) if !elements.is_empty() => {
            text.push('\n');
            for element in elements {
                text.push_str(&format!("{pad}-"));
                let mut inner = String::new();
                node(element, indent + 2, &mut inner);
                // The first key of an object stands behind the dash.
                match inner.strip_prefix('\n') {
                    Some(lines) => text.push_str(&format!(" {}", lines.trim_start_matches(' '))),
                    None => text.push_str(&inner),
                }
            }
        }
        Value::String(string) => text.push_str(&format!(" {}\n", scalar(string, &pad))),
        other => text.push_str(&format!(" {other}\n")),
    }
}

fn key_text(key: &str) -> String {
    let is_word = |text: &str| text.chars().all(|sign| sign.is_alphabetic() || "_-".contains(sign));
    if !key.is_empty() && is_word(key) && !key.starts_with('-') { key.to_owned() } else { quoted(key) }
}

/// Plain where that is safe, as a block of lines or in either quotation marks where it is not.
fn scalar(string: &str, pad: &str) -> String {
    let is_printable = !string
        .chars()
        .any(|sign| sign.is_control() && sign != '\n' || "\u{feff}\u{2028}\u{2029}\u{85}".contains(sign));
    let lines: Vec<&str> = string.split('\n').collect();
    let is_block = lines.len() > 1
        && is_printable
        && lines.iter().all(|line| !line.is_empty() && !line.starts_with(' ') && line.trim() == *line);
    let is_plain = string.starts_with(|sign: char| sign.is_alphabetic() && !sign.is_ascii())
        && is_printable
        && lines.len() == 1
        && string.trim() == string
        && !string.contains([':', '#']);
    if is_block {
        let lines: Vec<String> = lines.iter().map(|line| format!("\n{pad}{line}")).collect();
        format!("|-{}", lines.concat())
    } else if is_plain {
        string.to_owned()
    } else if is_printable && lines.len() == 1 && string.len().is_multiple_of(2) {
        format!("'{}'", string.replace('\'', "''"))
    } else {
        quoted(string)
    }
}

fn quoted(string: &str) -> String {
    serde_json::to_string(string).unwrap()
}
