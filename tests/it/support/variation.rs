//! Variations of a disclosure, each wrong or odd in one place: always the same ones, without any chance.

use mdcheck::schema::{Form, Shape, shape_at};
use serde_json::{Value, json};

/// One of them.
pub(crate) struct Variation {
    /// What was done, in a word.
    pub(crate) kind: &'static str,
    /// What decides on the value there: its format, `integer`, `choice`; empty for the shape alone.
    pub(crate) about: &'static str,
    /// Where.
    pub(crate) pointer: String,
    /// What stands there now; empty where it was removed.
    pub(crate) value: String,
    /// The whole document.
    pub(crate) text: String,
}

const DATES: [&str; 28] = [
    "2026-02-28",
    "2024-02-29",
    "2026-02-29",
    "2026-02-30",
    "2026-13-01",
    "2026-00-10",
    "2026-01-00",
    "2026-04-31",
    "0000-01-01",
    "9999-12-31",
    "10000-01-01",
    "+2026-01-01",
    "-2026-01-01",
    "2026-1-1",
    "2026/01/01",
    "20260101",
    "2026-W01-1",
    "2026-001",
    "2026-01",
    "2026-13",
    "2026-00",
    "2026",
    "2026-01-01T00:00:00Z",
    " 2026-01-01",
    "2026-01-01\n",
    "２０２６-01-01",
    "令和8年1月1日",
    "1900-02-29",
];

const DURATIONS: [&str; 42] = [
    "P999Y",
    "P1000Y",
    "P0001Y",
    "PT999999S",
    "P1000000D",
    "P1YT12345678901234567890H",
    "P1D",
    "P35D",
    "PT24H",
    "P1Y",
    "P1Y2M3D",
    "P1Y2M3DT4H5M6S",
    "P2W",
    "PT0S",
    "P0D",
    "P1Y2D",
    "PT1H2S",
    "P1YT1S",
    "P1M1Y",
    "P1D1M",
    "P1W1D",
    "P1DT",
    "PT",
    "P",
    "",
    "1D",
    "P1",
    "PD",
    "p1d",
    "P1.5D",
    "PT1.5S",
    "P1,5D",
    "-P1D",
    "+P1D",
    "P-1D",
    "P１D",
    " P1D",
    "P1D ",
    "P1D\n",
    "PT1D",
    "P1H",
    "P99999999999999999999D",
];

const EMAILS: [&str; 29] = [
    "support@provider.example",
    "a@b",
    "a.b+c@provider.example",
    "A@PROVIDER.EXAMPLE",
    "support",
    "@provider.example",
    "support@",
    "a@@provider.example",
    "a b@provider.example",
    ".a@provider.example",
    "a.@provider.example",
    "a..b@provider.example",
    "\"a b\"@provider.example",
    "\"a@b\"@provider.example",
    "a@[192.0.2.1]",
    "a@[IPv6:2001:db8::1]",
    "a@[300.0.0.1]",
    "a@-provider.example",
    "a@provider-.example",
    "a@provider..example",
    "a@provider.example.",
    "窓口@例え.jp",
    "support@例え.jp",
    "a@provider.example ",
    "Support <a@provider.example>",
    "mailto:a@provider.example",
    "a@pro_vider.example",
    "a!#$%&'*+/=?^_`{|}~-@provider.example",
    "a@b@provider.example",
];

const IRIS: [&str; 36] = [
    "https://www.provider.example/security",
    "https://例え.jp",
    "https://例え.jp/医療?検索=値#章",
    "HTTPS://PROVIDER.EXAMPLE",
    "http://provider.example",
    "https://user:pw@provider.example:8443/",
    "https://[2001:db8::1]/",
    "https://[2001:db8::1/",
    "https://192.0.2.1/",
    "urn:example:a",
    "mailto:a@provider.example",
    "https:",
    "https://",
    "https:///path",
    "//provider.example",
    "/path",
    "path",
    "",
    "#章",
    "www.provider.example",
    "https://provider.example/a b",
    " https://provider.example",
    "https://provider.example\n",
    "https://provider.example/%",
    "https://provider.example/%zz",
    "https://provider.example/%E5",
    "https://provider.example/<a>",
    "https://provider.example/{a}",
    "https://provider.example/a|b",
    "https://provider.example/\\a",
    "https://provider.example/\"a\"",
    "https://provider.example:port/",
    "https://provider.example:99999/",
    "1https://provider.example",
    "https://provider.example/#a#b",
    "https://provider.example/\u{e000}",
];

