//! A disclosure to be filled in: every field of the schema, with what to write there.

use std::fmt::Write as _;

use super::fields::{self, Presence};
use crate::document::{Document, Kind, Place, Source};
use crate::text;
use crate::text::{Language, Text};

/// What stands where something is to be written. As a text it is what `text/placeholder` looks for; where no text
/// belongs, the schema says what does.
pub const PLACEHOLDER: &str = "ここに記入";

/// In columns, comments included.
const WIDTH: usize = 80;

/// The disclosure in YAML, with comments.
pub fn yaml(language: Language) -> String {
    let mut writer = Writer { language, text: String::new() };
    // The name under which `mdcheck schema` is told to write it.
    writer.text.push_str("# yaml-language-server: $schema=disclosure.schema.json\n#\n");
    for paragraph in HEAD {
        writer.comment(0, paragraph.get(language));
    }
    writer.members(fields::root(), 0);
    writer.text
}

/// The same in JSON, which has no comments.
pub fn json() -> String {
    let source = Source::new("disclosure.yaml", yaml(Language::Japanese).into_bytes());
    let document = Document::parse(&source);
    let mut text = String::from("{\n  \"$schema\": \"disclosure.schema.json\",\n");
    let members: Vec<String> = document.root().members().map(|member| in_json(member, 1)).collect();
    text.push_str(&members.join(",\n"));
    text + "\n}\n"
}

const HEAD: [Text; 6] = [
    Text::new(
        "サービス仕様適合開示書のひな形です。「ここに記入」をすべて、自社の内容に書き換えてください。",
        "A disclosure to be filled in: replace every 「ここに記入」 (\"write here\") with what is true of your service.",
    ),
    Text::new(
        "該当しない任意の欄は、行ごと消してください。一覧の項目は、必要なだけ写して増やします。",
        "Delete optional lines that do not apply. Copy the entries of lists as often as needed.",
    ),
    Text::new(
        "数字だけの文字列（版数など）は、\"5\" のように引用符で囲みます。日付は 2026-10-01、期間は P35D（35日）、PT24H（24時間）と書きます。",
        "Quote texts of digits (edition: \"5\"). Days are 2026-10-01; periods P35D (35 days), PT24H (24 hours).",
    ),
    Text::new(
        "第II部の項目で、ほかの項目に書いてあるときは、キーの代わりに see だけを書きます。",
        "Where another item answers one of Part II, write one line like this in place of its keys:",
    ),
    Text::new("例: see: [{item: I-2}]", "e.g. see: [{item: I-2}]"),
    Text::new("書き終えたら、mdcheck lint で調べてください。", "When you are done, run mdcheck lint."),
];

struct Writer {
    language: Language,
    text: String,
}

impl Writer {
    /// The fields of an object of the schema.
    fn members(&mut self, node: Place<'static>, indent: usize) {
        for (key, field) in fields::keyword(node, "properties").members() {
            // Where an item is answered elsewhere, the head says how; the others are seldom needed.
            if !key.starts_with('$') && !fields::keyword(field, "x-answer").is_written() {
                self.member(node, key, field, indent);
            }
        }
    }

    fn member(&mut self, node: Place<'static>, key: &str, field: Place<'static>, indent: usize) {
        self.explain(node, key, field, indent);
        let element = fields::keyword(field, "items");
        let has_fields = |node| fields::keyword(node, "properties").is_written();
        // A String takes whatever is written to it.
        let _ = write!(self.text, "{:indent$}{key}:", "");
        if let Some(constant) = fields::keyword(field, "const").number() {
            let _ = writeln!(self.text, " {constant}");
        } else if has_fields(field) {
            self.text.push('\n');
            self.offer(field, indent + 2);
            self.members(field, indent + 2);
        } else if has_fields(element) {
            self.text.push('\n');
            self.entry(element, indent + 2);
        } else if fields::keyword(field, "type").string() == Some("array") {
            let _ = writeln!(self.text, "\n{:1$}- {PLACEHOLDER}", "", indent + 2);
        } else {
            let _ = writeln!(self.text, " {PLACEHOLDER}");
        }
    }

