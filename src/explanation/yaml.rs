//! A value in YAML, as `explain` shows it: in the language in which most disclosures are written.

use textwrap::core::display_width;

use crate::document::{Kind, Place, is_plain_in_yaml};
use crate::page::printable;

/// Members of an object, whole.
pub(super) fn whole<'d>(members: impl Iterator<Item = (&'d str, Place<'d>)>) -> String {
    let mut text = String::new();
    Writer { width: usize::MAX }.members(members, 0, &mut text);
    text
}

/// An idea of what stands at a pointer, with the keys that lead there: of each list of objects the first, and of texts
/// what fits into so many columns.
pub(super) fn gist(root: Place<'_>, pointer: &str, width: usize) -> String {
    let (mut text, mut indent) = (String::new(), 0);
    for key in pointer.split('/').skip(1) {
        let end = if indent == 0 { "" } else { "\n" };
        text.push_str(&format!("{end}{:indent$}{key}:", ""));
        indent += 2;
    }
    Writer { width }.value(root.at(pointer), indent, indent, &mut text);
    text
}

struct Writer {
    width: usize,
}

impl Writer {
    fn members<'d>(
        &self,
        members: impl Iterator<Item = (&'d str, Place<'d>)>,
        indent: usize,
        text: &mut String,
    ) {
        for (key, member) in members {
            let key = scalar(key, usize::MAX);
            text.push_str(&format!("{:indent$}{key}:", ""));
            self.value(member, indent + 2, indent + display_width(&key) + 2, text);
        }
    }

    /// What stands behind a key or a dash, with the end of the line; `column` is where it begins.
    fn value(&self, place: Place<'_>, indent: usize, column: usize, text: &mut String) {
        let margin = " ".repeat(indent);
        let (mut members, mut elements) = (place.members().peekable(), place.items().peekable());
        if members.peek().is_some() {
            text.push('\n');
            self.members(members, indent, text);
        } else if elements.peek().is_some() {
            text.push('\n');
            let is_gist = self.width < usize::MAX;
            for (index, element) in elements.enumerate() {
                if is_gist && index > 0 && element.kind() == Some(Kind::Object) {
                    text.push_str(&format!("{margin}# …\n"));
                    break;
                }
                let mut inner = String::new();
                self.value(element, indent + 2, indent + 2, &mut inner);
                // The first key of an object stands behind the dash.
                text.push_str(&format!("{margin}- {}", inner.trim_start()));
            }
        } else {
            let value = match place.string() {
                Some(words) => scalar(words, self.width.saturating_sub(column)),
                None => place.canonical().to_string(),
            };
            text.push_str(&format!(" {value}\n"));
        }
    }
}

/// A text, plain where YAML takes it for that and no sign of it hides itself; cut where it is wider than `width`.
fn scalar(words: &str, width: usize) -> String {
    let mut words = words.to_owned();
    while display_width(&words) > width.max(NARROWEST) - MARGIN {
        let end = words.trim_end_matches('…').char_indices().next_back();
        words = format!("{}…", words.get(..end.map_or(0, |(end, _)| end)).unwrap_or_default());
    }
    if printable(&words) == words && is_plain_in_yaml(&words) {
        return words;
    }
    let escaped = words.chars().map(|sign| match sign {
        '"' | '\\' => format!("\\{sign}"),
        '\n' => "\\n".to_owned(),
        sign if printable(sign.encode_utf8(&mut [0; 4])) != *sign.encode_utf8(&mut [0; 4]) => {
            format!("\\U{:08X}", u32::from(sign))
        }
        sign => sign.to_string(),
    });
    format!("\"{}\"", escaped.collect::<String>())
}

/// A text is never cut further.
const NARROWEST: usize = 12;

/// Room for what quotation marks take.
const MARGIN: usize = 2;
