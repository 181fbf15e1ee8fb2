//! What a file may hold, and what comes of it.

/// A file with something odd in it.
pub(crate) struct Case {
    pub(crate) ja: &'static str,
    pub(crate) en: &'static str,
    pub(crate) extension: &'static str,
    pub(crate) bytes: Vec<u8>,
    /// Whether there is a document to check in the end.
    pub(crate) is_read: bool,
    /// The rules about characters and syntax that speak, each with how often it does.
    pub(crate) syntax: &'static [(&'static str, usize)],
}

const INVALID: &[(&str, usize)] = &[("syntax/invalid", 1)];
const ENCODING: &[(&str, usize)] = &[("syntax/encoding", 1)];
const COMPLETE: &str = include_str!("../../../examples/complete.json");
const YAML: &str = include_str!("../../../examples/complete.yaml");

/// A file that cannot be read.
fn refused(
    ja: &'static str,
    en: &'static str,
    extension: &'static str,
    bytes: impl Into<Vec<u8>>,
    syntax: &'static [(&'static str, usize)],
) -> Case {
    Case { ja, en, extension, bytes: bytes.into(), is_read: false, syntax }
}

/// A file that can be read, and does not fit the schema.
fn read(ja: &'static str, en: &'static str, extension: &'static str, bytes: impl Into<Vec<u8>>) -> Case {
    Case { ja, en, extension, bytes: bytes.into(), is_read: true, syntax: &[] }
}

/// A key of the complete example, with raw bytes in place of its value.
fn with_value(bytes: &[u8]) -> Vec<u8> {
    let (before, behind) = COMPLETE.split_once("\"statement\": ").unwrap();
    [before.as_bytes(), b"\"statement\": ", bytes, b", \"x-was\": ", behind.as_bytes()].concat()
}

fn utf16(text: &str, unit: fn(u16) -> [u8; 2], mark: bool) -> Vec<u8> {
    let mark = mark.then_some(0xFEFF);
    mark.into_iter().chain(text.encode_utf16()).flat_map(unit).collect()
}

fn doubled(levels: usize) -> String {
    let mut yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..levels {
        let alias = format!("*a{}, ", level - 1).repeat(9);
        yaml.push_str(&format!("a{level}: &a{level} [{}]\n", alias.trim_end_matches(", ")));
    }
    yaml
}

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = structure();
    cases.extend(numbers_and_strings());
    cases.extend(encodings());
    cases.extend(yaml());
    cases.extend(sizes());
    cases
}

fn structure() -> Vec<Case> {
    vec![
        refused("空のファイル", "an empty file", "json", "", INVALID),
        refused("空のファイル", "an empty file", "yaml", "", INVALID),
        refused("空白だけ", "white space alone", "json", " \n\t \r\n", INVALID),
        refused("空白だけ", "white space alone", "yaml", " \n \n", INVALID),
        read("null だけ", "null alone", "json", "null"),
        read("数だけ", "a number alone", "json", "5"),
        read("文字列だけ", "a string alone", "json", "\"x\""),
        read("空の一覧", "an empty list", "json", "[]"),
        read("空のオブジェクト", "an empty object", "json", "{}"),
        refused("配列の入れ子 10万段", "100,000 nested arrays", "json", "[".repeat(100_000), INVALID),
        refused(
            "閉じた配列の入れ子 10万段",
            "100,000 nested arrays, closed",
            "json",
            "[".repeat(100_000) + &"]".repeat(100_000),
            INVALID,
        ),
        refused(
            "オブジェクトの入れ子 10万段",
            "100,000 nested objects",
            "json",
            "{\"a\":".repeat(100_000),
            INVALID,
        ),
        read("入れ子 127段", "127 levels", "json", "[".repeat(127) + &"]".repeat(127)),
        refused("入れ子 129段", "129 levels", "json", "[".repeat(129) + &"]".repeat(129), INVALID),
        refused("流れ形式の入れ子 10万段", "100,000 nested flow lists", "yaml", "[".repeat(100_000), INVALID),
        refused(
            "ブロックの入れ子 1万段",
            "10,000 nested block lists",
            "yaml",
            "- ".repeat(10_000) + "x",
            INVALID,
        ),
        refused("閉じない括弧", "an open bracket", "json", "{\"a\": [1, 2", INVALID),
        refused("余分な括弧", "a bracket too many", "json", "{}}", INVALID),
        refused("2つの値", "two values", "json", "{} {}", INVALID),
        refused("末尾のコンマ", "a trailing comma", "json", "{\"a\": 1,}", INVALID),
        refused("注釈", "comments", "json", "{} // x", INVALID),
        refused("引用符のないキー", "a key without quotes", "json", "{a: 1}", INVALID),
        refused("単一引用符", "single quotes", "json", "{'a': 1}", INVALID),
        Case {
            syntax: &[("syntax/duplicate-key", 1)],
            ..read("同じキー", "equal keys", "json", "{\"a\": 1, \"a\": 2}")
        },
        Case {
            syntax: &[("syntax/duplicate-key", 1)],
            ..read("同じキー", "equal keys", "yaml", "a: 1\na: 2\n")
        },
        Case {
            syntax: &[("syntax/duplicate-key", 1)],
            ..read(
                "書き方の異なる同じキー",
                "equal keys in two spellings",
                "json",
                r#"{"a": 1, "\u0061": 2}"#,
            )
        },
        read(
            "数の $schema",
            "a $schema that is a number",
            "json",
            COMPLETE.replacen("\"$schema\": ", "\"$schema\": 5, \"x-was\": ", 1),
        ),
    ]
}