const MONTHS: [&str; 8] =
    ["2026-01", "2026-13", "2026-00", "2026-1", "2026/01", "2026-01\n", "２０２６-01", "0000-01"];

const CORPORATE_NUMBERS: [&str; 7] = [
    "1010001990427",
    "101000199042",
    "10100019904270",
    "１０１０００１９９０４２７",
    "1010001990427\n",
    "1-0100-0199-0427",
    "٠١٠٠٠١٩٩٠٤٢٧٣",
];

const NUMBERS: [&str; 24] = [
    "999999999",
    "1000000000",
    "0",
    "-0",
    "-1",
    "1",
    "1.0",
    "0.0",
    "-0.0",
    "1.5",
    "1e2",
    "1E+2",
    "1e-1",
    "10e-1",
    "0.10e1",
    "9007199254740993",
    "18446744073709551615",
    "18446744073709551616",
    "-9223372036854775809",
    "123456789012345678901234567890",
    "1.0000000000000000001",
    "1e300",
    "1e400",
    "1e-400",
];

/// Texts that are as good as any other, where any words may stand.
const WORDS: [&str; 12] = [
    "𠮷野家",
    "👩\u{200D}⚕\u{FE0F}",
    "e\u{301}",
    "\u{0}",
    "\u{7f}",
    "\u{202E}abc",
    "\u{FFFF}",
    " ",
    "\n",
    "null",
    "0",
    "\u{FEFF}診療",
];

const OTHER_TYPES: [&str; 9] = ["null", "true", "7", "1.5", "\"七\"", "\"\"", "[]", "{}", "[[{}]]"];

/// What no string of a document is.
const MARK: &str = "\u{E0FF}";

/// All variations of a document; `round` shifts which value meets which place, so that more rounds try more.
pub(crate) fn of(document: &Value, round: usize) -> Vec<Variation> {
    let mut nodes = Vec::new();
    collect(document, String::new(), &mut nodes);
    let mut maker = Maker { document, found: Vec::new() };
    for (at, pointer) in nodes.iter().enumerate() {
        let value = document.pointer(pointer).unwrap();
        maker.removed(pointer);
        maker.put("another type", "", pointer, OTHER_TYPES[(at + round) % OTHER_TYPES.len()]);
        match value {
            Value::Object(_) => maker.grown(pointer, at + round),
            Value::Array(_) => maker.repeated(pointer),
            _ => maker.rewritten(pointer, value, at + round),
        }
    }
    for (about, values) in [
        ("date", &DATES[..]),
        ("month", &MONTHS),
        ("corporate number", &CORPORATE_NUMBERS),
        ("duration", &DURATIONS),
        ("email", &EMAILS),
        ("iri", &IRIS),
    ] {
        let places = nodes.iter().filter(|pointer| {
            let value = document.pointer(pointer).and_then(Value::as_str);
            value.zip(shape_at(pointer)).is_some_and(|(value, shape)| decides(shape, value) == about)
        });
        // One place for each value and round is as good as all: what is tried is the value.
        let places: Vec<_> = places.collect();
        for (at, value) in values.iter().enumerate().filter(|_| !places.is_empty()) {
            maker.put("a format", about, places[(at + round) % places.len()], &json!(value).to_string());
        }
    }
    let numbers: Vec<_> =
        nodes.iter().filter(|pointer| document.pointer(pointer).is_some_and(Value::is_number)).collect();
    for (at, value) in NUMBERS.iter().enumerate() {
        maker.put("a number", "integer", numbers[(at + round) % numbers.len()], value);
        maker.put("a number", "integer", "/schema_version", value);
    }
    maker.found
}

