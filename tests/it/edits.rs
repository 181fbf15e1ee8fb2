//! Exact edits: what is edited changes, and nothing else in the text does.

use std::cell::Cell;

use crate::properties::cases;
use crate::support::any_document::{laid_out, value, yaml_text};
use crate::support::as_yaml;
use mdcheck::document::edit::{Change, Edit, MAX_EDITS, Reason, Slot, edit};
use mdcheck::document::writing::{Member, Value};
use mdcheck::document::{Document, Kind, Place, Source};
use mdcheck::schema::template;
use mdcheck::text::Language;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::TestRunner;
use serde_json::json;

fn edited(path: &str, text: &str, edits: &[Edit]) -> Result<String, Reason> {
    let source = Source::new(path, text.as_bytes().to_vec());
    edit(&Document::parse(&source), edits).map_err(|refusal| {
        assert!(!refusal.message().ja.is_empty() && refusal.to_string().contains(&*refusal.message().en));
        refusal.reason
    })
}

fn set(pointer: &str, value: serde_json::Value) -> Edit {
    Edit::new(pointer, Change::Set(value.into()))
}

fn member(pointer: &str, key: &str, value: serde_json::Value) -> Edit {
    Edit::new(pointer, Change::Insert(Slot::Key(key.into()), value.into()))
}

fn element(pointer: &str, index: usize, value: serde_json::Value) -> Edit {
    Edit::new(pointer, Change::Insert(Slot::Index(index), value.into()))
}

fn remove(pointer: &str) -> Edit {
    Edit::new(pointer, Change::Remove)
}

fn rename(pointer: &str, key: &str) -> Edit {
    Edit::new(pointer, Change::Rename(key.into()))
}

