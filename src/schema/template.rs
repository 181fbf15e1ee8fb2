//! A disclosure to be filled in: every field of the schema, with what to write there.

use super::fields::{self, Presence};
use crate::document::Place;
use crate::document::writing::{Member, Value};
use crate::text;
use crate::text::{Language, Text};

/// What stands where something is to be written. As a text it is what `text/placeholder` looks for; where no text
/// belongs, the schema says what does.
pub const PLACEHOLDER: &str = "ここに記入";

/// The disclosure in YAML, with comments.
pub fn yaml(language: Language) -> String {
    let mut members = Template { language }.members(fields::root(), true);
    if let Some(first) = members.first_mut() {
        first.comment.splice(0..0, HEAD.map(|paragraph| paragraph.get(language).to_owned()));
    }
    // The name under which `mdcheck schema` is told to write it.
    "# yaml-language-server: $schema=disclosure.schema.json\n#\n".to_owned()
        + &Value::Object(members).to_yaml()
}

/// The same in JSON, which has no comments.
pub fn json() -> String {
    let mut members = Template { language: Language::Japanese }.members(fields::root(), true);
    members.insert(0, Member::new("$schema", "disclosure.schema.json"));
    Value::Object(members).to_json()
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

struct Template {
    language: Language,
}

impl Template {
    /// The fields of an object of the schema; those of the whole are set apart.
    fn members(&self, node: Place<'static>, is_whole: bool) -> Vec<Member> {
        let fields = fields::keyword(node, "properties").members();
        // Where an item is answered elsewhere, the head says how; the others are seldom needed.
        let is_asked = |(key, field): &(&str, Place<'static>)| {
            !key.starts_with('$') && !fields::keyword(*field, "x-answer").is_written()
        };
        let member = |(key, field)| Member {
            comment: self.explanation(node, key, field, is_whole),
            key: key.to_owned(),
            value: self.value(field),
        };
        fields.filter(is_asked).map(member).collect()
    }

    fn value(&self, field: Place<'static>) -> Value {
        let element = fields::keyword(field, "items");
        let has_fields = |node| fields::keyword(node, "properties").is_written();
        if let Some(constant) = fields::keyword(field, "const").number() {
            Value::Number(constant.to_owned())
        } else if has_fields(field) {
            let mut members = self.members(field, false);
            if let Some(first) = members.first_mut() {
                first.comment.splice(0..0, self.offer(field));
            }
            Value::Object(members)
        } else if has_fields(element) {
            Value::Array(vec![Value::Object(self.members(element, false))])
        } else if fields::keyword(field, "type").string() == Some("array") {
            Value::Array(vec![PLACEHOLDER.into()])
        } else {
            PLACEHOLDER.into()
        }
    }

    /// What belongs into a field, above it.
    fn explanation(
        &self,
        node: Place<'static>,
        key: &str,
        field: Place<'static>,
        is_whole: bool,
    ) -> Vec<String> {
        let language = self.language;
        let mut lines = Vec::new();
        let say = |text: &Text| text.get(language).to_owned();
        let (title, description) = (fields::title(field), fields::description(field));
        match field.get("x-item").string() {
            Some(item) => {
                lines.extend([String::new(), format!("{item} {}", say(&title)), say(&description)]);
            }
            None => {
                if is_whole {
                    lines.push(String::new());
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
                lines.push(say(&words));
                let mut choices = fields::choices(field);
                choices.extend(fields::choices(fields::keyword(field, "items")));
                if !choices.is_empty() {
                    let words =
                        text!("次のいずれか: {choices}", "one of: {choices}", choices = Text::list(&choices));
                    lines.push(say(&words));
                }
            }
        }
        lines
    }

    /// How an item says that it does not apply: a line that holds once its `#` is removed.
    fn offer(&self, item: Place<'static>) -> Vec<String> {
        let answer = fields::keyword(item, "properties").get("not_applicable");
        if answer.get("$ref").string() != Some("#/$defs/not_applicable") {
            return Vec::new();
        }
        let words = text!(
            "該当しないときは、下のキーの代わりに、次の行だけを書きます。",
            "Where it does not apply, write this line in place of the keys below:"
        );
        vec![words.get(self.language).to_owned(), format!("not_applicable: {{reason: \"{PLACEHOLDER}\"}}")]
    }
}
