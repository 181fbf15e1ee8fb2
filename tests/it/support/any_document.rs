//! Documents that nobody wrote: texts that are nearly JSON or YAML, and disclosures with a few things changed.

use std::ops::Range;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Map, Value};

/// Keys that the schema knows, and some that it does not.
const KEYS: [&str; 16] = [
    "schema_version",
    "document",
    "provider_selection",
    "shared_understanding",
    "backup",
    "statement",
    "see",
    "sets",
    "attachments",
    "revisions",
    "not_applicable",
    "id",
    "x-own",
    "",
    "a/b~c",
    "別紙",
];

/// What rules look for, whole and broken off.
const WORDS: [&str; 14] = [
    "2026-02-30",
    "P35D",
    "令和8年13月1日",
    "必要に応じて速やかに",
    "I-3「バックアップ」参照",
    "（要記入",
    "99年間、第99版",
    "JP",
    "https://例え.jp",
    "a@b",
    "𠮷野家👩\u{200D}⚕",
    "\u{202E}\u{0}\u{1b}[2J",
    "AWS ap-northeast-1、10日又は35日",
    "",
];

/// JSON, or nearly.
pub(crate) fn json_text() -> impl Strategy<Value = String> {
    let broken = vec(
        select(vec![
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "\"",
            "\"a\"",
            "\"\\ud800\"",
            "\\",
            "1e",
            "-",
            "null",
            "1.0",
            "//",
            "\u{feff}",
            " ",
            "\n",
            "診",
        ]),
        0..60,
    );
    prop_oneof![
        3 => value().prop_map(|value| value.to_string()),
        1 => (value(), any::<Index>()).prop_map(|(value, at)| cut(&value.to_string(), at)),
        1 => broken.prop_map(|parts| parts.concat()),
    ]
}

/// YAML, or nearly.
pub(crate) fn yaml_text() -> impl Strategy<Value = String> {
    let parts = select(vec![
        "a: ",
        "- ",
        "? ",
        ": ",
        "&x ",
        "*x",
        "|\n",
        ">-\n",
        "\"",
        "'",
        "\n",
        "\n  ",
        "\n    ",
        "\n\t",
        "#",
        "---\n",
        "...\n",
        "!!str ",
        "<<: ",
        "{",
        "}",
        "[",
        "]",
        ",",
        "%YAML 1.2\n",
        "診療",
        "document:\n",
        "provider_selection:\n",
        "~",
        "0x1f",
        ".inf",
        "\\x41",
    ]);
    prop_oneof![vec(parts, 0..60).prop_map(|parts| parts.concat()), json_text()]
}

/// Any value, with a shape and words that are not far from a disclosure's.
pub(crate) fn value() -> impl Strategy<Value = Value> {
    leaf().prop_recursive(6, 60, 6, |inner| {
        let key = prop_oneof![4 => select(&KEYS[..]).prop_map(str::to_owned), 1 => any::<String>()];
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(Value::Array),
            vec((key, inner), 0..6)
                .prop_map(|members| Value::Object(members.into_iter().collect::<Map<_, _>>())),
        ]
    })
}

fn leaf() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        vec(select(&WORDS[..]), 0..5).prop_map(|words| Value::from(words.concat())),
    ]
}

/// A document with some nodes removed, replaced by other values, or exchanged with each other.
pub(crate) fn changed(document: Value, changes: Range<usize>) -> impl Strategy<Value = Value> {
    let new = prop_oneof![
        2 => Just(None),
        3 => leaf().prop_map(Some),
        1 => value().prop_map(Some),
        1 => select(vec![Value::Array(Vec::new()), Value::Object(Map::new())]).prop_map(Some),
    ];
    vec((any::<Index>(), any::<Index>(), new, 0..4), changes).prop_map(move |changes| {
        let mut document = document.clone();
        for (at, other, new, copies) in changes {
            let mut nodes = Vec::new();
            collect(&document, String::new(), &mut nodes);
            if nodes.is_empty() {
                break;
            }
            let pointer: &String = at.get(&nodes);
            // One in four takes what stands elsewhere in the document: the right words in the wrong place.
            let elsewhere: &String = other.get(&nodes);
            let new = if copies == 0 { document.pointer(elsewhere).cloned() } else { new };
            put(&mut document, pointer, new);
        }
        document
    })
}

