//! The reader: what is JSON and what is not, where things stand, and what it says of what it cannot read.

use mdcheck::document::{Defect, Document, Encoding, Fault, Kind, Lines, MAX_DEPTH, Problem, Source, Span};

fn source(bytes: impl Into<Vec<u8>>) -> Source {
    Source::new("test.json", bytes.into())
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

#[test]
fn what_rfc_8259_accepts_is_read() {
    let accepted = [
        "null",
        "true",
        "false",
        "0",
        "-0",
        "10",
        "-1.5e+10",
        "1E400",
        "0.1e1",
        "\"\"",
        "[]",
        "{}",
        " \t\r\n[ \n ] ",
        "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u3042\"",
        "\"\\ud867\\ude3d\"",
        "\"\u{7f}\u{2028}\u{3000}\"",
        "[[1,2],[3,{\"a\":null}]]",
        "{\"\":0}",
        "{\"a\":{\"b\":[\"c\"]}}",
        "\u{FEFF}{}",
        "\u{FEFF} [1] ",
        "\"\\u0000\"",
        "123456789012345678901234567890",
    ];
    for text in accepted {
        assert_eq!(refused(text), None, "{text:?}");
    }
}

#[test]
fn what_rfc_8259_refuses_is_a_fault_at_its_place() {
    let table = [
        ("", Problem::Empty, ""),
        (" \n\t", Problem::Empty, " \n\t"),
        ("\u{FEFF}", Problem::Empty, ""),
        ("{\"a\":1,}", Problem::TrailingComma, ",}"),
        ("[1,]", Problem::TrailingComma, ",]"),
        ("[1 2]", Problem::MissingComma, "2]"),
        ("{\"a\":1 \"b\":2}", Problem::MissingComma, "\"b\":2}"),
        ("{\"a\"}", Problem::MissingValue, "}"),
        ("{\"a\":}", Problem::MissingValue, "}"),
        ("// 備考\n{}", Problem::Comment, "// 備考\n{}"),
        ("{} /* 備考 */", Problem::Comment, "/* 備考 */"),
        ("{'a':1}", Problem::SingleQuotes, "'a':1}"),
        ("{a:1}", Problem::Unquoted, "a:1}"),
        ("[NaN]", Problem::Unquoted, "NaN]"),
        ("[TRUE]", Problem::Unquoted, "TRUE]"),
        ("{\"a\":[1", Problem::Unclosed, "[1"),
        ("{\"a\":1", Problem::Unclosed, "{\"a\":1"),
        ("\"abc", Problem::Unclosed, "\"abc"),
        ("[1}", Problem::Unopened, "}"),
        ("]", Problem::Unopened, "]"),
        ("[\"\\x41\"]", Problem::Escape, "\\x41\"]"),
        ("[\"\\u12\"]", Problem::Escape, "\\u12\"]"),
        ("[\"\\ud800\"]", Problem::LoneSurrogate, "\\ud800\"]"),
        ("[\"\\ude3d\"]", Problem::LoneSurrogate, "\\ude3d\"]"),
        ("[+1]", Problem::Number, "+1]"),
        ("[.5]", Problem::Number, ".5]"),
        ("[0x1F]", Problem::Number, "0x1F]"),
        ("[\"a\nb\"]", Problem::ControlCharacter, "\nb\"]"),
        ("[\"a\tb\"]", Problem::ControlCharacter, "\tb\"]"),
        ("[\"a\0b\"]", Problem::ControlCharacter, "\0b\"]"),
        ("{}{}", Problem::SeveralValues, "{}"),
        ("{}\u{3000}", Problem::Unexpected, "\u{3000}"),
        ("[1,\u{A0}2]", Problem::Unexpected, "\u{A0}2]"),
        ("[1,\u{b}2]", Problem::Unexpected, "\u{b}2]"),
        ("{\"a\"：1}", Problem::Unexpected, "：1}"),
    ];
    let mut wrong = Vec::new();
    for (text, problem, place) in table {
        if refused(text) != Some((problem, place)) {
            wrong.push(format!("{text:?}: expected {problem:?} at {place:?}, found {:?}", refused(text)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn nesting_has_a_limit_and_no_end_of_the_stack() {
    let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    assert_eq!(refused(&nested(MAX_DEPTH)), None);
    assert_eq!(refused(&nested(MAX_DEPTH + 1)).unwrap().0, Problem::TooDeep);
    assert_eq!(refused(&nested(100_000)).unwrap().0, Problem::TooDeep);
    assert!(matches!(refused(&"[".repeat(100_000)).unwrap().0, Problem::TooDeep | Problem::Unclosed));
    assert!(matches!(refused(&"{\"a\":".repeat(100_000)).unwrap().0, Problem::TooDeep | Problem::Unclosed));
}

#[test]
fn bytes_that_are_not_utf_8_name_the_byte_and_the_likely_encoding() {
    // サービス仕様 in each encoding, behind an ASCII beginning.
    let shift_jis = b"{\"a\":\"\x83T\x81[\x83r\x83X\x8Ed\x97l\"}".to_vec();
    let euc_jp = b"{\"a\":\"\xA5\xB5\xA1\xBC\xA5\xD3\xA5\xB9\xBB\xC5\xCD\xCD\"}".to_vec();
    let utf_16: Vec<u8> = "\u{FEFF}{\"a\":1}".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let utf_16_unmarked: Vec<u8> = "{\"a\":1}".encode_utf16().flat_map(u16::to_be_bytes).collect();
    let table = [
        (shift_jis, 6, 0x83, Some(Encoding::ShiftJis)),
        (euc_jp, 6, 0xA5, Some(Encoding::EucJp)),
        (utf_16, 0, 0xFF, Some(Encoding::Utf16)),
        (utf_16_unmarked, 0, 0x00, Some(Encoding::Utf16)),
        (b"[\"\xFF\"]".to_vec(), 2, 0xFF, None),
    ];
    for (bytes, byte, value, likely) in table {
        let source = source(bytes);
        let document = Document::parse(&source);
        assert_eq!(document.faults(), [Fault::Unread(Defect::Encoding { byte, value, likely })]);
        assert_eq!(source.text.len(), byte, "the text up to the bad byte is kept");
        assert!(!document.is_parsed());
    }
}

#[test]
fn of_equal_keys_the_last_counts_and_the_others_are_faults() {
    let source = source("{\"a\": 1, \"b\": 2, \"\\u0061\": 3, \"c\": {\"a\": 4}}");
    let document = Document::parse(&source);
    assert_eq!(document.faults(), [Fault::DuplicateKey { first: Span::new(1, 4), again: Span::new(17, 25) }]);
    assert_eq!(document.root().get("a").number(), Some("3"));
    assert_eq!(document.root().members().map(|(key, _)| key).collect::<Vec<_>>(), ["b", "a", "c"]);
}

#[test]
fn every_place_has_its_span_and_its_pointer() {
    let source = source("\u{FEFF}{\r\n  \"一\": [true, {\"a/b~c\": \"値\"}]\r\n}");
    let document = Document::parse(&source);
    let text = document.text();
    let marked = |pointer: &str| {
        let location = document.root().at(pointer).location();
        (&text[location.span.range()], location.pointer)
    };
    assert_eq!(marked("/一/0"), ("true", "/一/0".to_owned()));
    assert_eq!(marked("/一/1/a~1b~0c"), ("\"値\"", "/一/1/a~1b~0c".to_owned()));
    assert_eq!(marked("/一"), ("\"一\"", "/一".to_owned()), "a list is marked by its key");
    assert_eq!(marked("/一/1"), ("{", "/一/1".to_owned()), "an element without a key by its bracket");
    assert_eq!(marked("/一/1/x/y"), ("{", "/一/1".to_owned()), "what is missing by what it is missing from");
    assert_eq!(marked(""), ("{", String::new()));
    assert_eq!(document.root().at("/一/1").kind(), Some(Kind::Object));
    assert!(!document.root().at("/一/2").is_written());
}

#[test]
fn words_inside_a_text_are_found_through_its_escapes() {
    let source = source(r#"["10日または\u0033\u0035日", "改行\nのあと", "𩸽と\ud867\ude3dの\"煮付け\""]"#);
    let document = Document::parse(&source);
    let marked = |index: usize, word: &str| {
        let place = document.root().items().nth(index).unwrap();
        let start = place.string().unwrap().find(word).unwrap();
        &document.text()[place.part(start..start + word.len()).span.range()]
    };
    assert_eq!(marked(0, "または"), "または");
    assert_eq!(marked(0, "35日"), r"\u0033\u0035日");
    assert_eq!(marked(1, "のあと"), "のあと");
    assert_eq!(marked(1, "\nの"), r"\nの");
    assert_eq!(marked(2, "と𩸽の"), r"と\ud867\ude3dの");
    assert_eq!(marked(2, "\"煮"), "\\\"煮");
    let place = document.root().items().next().unwrap();
    assert_eq!(place.part(500..600).span, place.location().span, "what does not fit is the whole place");
}

#[test]
fn lines_and_columns_count_characters() {
    let text = "\u{FEFF}{\n\t\"診療\": 1\r\n}\n";
    let lines = Lines::new(text);
    let position = |needle: &str| {
        let position = lines.position(text.find(needle).unwrap());
        (position.line, position.column)
    };
    assert_eq!(position("{"), (1, 1), "a byte order mark is no column");
    assert_eq!(position("\"診"), (2, 2));
    assert_eq!(position("1"), (2, 8));
    assert_eq!(position("}"), (3, 1));
    let end = lines.position(text.len() + 100);
    assert_eq!((end.line, end.column), (4, 1));
    // Far into one endless line, columns are still right.
    let long = "療".repeat(10_000);
    assert_eq!(Lines::new(&long).position(9_999 * 3).column, 10_000);
}