    /// The one entry of a list: its dash stands before its first key.
    fn entry(&mut self, element: Place<'static>, indent: usize) {
        let start = self.text.len();
        self.members(element, indent + 2);
        let entry = self.text.split_off(start);
        let mut is_first = true;
        for line in entry.lines() {
            let is_comment = line.trim_start().starts_with('#');
            match line.get(indent + 2..) {
                Some(rest) if is_first && !is_comment => {
                    let _ = writeln!(self.text, "{:indent$}- {rest}", "");
                    is_first = false;
                }
                _ => {
                    let _ = writeln!(self.text, "{line}");
                }
            }
        }
    }

    /// What belongs into a field, above it.
    fn explain(&mut self, node: Place<'static>, key: &str, field: Place<'static>, indent: usize) {
        let language = self.language;
        let say = |text: &Text| text.get(language).to_owned();
        let (title, description) = (fields::title(field), fields::description(field));
        match field.get("x-item").string() {
            Some(item) => {
                self.text.push('\n');
                self.comment(indent, &format!("{item} {}", say(&title)));
                self.comment(indent, &say(&description));
            }
            None => {
                if indent == 0 {
                    self.text.push('\n');
                }
                let presence = match fields::presence(node, key) {
                    Presence::Required => text!("必須", "required"),
                    Presence::Conditional => text!("場合により必須", "may be required"),
                    Presence::Optional => text!("任意", "optional"),
                };
                let words = text!(
                    "{title}（{presence}）。{description}",
                    "{title} ({presence}). {description}",
                    title = title,
                    presence = presence,
                    description = description
                );
                self.comment(indent, &say(&words));
                let mut choices = fields::choices(field);
                choices.extend(fields::choices(fields::keyword(field, "items")));
                if !choices.is_empty() {
                    let words =
                        text!("次のいずれか: {choices}", "one of: {choices}", choices = Text::list(&choices));
                    self.comment(indent, &say(&words));
                }
            }
        }
    }

    /// How an item says that it does not apply: a line that holds once its `#` is removed.
    fn offer(&mut self, item: Place<'static>, indent: usize) {
        let answer = fields::keyword(item, "properties").get("not_applicable");
        if answer.get("$ref").string() == Some("#/$defs/not_applicable") {
            let words = text!(
                "該当しないときは、下のキーの代わりに、次の行だけを書きます。",
                "Where it does not apply, write this line in place of the keys below:"
            );
            self.comment(indent, words.get(self.language));
            let _ = writeln!(self.text, "{:indent$}# not_applicable: {{reason: \"{PLACEHOLDER}\"}}", "");
        }
    }

    fn comment(&mut self, indent: usize, words: &str) {
        let margin = format!("{:indent$}# ", "");
        let options = textwrap::Options::new(WIDTH)
            .initial_indent(&margin)
            .subsequent_indent(&margin)
            .break_words(false)
            .word_splitter(textwrap::WordSplitter::NoHyphenation);
        for line in textwrap::wrap(words, options) {
            let _ = writeln!(self.text, "{}", line.trim_end());
        }
    }
}

fn in_json((key, place): (&str, Place<'_>), depth: usize) -> String {
    format!("{:1$}\"{key}\": {2}", "", depth * 2, value_in_json(place, depth))
}

fn value_in_json(place: Place<'_>, depth: usize) -> String {
    let lines = |lines: Vec<String>, [open, close]: [char; 2]| {
        format!("{open}\n{}\n{:2$}{close}", lines.join(",\n"), "", depth * 2)
    };
    match place.kind() {
        Some(Kind::Object) => {
            lines(place.members().map(|member| in_json(member, depth + 1)).collect(), ['{', '}'])
        }
        Some(Kind::Array) => {
            let entry = |place| format!("{:1$}{2}", "", depth * 2 + 2, value_in_json(place, depth + 1));
            lines(place.items().map(entry).collect(), ['[', ']'])
        }
        _ => place.canonical().to_string(),
    }
}