/// The same in JSON, as somebody else's program might write it: its white space, its escapes, its order of keys.
pub(crate) fn laid_out(value: &Value, choices: &[u8]) -> String {
    let mut writer = Writer { choices: choices.iter().cycle().copied().enumerate(), text: String::new() };
    writer.value(value);
    writer.text
}

struct Writer<I> {
    choices: I,
    text: String,
}

impl<I: Iterator<Item = (usize, u8)>> Writer<I> {
    fn choice(&mut self, among: usize) -> usize {
        // The position moves the choices on, so that a short list of them does not repeat itself.
        self.choices.next().map_or(0, |(at, choice)| (at / 7 + usize::from(choice)) % among)
    }

    fn space(&mut self) {
        let space = ["", "", "", " ", "\n", "\r\n", "\t", "  \n\n "][self.choice(8)];
        self.text.push_str(space);
    }

    fn value(&mut self, value: &Value) {
        self.space();
        match value {
            Value::Object(members) => {
                let mut members: Vec<_> = members.iter().collect();
                let turn = self.choice(members.len().max(1));
                members.rotate_left(turn);
                self.list('{', '}', members, |writer, (key, value)| {
                    writer.space();
                    writer.string(key);
                    writer.space();
                    writer.text.push(':');
                    writer.value(value);
                });
            }
            Value::Array(elements) => self.list('[', ']', elements.iter().collect(), Self::value),
            Value::String(string) => self.string(string),
            other => self.text.push_str(&other.to_string()),
        }
        self.space();
    }

    fn list<T>(&mut self, open: char, close: char, parts: Vec<T>, write: fn(&mut Self, T)) {
        self.text.push(open);
        for (at, part) in parts.into_iter().enumerate() {
            if at > 0 {
                self.text.push(',');
            }
            write(self, part);
        }
        self.space();
        self.text.push(close);
    }

    fn string(&mut self, string: &str) {
        self.text.push('"');
        for sign in string.chars() {
            let must = sign.is_control() || matches!(sign, '"' | '\\');
            if must || self.choice(6) == 0 {
                for unit in sign.encode_utf16(&mut [0; 2]) {
                    self.text.push_str(&format!("\\u{unit:04X}"));
                }
            } else {
                self.text.push(sign);
            }
        }
        self.text.push('"');
    }
}

fn cut(text: &str, at: Index) -> String {
    text.chars().take(at.index(text.chars().count() + 1)).collect()
}

fn put(document: &mut Value, pointer: &str, new: Option<Value>) {
    let (parent, step) = pointer.rsplit_once('/').unwrap();
    match (document.pointer_mut(parent).unwrap(), new) {
        (Value::Object(members), None) => drop(members.remove(&key(step))),
        (Value::Array(elements), None) => drop(elements.remove(step.parse().unwrap())),
        (_, Some(new)) => *document.pointer_mut(pointer).unwrap() = new,
        _ => unreachable!("a parent has members"),
    }
}

fn key(step: &str) -> String {
    step.replace("~1", "/").replace("~0", "~")
}

/// The pointers of all nodes but the whole.
fn collect(value: &Value, pointer: String, nodes: &mut Vec<String>) {
    if !pointer.is_empty() {
        nodes.push(pointer.clone());
    }
    match value {
        Value::Object(members) => members.iter().for_each(|(key, value)| {
            let step = key.replace('~', "~0").replace('/', "~1");
            collect(value, format!("{pointer}/{step}"), nodes);
        }),
        Value::Array(elements) => {
            let elements = elements.iter().enumerate();
            elements.for_each(|(at, value)| collect(value, format!("{pointer}/{at}"), nodes));
        }
        _ => {}
    }
}