/// Each text before, the edit, and the text behind it.
fn table(path: &str, rows: &[(&str, Edit, &str)]) {
    let wrong: Vec<String> = rows
        .iter()
        .filter_map(|(before, edit, after)| {
            let got = edited(path, before, std::slice::from_ref(edit));
            (got.as_deref() != Ok(*after)).then(|| {
                format!(
                    "{before}\n{edit:?}\nwanted:\n{after}\ngot:\n{}",
                    got.unwrap_or_else(|it| format!("{it:?}"))
                )
            })
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n-----\n"));
}

#[test]
fn json_as_it_is_before_and_behind() {
    table(
        "a.json",
        &[
            ("{\"a\" : 1 }", set("/a", json!("x")), "{\"a\" : \"x\" }"),
            (
                "{\n\t\"a\": 1,\n\t\"b\": 2\n}\n",
                set("/a", json!({"c": [1]})),
                "{\n\t\"a\": {\n\t\t\"c\": [\n\t\t\t1\n\t\t]\n\t},\n\t\"b\": 2\n}\n",
            ),
            ("{\"a\":1,\"b\":2}", set("/a", json!({"c": [1, 2]})), "{\"a\":{\"c\":[1,2]},\"b\":2}"),
            ("{\"a\": 1, \"b\": 2}", remove("/a"), "{\"b\": 2}"),
            ("{\"a\": 1, \"b\": 2}", remove("/b"), "{\"a\": 1}"),
            ("{\n  \"a\": 1\n}\n", remove("/a"), "{}\n"),
            (
                "{\r\n  \"a\": 1\r\n}\r\n",
                member("", "b", json!([true])),
                "{\r\n  \"a\": 1,\r\n  \"b\": [\r\n    true\r\n  ]\r\n}\r\n",
            ),
            ("[1, 2]", element("", 0, json!(0)), "[0, 1, 2]"),
            ("[1, 2]", element("", 2, json!(3)), "[1, 2, 3]"),
            ("[\n  1\n]", element("", 0, json!(0)), "[\n  0,\n  1\n]"),
            ("{\n  \"a\": []\n}", element("/a", 0, json!("診")), "{\n  \"a\": [\n    \"診\"\n  ]\n}"),
            ("{\"a\":{}}", member("/a", "b", json!(null)), "{\"a\":{\"b\":null}}"),
            ("{\"a\\u0062\": 1}", rename("/ab", "a\"b"), "{\"a\\\"b\": 1}"),
            ("\u{feff}{\"a\": 1}", rename("/a", "b"), "\u{feff}{\"b\": 1}"),
            ("{\"a\": 1, \"a\": 2}", set("/a", json!(3)), "{\"a\": 1, \"a\": 3}"),
        ],
    );
}

#[test]
fn yaml_in_lines_as_it_is_before_and_behind() {
    table(
        "a.yaml",
        &[
            ("a: 'x' # why\nb: 2\n", set("/a", json!("it's")), "a: 'it''s' # why\nb: 2\n"),
            ("a:   1\n", set("/a", json!("1")), "a:   \"1\"\n"),
            ("a:\nb: 2\n", set("/a", json!("x")), "a: x\nb: 2\n"),
            ("- \n- b\n", set("/0", json!(1)), "- 1\n- b\n"),
            ("a: |-\n  x\n  y\nb: 2\n", set("/a", json!("z")), "a: z\nb: 2\n"),
            ("a: x\n", set("/a", json!("x\ny")), "a: |-\n  x\n  y\n"),
            ("a:\n  # why\n  b: 1\nc: 2\n", set("/a", json!(1)), "a:\n  # why\n  1\nc: 2\n"),
            (
                "a:\n  b: 1 # one\nc: 2\n",
                set("/a/b", json!({"d": [1, "x"]})),
                "a:\n  b: # one\n    d:\n      - 1\n      - x\nc: 2\n",
            ),
            ("a: 1\n", set("", json!({"b": []})), "b: []\n"),
            ("l:\n- a: 1\n  b: 2\n", set("/l/0", json!({"c": 1, "d": 2})), "l:\n- c: 1\n  d: 2\n"),
            ("l:\n- a\n", set("/l", json!({"c": 1})), "l:\n  c: 1\n"),
            ("# head\na: 1 # one\n# two\nb: 2\n", remove("/a"), "# head\n# two\nb: 2\n"),
            ("a: 1\nb: 2", remove("/b"), "a: 1\n"),
            ("a:\n  b: 1 # one\n", remove("/a/b"), "a: {} # one\n"),
            ("a:\n  # why\n  - 1\nb: 2\n", remove("/a/0"), "a:\n  # why\n  []\nb: 2\n"),
            ("- a: 1\n  b: 2\n", remove("/0/a"), "- b: 2\n"),
            ("- a: 1\n  # two\n  b: 2\n", remove("/0/a"), "-\n  # two\n  b: 2\n"),
            ("- a: 1\n", remove("/0/a"), "- {}\n"),
            ("- - 1\n  - 2\n- 3\n", remove("/0/1"), "- - 1\n- 3\n"),
            ("- - 1\n  - 2\n- 3\n", remove("/0"), "- 3\n"),
            (
                "a:\r\n  b: x\r\nc: 2\r\n",
                member("/a", "d", json!([1])),
                "a:\r\n  b: x\r\n  d:\r\n    - 1\r\nc: 2\r\n",
            ),
            (
                "a:\n    b: \"x\"\n# end\n",
                member("/a", "c", json!({"d": "y"})),
                "a:\n    b: \"x\"\n    c:\n        d: \"y\"\n# end\n",
            ),
            ("a: 1 # one", member("", "b", json!(2)), "a: 1 # one\nb: 2"),
            ("- a: 1\n- a: 2\n", member("/0", "b", json!(2)), "- a: 1\n  b: 2\n- a: 2\n"),
            (
                "l:\n  # first\n  - 1\n  # second\n  - 2\n",
                element("/l", 0, json!(0)),
                "l:\n  - 0\n  # first\n  - 1\n  # second\n  - 2\n",
            ),
            (
                "l:\n  # first\n  - 1\n  # second\n  - 2\n",
                element("/l", 1, json!(0)),
                "l:\n  # first\n  - 1\n  - 0\n  # second\n  - 2\n",
            ),
            (
                "l:\n  - a: 1\n",
                element("/l", 1, json!({"a": 2, "b": 3})),
                "l:\n  - a: 1\n  - a: 2\n    b: 3\n",
            ),
            ("- - 1\n", element("/0", 0, json!(0)), "- - 0\n  - 1\n"),
            ("l: [] # none\n", element("/l", 0, json!({"a": 1})), "l: # none\n  - a: 1\n"),
            ("a: x # c\n", set("/a", json!("p\nq")), "a: \"p\\nq\" # c\n"),
            ("a: # c\n", set("/a", json!({"b": "p\nq"})), "a: # c\n  b: |-\n    p\n    q\n"),
            ("- x # c\n", set("/0", json!({"b": 1, "c": 2})), "- # c\n  b: 1\n  c: 2\n"),
            ("- x\n", set("/0", json!({"b": 1, "c": 2})), "- b: 1\n  c: 2\n"),
            ("---\na: 1\n...\n", member("", "b", json!(2)), "---\na: 1\nb: 2\n...\n"),
            ("--- x\n", set("", json!({"b": 1})), "--- \nb: 1\n"),
            ("a: 1\rb: 2\r", member("", "c", json!([3])), "a: 1\rb: 2\rc:\r  - 3\r"),
            ("a: 髙󠄁 # 異体字\n", set("/a", json!("葛󠄀城市")), "a: 葛󠄀城市 # 異体字\n"),
            ("'a': 1\n", rename("/a", "it's"), "'it''s': 1\n"),
            ("a: &x 1\nb: *x\n", set("/b", json!(2)), "a: &x 1\nb: 2\n"),
            ("a: &x 1\nb: *x\n", remove("/b"), "a: &x 1\n"),
            ("a: &x 1\nb: *x\n", rename("/a", "c"), "c: &x 1\nb: *x\n"),
            ("\u{feff}a: 1\nb: 2\n", remove("/a"), "\u{feff}b: 2\n"),
        ],
    );
}

#[test]
fn yaml_in_brackets_as_it_is_before_and_behind() {
    table(
        "a.yaml",
        &[
            ("a: [x, 'y'] # two\n", set("/a/0", json!("p, q")), "a: [\"p, q\", 'y'] # two\n"),
            ("a: [x, y]\n", element("/a", 1, json!("z")), "a: [x, z, y]\n"),
            ("a: {b: 1}\n", member("/a", "c", json!({"d": []})), "a: {b: 1, c: {d: []}}\n"),
            ("a: {b: 1, c: 2}\n", remove("/a/b"), "a: {c: 2}\n"),
            ("a: [\n  x, # first\n  y # second\n]\n", remove("/a/0"), "a: [\n   # first\n  y # second\n]\n"),
            ("a: [\n  x, # first\n  y # second\n]\n", remove("/a/1"), "a: [\n  x, # first\n   # second\n]\n"),
            ("a: [\n  x,\n]\n", element("/a", 1, json!("y")), "a: [\n  x,\n  y,\n]\n"),
            ("{a, b: , c:}\n", set("/a", json!(1)), "{a: 1, b: , c:}\n"),
            ("{a, b: , c:}\n", set("/b", json!("")), "{a, b: \"\", c:}\n"),
            ("{a, b: , c:}\n", set("/c", json!([])), "{a, b: , c: []}\n"),
            ("a: [x,]\n", remove("/a/0"), "a: []\n"),
            ("{\"a\": 1}\n", member("", "b", json!("x")), "{\"a\": 1, \"b\": x}\n"),
        ],
    );
}

#[test]
fn what_cannot_be_done_is_refused() {
    let yaml = "a: &x {b: 1}\nc: *x\nd: 1\nd: 2\n? e\n: 1\nf: !!str\n";
    for (edit, reason) in [
        (set("/a/b", json!(2)), Reason::Alias),
        (remove("/a"), Reason::Alias),
        (set("/c/b", json!(2)), Reason::Alias),
        (member("/a", "g", json!(2)), Reason::Alias),
        (remove("/d"), Reason::KeyTaken),
        (rename("/d", "g"), Reason::KeyTaken),
        (rename("/a", "c"), Reason::KeyTaken),
        (member("", "a", json!(1)), Reason::KeyTaken),
        (remove("/e"), Reason::Form),
        (set("/g", json!(1)), Reason::NoPlace),
        (set("a", json!(1)), Reason::NoPlace),
        (remove(""), Reason::NoPlace),
        (rename("", "a"), Reason::NoPlace),
        (element("", 0, json!(1)), Reason::NoPlace),
        (member("/d", "a", json!(1)), Reason::NoPlace),
    ] {
        assert_eq!(edited("a.yaml", yaml, std::slice::from_ref(&edit)), Err(reason), "{edit:?}");
    }
    let deep = (0..128).fold(json!(1), |inner, _| json!([inner]));
    assert_eq!(edited("a.json", "[1]", &[set("/0", deep.clone())]), Err(Reason::TooDeep));
    assert_eq!(edited("a.json", "[1]", &[element("", 0, deep)]), Err(Reason::TooDeep));
    assert_eq!(edited("a.json", "[1", &[remove("/0")]), Err(Reason::Unreadable));
    let many = vec![set("/0", json!(1)); MAX_EDITS + 1];
    assert_eq!(edited("a.json", "[1]", &many), Err(Reason::TooMany));
    for both in [
        [set("/a", json!(1)), set("/a", json!(2))],
        [set("/a", json!(1)), set("/a/0", json!(2))],
        [remove("/a/0"), remove("/a")],
        [remove("/a"), element("/a", 0, json!(1))],
        [rename("/a", "b"), remove("/a")],
        [rename("/a", "b"), rename("/a", "c")],
    ] {
        assert_eq!(edited("a.json", "{\"a\": [1]}", &both), Err(Reason::Overlap), "{both:?}");
    }
}

#[test]
fn several_edits_mean_the_document_as_it_is() {
    let edits = [
        member("/a", "e", json!(5)),
        element("/l", 0, json!("new")),
        rename("/a", "z"),
        element("/l", 0, json!("newer")),
        remove("/l/0"),
        member("/a", "f", json!(6)),
        set("/l/1", json!("second")),
        element("/l", 2, json!("last")),
        remove("/a/b"),
    ];
    let yaml = "a:\n  b: 1\n  c: 2 # c\nl:\n  # one\n  - 1\n  # two\n  - 2\n";
    let after =
        "z:\n  c: 2 # c\n  e: 5\n  f: 6\nl:\n  - new\n  - newer\n  # one\n  # two\n  - second\n  - last\n";
    assert_eq!(edited("a.yaml", yaml, &edits).as_deref(), Ok(after));
    let json = r#"{"a": {"b": 1, "c": 2}, "l": [1, 2]}"#;
    let after = r#"{"z": {"c": 2, "e": 5, "f": 6}, "l": ["new", "newer", "second", "last"]}"#;
    assert_eq!(edited("a.json", json, &edits).as_deref(), Ok(after));
}

/// What a document says, with the order of its keys.
fn said(place: Place<'_>) -> Value {
    Value::from(place)
}

/// What a value at a pointer is once all edits are made, by the book.
fn by_the_book(value: &Value, pointer: &str, edits: &[Edit]) -> Value {
    let of = |pointer: &str| {
        edits.iter().filter(move |edit| edit.pointer == pointer).map(|edit| &edit.change).collect::<Vec<_>>()
    };
    let is_removed = |pointer: &str| of(pointer).contains(&&Change::Remove);
    let own = of(pointer);
    if let Some(Change::Set(new)) = own.iter().find(|change| matches!(change, Change::Set(_))) {
        return new.clone();
    }
    match value {
        Value::Object(members) => {
            let mut after = Vec::new();
            for Member { key, value, .. } in members {
                let below = below(pointer, key);
                let renamed = of(&below).into_iter().find_map(|change| match change {
                    Change::Rename(key) => Some(key),
                    _ => None,
                });
                if !is_removed(&below) {
                    after.push(Member::new(renamed.unwrap_or(key), by_the_book(value, &below, edits)));
                }
            }
            for change in own {
                if let Change::Insert(Slot::Key(key), new) = change {
                    after.push(Member::new(key, new.clone()));
                }
            }
            Value::Object(after)
        }
        Value::Array(elements) => {
            let mut after = Vec::new();
            for index in 0..=elements.len() {
                after.extend(own.iter().filter_map(|change| match change {
                    Change::Insert(Slot::Index(at), new) if *at == index => Some(new.clone()),
                    _ => None,
                }));
                let below = below(pointer, &index.to_string());
                let element = elements.get(index).filter(|_| !is_removed(&below));
                after.extend(element.map(|element| by_the_book(element, &below, edits)));
            }
            Value::Array(after)
        }
        other => other.clone(),
    }
}

fn below(pointer: &str, step: &str) -> String {
    format!("{pointer}/{}", step.replace('~', "~0").replace('/', "~1"))
}

/// An edit that can be made, of a document that says `value`.
fn any_edit(value: &Value, (at, what, new): &(Index, usize, serde_json::Value)) -> Edit {
    let mut nodes = vec![(String::new(), value)];
    let mut next = 0;
    while let Some((pointer, value)) = nodes.get(next).cloned() {
        match value {
            Value::Object(members) => {
                nodes.extend(members.iter().map(|member| (below(&pointer, &member.key), &member.value)));
            }
            Value::Array(elements) => {
                nodes.extend(
                    elements.iter().enumerate().map(|(at, value)| (below(&pointer, &at.to_string()), value)),
                );
            }
            _ => {}
        }
        next += 1;
    }
    let (pointer, value) = at.get(&nodes).clone();
    let is_member = {
        let parent = pointer.rsplit_once('/').map(|(parent, _)| parent);
        nodes.iter().any(|(other, value)| Some(other.as_str()) == parent && matches!(value, Value::Object(_)))
    };
    let new = Value::from(new.clone());
    let change = match (what % 4, value) {
        (0, Value::Object(_)) => Change::Insert(Slot::Key(format!("新しい: {what}")), new),
        (0, Value::Array(elements)) => Change::Insert(Slot::Index(what % (elements.len() + 1)), new),
        (1, _) if !pointer.is_empty() => Change::Remove,
        (2, _) if is_member => Change::Rename(format!("renamed #{what}")),
        _ => Change::Set(new),
    };
    Edit { pointer, change }
}

/// The stretch of lines that a place is written in.
fn lines_of(place: Place<'_>, text: &str) -> std::ops::Range<usize> {
    let span = place.location().span;
    let (mut start, mut end) = (span.start, span.end);
    if place.items().count() + place.members().count() == 0
        && matches!(place.kind(), Some(Kind::Array | Kind::Object))
    {
        end = text[end..].find(['}', ']']).map_or(end, |at| end + at + 1);
    }
    for below in place.items().chain(place.members().map(|(_, member)| member)) {
        let lines = lines_of(below, text);
        (start, end) = (start.min(lines.start), end.max(lines.end));
    }
    let line_end = text[end..].find(['\n', '\r']).map_or(text.len(), |at| end + at);
    text[..start].rfind(['\n', '\r']).map_or(0, |at| at + 1)..line_end
}

/// Makes an edit and looks whether all is as it should be; `false` where it was refused.
fn is_made(path: &str, text: &str, edit: &Edit) -> Result<bool, TestCaseError> {
    let source = Source::new(path, text.as_bytes().to_vec());
    let document = Document::parse(&source);
    let Ok(after) = edited(path, text, std::slice::from_ref(edit)) else { return Ok(false) };
    let expected = by_the_book(&said(document.root()), "", std::slice::from_ref(edit));
    let read = Source::new(path, after.as_bytes().to_vec());
    let read = Document::parse(&read);
    prop_assert_eq!(said(read.root()), expected, "{:?}\n{}\n---\n{}", edit, text, after);

    // What is the same at the beginning, and what at the end.
    let same = |(left, right): &(u8, u8)| left == right;
    let head = text.bytes().zip(after.bytes()).take_while(same).count();
    let tail = text[..].bytes().rev().zip(after.bytes().rev()).take_while(same).count();
    let place = document.root().at(&edit.pointer);
    let entries = |place: Place<'_>| place.items().count() + place.members().count();
    let parent = edit.pointer.rsplit_once('/').map_or(0, |(parent, _)| entries(document.root().at(parent)));
    match edit.change {
        Change::Insert(..) if entries(place) > 0 => {
            prop_assert!(head + tail >= text.len(), "{text}\n---\n{after}")
        }
        Change::Remove if parent > 1 => prop_assert!(head + tail >= after.len(), "{text}\n---\n{after}"),
        _ => {}
    }
    if matches!(edit.change, Change::Rename(_)) {
        prop_assert!(
            !text[head..text.len() - tail.min(text.len() - head)].contains('\n'),
            "{text}\n---\n{after}"
        );
    } else if !matches!(edit.change, Change::Insert(..)) {
        let mut lines = lines_of(place, text);
        // The key may stand in a line above its value.
        while lines.start > 0 && document.place_at(lines.start - 1).pointer() == edit.pointer {
            lines.start -= 1;
        }
        let is_between = |sign: char| sign.is_whitespace() || ",{}[]".contains(sign);
        let before = text[..lines.start].trim_end_matches(is_between).len();
        let behind = text[lines.end..].trim_start_matches(is_between).len();
        prop_assert!(head >= before && tail >= behind, "{:?}\n{}\n---\n{}", edit, text, after);
    }
    Ok(true)
}

/// The YAML with comments wherever they are none of the text.
fn commented(text: &str, choices: &[u8]) -> String {
    let meaning = |text: &str| {
        let source = Source::new("a.yaml", text.as_bytes().to_vec());
        said(Document::parse(&source).root())
    };
    let meant = meaning(text);
    let mut lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
    for (index, choice) in choices.iter().enumerate() {
        let at = usize::from(*choice) % lines.len();
        let mut changed = lines.clone();
        let indent = lines[at].len() - lines[at].trim_start_matches(' ').len();
        match choice % 3 {
            0 => changed[at].push_str(&format!(" # 注{index}")),
            1 => changed.insert(at, format!("{:indent$}# 注{index}", "")),
            _ => changed.insert(at, String::new()),
        }
        if meaning(&changed.join("\n")) == meant {
            lines = changed;
        }
    }
    let line_end = if choices.len().is_multiple_of(2) { "\n" } else { "\r\n" };
    lines.join(line_end)
}

/// Members and elements in every form of YAML, each of which some person or program writes.
fn every_form() -> impl Strategy<Value = String> {
    let forms = [
        "",
        " # 注",
        " &x 1",
        " *a",
        " !!str 1 # 注",
        " |\n    x\n\n     y\n",
        " |+\n    x\n\n",
        " >- # 注\n    x\n    y",
        " \"a\n    b\\u3042\"",
        " 'a''b'",
        " plain\n    more # 注",
        "\n    # 注\n    below",
        " [a, \"b\", {c: d}, ]",
        " {a, b: , c: [ ]}",
        " [\n      a, # 注\n      # 注\n      b\n    ]",
        "\n    - - 1\n      -\n    # 注\n    - {}",
        "\n    - a: 1\n      # 注\n      b:\n        c: x\n    -   a: 2",
        "\n  - 1\n  -\n  - a: 1",
        " &y\n    z: 1",
        " !!map\n    z: 1 # 注\n    w:",
        " ''",
        " {}",
        "\n    a: {\"b\":1}\n    'c': [[1], [*a]]",
    ];
    let key = select(vec!["k", "\"k", "'k", "- k", "? k", "診"]);
    vec((key, select(forms.to_vec())), 1..6).prop_map(|members| {
        let mut text = "# 頭\nanchor: &a {b: 1}\nrest:\n".to_owned();
        for (index, (key, form)) in members.into_iter().enumerate() {
            let quote = key.chars().next().filter(|sign| "\"'".contains(*sign)).map(String::from);
            text.push_str(&format!("  {key}{index}{}:{form}\n", quote.unwrap_or_default()));
        }
        text + "end: 1\n"
    })
}

/// Documents in all forms with the edits that are wanted of each: JSON, YAML with comments, JSON as YAML, what is nearly
/// YAML, and all that YAML has.
fn documents(edits: usize) -> impl Strategy<Value = Vec<(&'static str, String, Vec<Edit>)>> {
    let choices = vec(any::<u8>(), 4..20);
    let wanted = vec((any::<Index>(), any::<usize>(), value()), edits);
    (value(), choices, yaml_text(), every_form(), wanted).prop_map(|(value, choices, free, forms, wanted)| {
        let texts = [
            ("a.json", laid_out(&value, &choices)),
            ("a.yaml", commented(&as_yaml::document(&value), &choices)),
            ("a.yaml", laid_out(&value, &choices)),
            ("a.yaml", free),
            ("a.yaml", forms),
        ];
        let with_edits = |(path, text): (&'static str, String)| {
            let source = Source::new(path, text.as_bytes().to_vec());
            let document = Document::parse(&source);
            let said = said(document.root());
            let can_be_edited = document.is_parsed() && document.faults().is_empty();
            let edits =
                wanted.iter().filter(|_| can_be_edited).map(|wanted| any_edit(&said, wanted)).collect();
            (path, text, edits)
        };
        texts.map(with_edits).into()
    })
}

#[test]
fn any_edit_of_any_document_changes_that_and_nothing_else() {
    let (made, refused) = (Cell::new([0; 5]), Cell::new([0; 5]));
    TestRunner::new(cases(200))
        .run(&documents(1), |documents| {
            for (form, (path, text, edits)) in documents.iter().enumerate() {
                for edit in edits {
                    let counts = if is_made(path, text, edit)? { &made } else { &refused };
                    let mut count = counts.get();
                    count[form] += 1;
                    counts.set(count);
                }
            }
            Ok(())
        })
        .unwrap();
    let (made, refused) = (made.get(), refused.get());
    println!("made {made:?}, refused {refused:?}");
    // What people write can be edited; only aliases and rare forms cannot.
    assert_eq!(refused[..3], [0; 3]);
    assert!((0..5).all(|form| made[form] > 4 * refused[form]), "made {made:?}, refused {refused:?}");
}

#[test]
fn several_edits_are_made_as_if_each_were_the_only_one() {
    let made = Cell::new(0);
    TestRunner::new(cases(200))
        .run(&documents(4), |documents| {
            for (form, (path, text, edits)) in documents.iter().enumerate() {
                let source = Source::new(*path, text.as_bytes().to_vec());
                let expected = by_the_book(&said(Document::parse(&source).root()), "", edits);
                match edited(path, text, edits) {
                    Ok(after) => {
                        let source = Source::new(*path, after.into_bytes());
                        prop_assert_eq!(
                            said(Document::parse(&source).root()),
                            expected,
                            "{}\n{:?}",
                            text,
                            edits
                        );
                        made.set(made.get() + u32::from(!edits.is_empty()));
                    }
                    Err(reason) if form < 3 => {
                        prop_assert_eq!(reason, Reason::Overlap, "{}\n{:?}", text, edits)
                    }
                    Err(_) => {}
                }
            }
            Ok(())
        })
        .unwrap();
    println!("made {made:?}");
    assert!(made.get() > cases(200).cases / 4, "only {} were made", made.get());
}

/// Documents as people write them, comments, blocks and all.
#[test]
fn the_examples_and_the_template_can_be_edited_anywhere() {
    let texts = [
        ("a.json", read("complete.json")),
        ("a.yaml", read("complete.yaml")),
        ("a.yaml", template::yaml(Language::Japanese)),
        ("a.json", template::json()),
    ];
    let wanted = vec((any::<Index>(), any::<usize>(), value()), 1);
    for (path, text) in texts {
        let source = Source::new(path, text.as_bytes().to_vec());
        let said = said(Document::parse(&source).root());
        TestRunner::new(cases(12))
            .run(&wanted, |wanted| {
                let edit = any_edit(&said, &wanted[0]);
                prop_assert!(is_made(path, &text, &edit)?, "{:?}", edit);
                Ok(())
            })
            .unwrap();
    }
}

fn read(example: &str) -> String {
    std::fs::read_to_string(format!("{}/examples/{example}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}