/// What in the schema decides on a text.
fn decides(shape: Shape, text: &str) -> &'static str {
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    match shape.form() {
        Some(Form::DayOrMonth) if text.len() == 7 && is_digits(&text.replace('-', "")) => "month",
        Some(Form::Day | Form::DayOrMonth) => "date",
        Some(Form::Duration | Form::Interval) => "duration",
        Some(Form::Mail) => "email",
        Some(Form::Url) => "iri",
        Some(Form::CorporateNumber) => "corporate number",
        _ if shape.choices().next().is_some() => "choice",
        _ => "",
    }
}

struct Maker<'v> {
    document: &'v Value,
    found: Vec<Variation>,
}

impl Maker<'_> {
    fn removed(&mut self, pointer: &str) {
        let mut document = self.document.clone();
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        match document.pointer_mut(parent).unwrap() {
            Value::Object(members) => drop(members.remove(key)),
            Value::Array(elements) => drop(elements.remove(key.parse().unwrap())),
            _ => unreachable!("a parent has members"),
        }
        self.add("removed", "", pointer, String::new(), document.to_string());
    }

    /// An object with a key more: an own one, an unknown one, or one that other objects have.
    fn grown(&mut self, pointer: &str, at: usize) {
        let key = ["x-own", "unknown", "not_applicable", "see", "x", "ｘ-own", "", "X-own", "title"][at % 9];
        let mut members = self.document.pointer(pointer).unwrap().clone();
        members.as_object_mut().unwrap().insert(key.to_owned(), json!("あ"));
        self.put("another key", "", pointer, &members.to_string());
    }

    fn repeated(&mut self, pointer: &str) {
        let mut elements = self.document.pointer(pointer).unwrap().clone();
        let list = elements.as_array_mut().unwrap();
        if let Some(first) = list.first().cloned() {
            list.push(first);
            self.put("an element twice", "", pointer, &elements.to_string());
        }
    }

    /// A text or a choice, written otherwise; what has a form has values of its own.
    fn rewritten(&mut self, pointer: &str, value: &Value, at: usize) {
        let Some(written) = value.as_str() else { return };
        let about = shape_at(pointer).map_or("", |shape| decides(shape, written));
        if !matches!(about, "" | "choice") {
            return;
        }
        let others = [
            WORDS[at % WORDS.len()].to_owned(),
            format!("{written} "),
            written.to_uppercase(),
            format!("\u{FEFF}{written}"),
            written.chars().rev().collect(),
        ];
        let other = &others[at % others.len()];
        self.put("another text", about, pointer, &json!(other).to_string());
    }

    /// Puts something, as it is to be written, in a place.
    fn put(&mut self, kind: &'static str, about: &'static str, pointer: &str, value: &str) {
        let mut document = self.document.clone();
        *document.pointer_mut(pointer).unwrap() = json!(MARK);
        let text = document.to_string().replacen(&json!(MARK).to_string(), value, 1);
        self.add(kind, about, pointer, value.to_owned(), text);
    }

    fn add(&mut self, kind: &'static str, about: &'static str, pointer: &str, value: String, text: String) {
        self.found.push(Variation { kind, about, pointer: pointer.to_owned(), value, text });
    }
}

/// All nodes but the whole, in the order of the document.
fn collect(value: &Value, pointer: String, nodes: &mut Vec<String>) {
    if !pointer.is_empty() {
        nodes.push(pointer.clone());
    }
    match value {
        Value::Object(members) => {
            members.iter().for_each(|(key, value)| collect(value, format!("{pointer}/{key}"), nodes));
        }
        Value::Array(elements) => {
            let elements = elements.iter().enumerate();
            elements.for_each(|(at, value)| collect(value, format!("{pointer}/{at}"), nodes));
        }
        _ => {}
    }
}
