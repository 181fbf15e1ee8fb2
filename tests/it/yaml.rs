//! YAML: what is read and what is refused, where things stand, and that it means what the same in JSON means.

use std::fmt::Write as _;
use std::fs;

use jiff::civil::date;
use mdcheck::disclosure::Disclosure;
use mdcheck::document::{Document, Fault, Format, MAX_DEPTH, Problem, Source};
use serde_json::{Value, json};

fn source(text: &str) -> Source {
    Source::new("test.yaml", text.into())
}

/// The value of a text that is read.
fn read(text: &str) -> Value {
    let source = source(text);
    let document = Document::parse(&source);
    assert_eq!(document.faults(), [], "{text:?}");
    document.root().canonical()
}

/// What the reader says of a text that it refuses: the problem, and the text from there.
fn refused(text: &str) -> Option<(Problem, &str)> {
    let source = source(text);
    let document = Document::parse(&source);
    match *document.faults() {
        [Fault::Syntax { span, problem }] => {
            assert!(!document.is_parsed());
            Some((problem, &text[span.start..]))
        }
        [] => None,
        _ => panic!("{text:?}: {:?}", document.faults()),
    }
}

fn example(name: &str) -> String {
    fs::read_to_string(format!("{}/examples/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

#[test]
fn plain_scalars_are_what_the_core_schema_says() {
    let table = [
        ("null", json!(null)),
        ("~", json!(null)),
        ("Null", json!(null)),
        ("true", json!(true)),
        ("FALSE", json!(false)),
        ("5", json!(5)),
        ("3.10", json!(3.1)),
        ("0123", json!(123)),
        ("+12", json!(12)),
        ("-.5", json!(-0.5)),
        ("5.", json!(5)),
        ("1e3", json!(1e3)),
        ("00.5E+1", json!(5.0)),
        ("0x1F", json!(31)),
        ("0o17", json!(15)),
        ("2024-05-24", json!("2024-05-24")),
        ("2024-05", json!("2024-05")),
        ("NO", json!("NO")),
        ("yes", json!("yes")),
        ("3か月", json!("3か月")),
        ("1_000", json!("1_000")),
        ("0x", json!("0x")),
        ("1e", json!("1e")),
        (".", json!(".")),
        ("-", json!([null])),
        ("1.2.3", json!("1.2.3")),
        ("9:00～17:30", json!("9:00～17:30")),
        ("P35D", json!("P35D")),
        ("a#b", json!("a#b")),
        ("'5'", json!("5")),
        ("\"true\"", json!("true")),
        ("|-\n  5", json!("5")),
        ("!!str 5", json!("5")),
        ("! 5", json!("5")),
        ("!!int '5'", json!(5)),
        ("!!float 5", json!(5)),
        ("!!str", json!("")),
        ("!!seq []", json!([])),
    ];
    for (text, value) in table {
        // The document itself may not be empty, so the value stands in a list.
        let (found, expected) =
            if text == "-" { (read(text), value) } else { (read(&format!("- {text}")), json!([value])) };
        let same = match (&found[0], &expected[0]) {
            (Value::Number(one), Value::Number(other)) => one.as_f64() == other.as_f64(),
            (one, other) => one == other,
        };
        assert!(same, "{text:?}: {found} is not {expected}");
    }
}

#[test]
fn what_yaml_and_json_both_can_say_is_read() {
    let table = [
        ("a: 1\nb: [x, {c: d}]\n", json!({"a": 1, "b": ["x", {"c": "d"}]})),
        ("\u{FEFF}a: 1", json!({"a": 1})),
        ("%YAML 1.2\n---\na: b\n...\n", json!({"a": "b"})),
        ("{\"a\": [1, \"\\u3042\\ud867\\ude3d\"]}", json!({"a": [1, "あ𩸽"]})),
        ("# 先頭\na: b # 後ろ\n", json!({"a": "b"})),
        ("a:\r\n  - b\r\n", json!({"a": ["b"]})),
        ("a:\nb: ''\n", json!({"a": null, "b": ""})),
        ("a: |\n  一\n   二\n\n  三\n", json!({"a": "一\n 二\n\n三\n"})),
        ("a: >-\n  一\n  二\n\n  三\n", json!({"a": "一 二\n三"})),
        ("'<<': a\n'1': b\n", json!({"<<": "a", "1": "b"})),
        ("NO: x\n", json!({"NO": "x"})),
        (
            "x: &a {p: [1, true, ~, '三', \"\\u56db\", 0x5]}\ny: *a\nz: [*a]",
            json!({
                "x": {"p": [1, true, null, "三", "四", 5]},
                "y": {"p": [1, true, null, "三", "四", 5]},
                "z": [{"p": [1, true, null, "三", "四", 5]}],
            }),
        ),
        ("x: &a 1\ny: &a 2\nz: *a", json!({"x": 1, "y": 2, "z": 2})),
        ("x: &o\n  'k': &n\ny: *n\nz: *o", json!({"x": {"k": null}, "y": null, "z": {"k": null}})),
    ];
    for (text, value) in table {
        assert_eq!(read(text), value, "{text:?}");
    }
}

fn refusals() -> Vec<(String, Problem, &'static str)> {
    let table = [
        ("", Problem::Empty, ""),
        ("# だけ\n", Problem::Empty, "# だけ\n"),
        ("---\n", Problem::Empty, "---\n"),
        ("a: 1\n---\nb: 2\n", Problem::SeveralValues, "---\nb: 2\n"),
        ("a: b\n\tc: d\n", Problem::Tab, "\tc: d\n"),
        ("a:\n  b: 1\n c: 2\n", Problem::Indentation, "c: 2\n"),
        ("a:\n  - b\n  c: 1\n", Problem::Indentation, "c: 1\n"),
        ("a: 連絡先: 窓口\n", Problem::Colon, ": 窓口\n"),
        ("a: 1\n b: 2\n", Problem::Colon, ": 2\n"),
        ("a: @b\n", Problem::Reserved, "@b\n"),
        ("a: `b`\n", Problem::Reserved, "`b`\n"),
        ("a: \"b\" c\n", Problem::BehindQuote, "c\n"),
        ("a: 'b' c\n", Problem::BehindQuote, "c\n"),
        ("a: [1, 2\nb: 3\n", Problem::MissingComma, ": 3\n"),
        ("a: [1, 2\n", Problem::Unclosed, "[1, 2\n"),
        ("a: \"b\n", Problem::Unclosed, "\"b\n"),
        ("a: [1}\n", Problem::Unclosed, "[1}\n"),
        ("a: [1]]\n", Problem::Unopened, "]\n"),
        ("a: \"\\d\"\n", Problem::Escape, "\"\\d\"\n"),
        ("a: \"\\ud800\"\n", Problem::LoneSurrogate, "\"\\ud800\"\n"),
        ("a: .inf\n", Problem::Number, ".inf\n"),
        ("a: !vault b\n", Problem::Tag, "!vault b\n"),
        ("a: !!set {b}\n", Problem::Tag, "!!set {b}\n"),
        ("a: !!int b\n", Problem::Tag, "!!int b\n"),
        ("a: !!timestamp 2024-05-24\n", Problem::Tag, "!!timestamp 2024-05-24\n"),
        ("a: &a {b: 1}\nc:\n  <<: *a\n", Problem::MergeKey, "<<: *a\n"),
        ("1: a\n", Problem::KeyNotText, "1: a\n"),
        ("true: a\n", Problem::KeyNotText, "true: a\n"),
        ("? [a, b]\n: c\n", Problem::KeyNotText, "[a, b]\n: c\n"),
        ("a: &x b\n*x : c\n", Problem::KeyNotText, "*x : c\n"),
        ("a: *b\nb: &b 1\n", Problem::UnknownAnchor, "*b\nb: &b 1\n"),
        ("a: &a [*a]\n", Problem::AliasOfItself, "*a]\n"),
        ("a: b\nc\n", Problem::MissingValue, "c\n"),
        ("a:\n- b\n-c\n", Problem::MissingValue, "-c\n"),
    ];
    table.into_iter().map(|(text, problem, place)| (text.to_owned(), problem, place)).collect()
}

#[test]
fn what_is_no_yaml_or_more_than_json_can_say_is_a_fault_at_its_place() {
    let mut wrong = Vec::new();
    for (text, problem, place) in refusals() {
        if refused(&text) != Some((problem, place)) {
            wrong.push(format!("{text:?}: expected {problem:?} at {place:?}, found {:?}", refused(&text)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_refusal_says_what_to_write_instead() {
    let mut told = String::new();
    for (text, ..) in refusals() {
        let source = source(&text);
        let document = Document::parse(&source);
        let findings = mdcheck::check(&Disclosure::new(&document), date(2026, 11, 22));
        let [finding] = findings.as_slice() else { panic!("{text:?}: {findings:?}") };
        assert_eq!(finding.rule.id, "syntax/invalid");
        let help = finding.help.as_ref().unwrap();
        let message = &finding.message;
        writeln!(told, "{text:?}\n  {}\n  {}\n  {}\n  {}", message.ja, message.en, help.ja, help.en).unwrap();
    }
    insta::assert_snapshot!(told);
}

#[test]
fn nesting_and_aliases_have_a_limit() {
    let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    assert_eq!(refused(&nested(MAX_DEPTH)), None);
    assert_eq!(refused(&nested(MAX_DEPTH + 1)).unwrap().0, Problem::TooDeep);
    assert_eq!(refused(&"[".repeat(100_000)).unwrap().0, Problem::TooDeep);
    assert_eq!(refused(&"- ".repeat(100_000)).unwrap().0, Problem::TooDeep);
    // Each list repeats the one before: deep through aliases alone.
    let mut deep = String::from("- &a0 []\n");
    for level in 1..=MAX_DEPTH {
        writeln!(deep, "- &a{level} [*a{}]", level - 1).unwrap();
    }
    assert_eq!(refused(&deep).unwrap().0, Problem::TooDeep);
    let mut bomb = String::from("- &a0 [笑, 笑, 笑, 笑, 笑, 笑, 笑, 笑, 笑, 笑]\n");
    for level in 1..10 {
        let alias = format!("*a{}", level - 1);
        writeln!(bomb, "- &a{level} [{}]", [alias.as_str(); 10].join(", ")).unwrap();
    }
    assert_eq!(refused(&bomb).unwrap().0, Problem::TooManyAliases);
}

#[test]
fn of_equal_keys_the_last_counts_and_the_others_are_faults_once() {
    let text = "x: &x\n  a: 1\n  'a': 2\ny: *x\n";
    let source = source(text);
    let document = Document::parse(&source);
    let [Fault::DuplicateKey { first, again }] = *document.faults() else {
        panic!("{:?}", document.faults())
    };
    assert_eq!((&text[first.range()], &text[again.range()]), ("a", "'a'"));
    assert_eq!(document.root().canonical(), json!({"x": {"a": 2}, "y": {"a": 2}}));
}

#[test]
fn every_place_has_its_span_and_its_pointer() {
    let source = source(
        "# 表紙\n一: &一\n  - true\n  - a/b~c: 値\n    二: |\n      三\n      四\n-空:\n別名: *一\n一覧:\n- *一\n-\n  項目: ''\n- {x: 1}\n- - y\n",
    );
    let document = Document::parse(&source);
    let marked = |pointer: &str| {
        let location = document.root().at(pointer).location();
        (&document.text()[location.span.range()], location.pointer)
    };
    let at = |marked: &'static str, pointer: &str| (marked, pointer.to_owned());
    assert_eq!(marked(""), at("一", ""), "a mapping in lines begins with its first key");
    assert_eq!(marked("/一"), at("一", "/一"));
    assert_eq!(marked("/一/0"), at("true", "/一/0"));
    assert_eq!(marked("/一/1"), at("-", "/一/1"), "an element without a key is marked by its dash");
    assert_eq!(marked("/一/1/x/y"), at("-", "/一/1"));
    assert_eq!(marked("/一/1/a~1b~0c"), at("値", "/一/1/a~1b~0c"));
    assert_eq!(marked("/一/1/二"), at("三\n      四", "/一/1/二"));
    assert_eq!(marked("/-空"), at("-空", "/-空"), "a value that is not written is marked by its key");
    assert_eq!(marked("/別名"), at("別名", "/別名"));
    assert_eq!(
        marked("/別名/0"),
        at("*一", "/別名/0"),
        "what an alias repeats stands where the alias stands"
    );
    assert_eq!(marked("/別名/1/二"), at("*一", "/別名/1/二"));
    assert_eq!(marked("/一覧/0"), at("*一", "/一覧/0"));
    assert_eq!(marked("/一覧/1"), at("-", "/一覧/1"));
    assert_eq!(marked("/一覧/1/項目"), at("''", "/一覧/1/項目"));
    assert_eq!(marked("/一覧/2"), at("{", "/一覧/2"));
    assert_eq!(marked("/一覧/3/0"), at("y", "/一覧/3/0"));
    for place in document.root().strings() {
        let found = document.place_at(place.key_location().span.start);
        assert!(
            place.pointer() == found.pointer()
                || place.pointer().starts_with("/別名")
                || place.pointer().starts_with("/一覧/0")
        );
    }
}

#[test]
fn words_inside_a_text_are_found_in_every_style() {
    let source = source(concat!(
        "plain: 保持期間は\n  10日または\n\n  35日 です\n",
        "single: '病院''の''\n  記録'\n",
        "double: \"10日または\\u0033\\x35日と\\\n    \\ud867\\ude3dの\\\"煮付け\\\"\n\n   です\"\n",
        "literal: |\n\n  一行目\n    字下げ  空き\n\n  二行目です\n",
        "folded: >-\n  一行目\n  二行目\n\n  三行目\n    字下げ\n  四行目\n",
        "indented: |2\n     深い\n    行\n",
        "windows: |\r\n  一行目\r\n  二行目\r\n",
        "listed:\n- >\n 一行\n 二行\n",
        "origin: &a '言葉です'\nalias: *a\n",
    ));
    let document = Document::parse(&source);
    assert_eq!(document.faults(), []);
    let marked = |pointer: &str, word: &str| {
        let place = document.root().at(pointer);
        let string = place.string().unwrap();
        let start = string.find(word).unwrap_or_else(|| panic!("{word:?} in {string:?}"));
        document.text()[place.part(start..start + word.len()).span.range()].to_owned()
    };
    assert_eq!(marked("/plain", "10日"), "10日");
    assert_eq!(marked("/plain", "は 10"), "は\n  10");
    assert_eq!(marked("/plain", "35日 です"), "35日 です");
    assert_eq!(marked("/single", "の"), "の");
    assert_eq!(marked("/single", "'の'"), "''の''");
    assert_eq!(marked("/single", "記録"), "記録");
    assert_eq!(marked("/double", "または"), "または");
    assert_eq!(marked("/double", "35日"), "\\u0033\\x35日");
    assert_eq!(marked("/double", "𩸽の\"煮"), "\\ud867\\ude3dの\\\"煮");
    assert_eq!(marked("/double", "です"), "です");
    assert_eq!(marked("/literal", "一行目"), "一行目");
    assert_eq!(marked("/literal", "字下げ  空き"), "字下げ  空き");
    assert_eq!(marked("/literal", "二行目"), "二行目");
    assert_eq!(marked("/literal", "空き\n\n二行"), "空き\n\n  二行");
    assert_eq!(marked("/folded", "二行目"), "二行目");
    assert_eq!(marked("/folded", "目 二行"), "目\n  二行");
    assert_eq!(marked("/folded", "三行目"), "三行目");
    assert_eq!(marked("/folded", "字下げ"), "字下げ");
    assert_eq!(marked("/folded", "四行目"), "四行目");
    assert_eq!(marked("/indented", "深い"), "深い");
    assert_eq!(marked("/indented", "行"), "行");
    assert_eq!(marked("/windows", "二行目"), "二行目");
    assert_eq!(marked("/listed/0", "二行"), "二行");
    assert_eq!(marked("/origin", "言葉"), "言葉");
    assert_eq!(marked("/alias", "言葉"), "*a", "an alias has no words of its own");
    let place = document.root().at("/literal");
    assert_eq!(place.part(500..600).span, place.location().span, "what does not fit is the whole place");
}

#[test]
fn whatever_a_text_breaks_off_in_something_can_be_marked() {
    let text = concat!(
        "plain: 保持期間は\n  10日または\n\n  35日\nsingle: '病院''の\n  記録'\n",
        "double: \"\\u0033\\\n  \\ud867\\ude3dの\\\"煮付け\\\"\n\n です\"\n",
        "literal: |+\n\n  一行目\n    字下げ\n\nfolded: >-\n  一行目\n  二行目\n    字下げ\n",
        "list:\n- &a {k: '言葉', l: [1, 0x5, ~, !!str ]}\n-\n- *a\n",
    );
    for (end, _) in text.char_indices() {
        let source = source(&text[..end]);
        let document = Document::parse(&source);
        if let [Fault::Syntax { span, .. }, ..] = document.faults() {
            assert!(text.get(span.range()).is_some(), "{end}");
        }
        for place in document.root().strings() {
            let string = place.string().unwrap();
            let middle = string.char_indices().nth(string.chars().count() / 2).map_or(0, |(at, _)| at);
            for part in [place.location(), place.part(0..middle), place.part(middle..string.len())] {
                assert!(
                    document.text().get(part.span.range()).is_some_and(|part| !part.is_empty()),
                    "{end} {part:?}"
                );
            }
        }
    }
}

#[test]
fn the_path_says_what_a_document_is_written_in() {
    let format = |path: &str, text: &str| Document::parse(&Source::new(path, text.into())).format();
    assert_eq!(format("a.yaml", "{}"), Format::Yaml);
    assert_eq!(format("a.b.YML", "{}"), Format::Yaml);
    assert_eq!(format("a.json", "a: b"), Format::Json);
    assert_eq!(format("a.yaml.txt", "a: b"), Format::Yaml);
    assert_eq!(format("a.json.txt", "{\"a\": 1}"), Format::Json);
    assert_eq!(format("-", " \n{\"a\": 1}"), Format::Json);
    assert_eq!(format("-", "\u{FEFF}[]"), Format::Json);
    assert_eq!(format("-", "# 表紙\ndocument:\n"), Format::Yaml);
    assert_eq!(format("/dev/fd/63", "a: b"), Format::Yaml);
}

#[test]
fn a_number_where_a_text_is_due_is_to_be_quoted() {
    let source = source("document:\n  edition: 05\n");
    let document = Document::parse(&source);
    let findings = mdcheck::check(&Disclosure::new(&document), date(2026, 11, 22));
    let finding = findings.iter().find(|finding| finding.rule.id == "schema/wrong-type").unwrap();
    assert_eq!(&document.text()[finding.location.span.range()], "05");
    let help = finding.help.as_ref().unwrap();
    assert!(help.ja.contains("edition: \"05\"") && help.en.contains("edition: \"05\""), "{help:?}");
}

#[test]
fn the_complete_example_says_the_same_in_both() {
    let (yaml, json) = (example("complete.yaml"), example("complete.json"));
    let json: Value = serde_json::from_str(&json).unwrap();
    let mut yaml = read(&yaml);
    // In YAML the schema is named in a comment, where editors look for it.
    yaml["$schema"] = json["$schema"].clone();
    assert_eq!(yaml, json);
    let source = Source::new("complete.yaml", example("complete.yaml").into_bytes());
    assert_eq!(mdcheck::check(&Disclosure::new(&Document::parse(&source)), date(2026, 11, 22)), []);
}

#[test]
fn the_examples_have_the_same_findings_in_yaml_as_in_json() {
    for name in ["complete.json", "cloud-service.json"] {
        let value: Value = serde_json::from_str(&example(name)).unwrap();
        let (yaml, json) = (crate::support::as_yaml::document(&value), value.to_string());
        let findings = |source: Source| {
            let findings = mdcheck::check(&Disclosure::new(&Document::parse(&source)), date(2026, 11, 22));
            let mut findings: Vec<_> = findings
                .into_iter()
                .map(|finding| (finding.rule.id, finding.location.pointer, finding.message))
                .collect();
            findings.sort_by(|one, other| (one.0, &one.1).cmp(&(other.0, &other.1)));
            findings
        };
        assert_eq!(
            findings(Source::new("a.yaml", yaml.into())),
            findings(Source::new("a.json", json.into()))
        );
    }
}

/// Found by fuzzing: they were taken for characters that want quotation marks, inside of which they stood.
#[test]
fn control_characters_are_called_so() {
    for text in ["a: x\u{1}y\n", "a: \"x\u{82}y\"\n", "a: 'x\u{7f}y'\n", "\u{1}"] {
        let (problem, rest) = refused(text).unwrap();
        assert_eq!(problem, Problem::ControlCharacter, "{text:?}");
        assert!(rest.starts_with(char::is_control), "{text:?}: {rest:?}");
    }
}