fn numbers_and_strings() -> Vec<Case> {
    vec![
        read("1e400", "1e400", "json", with_value(b"1e400")),
        read("400桁の数", "a number of 400 digits", "json", with_value("9".repeat(400).as_bytes())),
        read("-0", "-0", "json", with_value(b"-0")),
        refused("NaN", "NaN", "json", "[NaN]", INVALID),
        refused("無限大", "infinity", "json", "[-Infinity]", INVALID),
        refused("0で始まる数", "a number with a leading zero", "json", "[01]", INVALID),
        refused("16進数", "a hexadecimal number", "json", "[0x1]", INVALID),
        refused("小数点で終わる数", "a number that ends in its point", "json", "[1.]", INVALID),
        refused("片方だけのサロゲート", "a lone surrogate", "json", r#"{"a": "\ud800"}"#, INVALID),
        refused(
            "順序が逆のサロゲート",
            "surrogates in the wrong order",
            "json",
            r#"{"a": "\udc00\ud800"}"#,
            INVALID,
        ),
        refused("生の NUL", "a raw NUL", "json", "{\"a\": \"\0\"}", INVALID),
        refused("文字列中の改行", "a line break in a string", "json", "{\"a\": \"x\ny\"}", INVALID),
        refused("知らないエスケープ", "an unknown escape", "json", r#"{"a": "\x41"}"#, INVALID),
        read("エスケープした NUL", "an escaped NUL", "json", with_value(b"\"\\u0000\"")),
        refused("NUL", "a NUL", "yaml", "a: \0\n", INVALID),
        refused("全角の空白", "a full-width space between tokens", "json", "{\u{3000}}", INVALID),
    ]
}

fn encodings() -> Vec<Case> {
    vec![
        refused("UTF-16 LE", "UTF-16 LE", "json", utf16("{}", u16::to_le_bytes, false), ENCODING),
        refused("UTF-16 BE", "UTF-16 BE", "json", utf16("{}", u16::to_be_bytes, false), ENCODING),
        refused(
            "UTF-16 LE（BOM付き）",
            "UTF-16 LE with its mark",
            "json",
            utf16("{}", u16::to_le_bytes, true),
            ENCODING,
        ),
        refused(
            "UTF-16 BE（BOM付き）",
            "UTF-16 BE with its mark",
            "yaml",
            utf16("a: 1", u16::to_be_bytes, true),
            ENCODING,
        ),
        refused(
            "UTF-16 LE（日本語で始まる）",
            "UTF-16 LE that begins with Japanese",
            "yaml",
            utf16("表紙: { title: \"x\" }\n", u16::to_le_bytes, false),
            ENCODING,
        ),
        refused(
            "UTF-32",
            "UTF-32",
            "json",
            "{}".chars().flat_map(|sign| u32::from(sign).to_le_bytes()).collect::<Vec<_>>(),
            ENCODING,
        ),
        refused(
            "Word の文書",
            "a Word document",
            "yaml",
            b"PK\x03\x04\x14\0\0\0word/document.xml".to_vec(),
            ENCODING,
        ),
        refused("PDF", "a PDF", "yaml", b"%PDF-1.7\n1 0 obj".to_vec(), ENCODING),
        refused("Shift_JIS", "Shift_JIS", "json", b"{\"a\": \"\x93\xfa\x96\x7b\"}".to_vec(), ENCODING),
        refused("EUC-JP", "EUC-JP", "json", b"{\"a\": \"\xc6\xfc\xcb\xdc\"}".to_vec(), ENCODING),
        refused(
            "不正なバイトで始まる",
            "a wrong byte at the beginning",
            "json",
            b"\xff{}".to_vec(),
            ENCODING,
        ),
        refused("不正なバイトで終わる", "a wrong byte at the end", "json", b"{}\xff".to_vec(), ENCODING),
        refused("キーの不正なバイト", "a wrong byte in a key", "json", b"{\"\x80\": 1}".to_vec(), ENCODING),
        refused("値の不正なバイト", "a wrong byte in a value", "json", with_value(b"\"\xe3\x81\""), ENCODING),
        refused(
            "語の間の不正なバイト",
            "a wrong byte between tokens",
            "json",
            b"{ \xfe }".to_vec(),
            ENCODING,
        ),
        refused(
            "エスケープの中の不正なバイト",
            "a wrong byte in an escape",
            "json",
            b"{\"a\": \"\\u00\xff\"}".to_vec(),
            ENCODING,
        ),
        refused(
            "長すぎる符号化",
            "an overlong encoding",
            "json",
            b"{\"a\": \"\xc0\xaf\"}".to_vec(),
            ENCODING,
        ),
        refused(
            "符号化されたサロゲート",
            "an encoded surrogate",
            "yaml",
            b"a: \xed\xa0\x80\n".to_vec(),
            ENCODING,
        ),
        read("BOM付き", "a byte order mark", "json", "\u{FEFF}{}"),
        refused("2つの BOM", "two byte order marks", "json", "\u{FEFF}\u{FEFF}{}", INVALID),
        read(
            "CR だけの改行",
            "line ends that are CR alone",
            "json",
            COMPLETE.replace('\n', "\r").replacen("\"schema_version\": 1", "\"schema_version\": 2", 1),
        ),
    ]
}

fn yaml() -> Vec<Case> {
    vec![
        refused("別名の爆発", "an alias bomb", "yaml", doubled(12), INVALID),
        refused("自分を含む別名", "an alias of what it stands in", "yaml", "a: &a [*a]\n", INVALID),
        refused("知らない別名", "an unknown alias", "yaml", "a: *b\n", INVALID),
        refused("マージキー", "a merge key", "yaml", "a: &a {x: 1}\nb:\n  <<: *a\n", INVALID),
        refused("独自のタグ", "a tag of one's own", "yaml", "a: !python/object x\n", INVALID),
        refused("複数の文書", "several documents", "yaml", "a: 1\n---\nb: 2\n", INVALID),
        refused("タブの字下げ", "indentation by tabs", "yaml", "a:\n\tb: 1\n", INVALID),
        refused("文字列でないキー", "a key that is no text", "yaml", "[1, 2]: x\n", INVALID),
        refused("無限大", "infinity", "yaml", "a: .inf\n", INVALID),
        refused("閉じない引用符", "an open quotation", "yaml", "a: \"x\n", INVALID),
        read(
            "引用符のない日付と数",
            "dates and numbers without quotes",
            "yaml",
            YAML.replacen("edition: \"", "edition: 5 # \"", 1),
        ),
    ]
}

fn sizes() -> Vec<Case> {
    let entries = "{},".repeat(100_000);
    let keys: String = (0..100_000).map(|_| "\"k\":1,").collect();
    vec![
        read(
            "10 MB の文字列1つ",
            "one string of 10 MB",
            "json",
            format!("{{\"x\": \"{}\"}}", "あ".repeat(3_333_333)),
        ),
        read(
            "要素10万個の一覧",
            "a list of 100,000 elements",
            "json",
            format!("{{\"revisions\": [{}]}}", entries.trim_end_matches(',')),
        ),
        Case {
            syntax: &[("syntax/duplicate-key", 99_999)],
            ..read(
                "同じキー10万個",
                "100,000 equal keys",
                "json",
                format!("{{{}}}", keys.trim_end_matches(',')),
            )
        },
        read(
            "1行だけの文書",
            "a document in one line",
            "json",
            COMPLETE.replace('\n', "").replacen("\"schema_version\": 1", "\"schema_version\": 2", 1),
        ),
    ]
}
