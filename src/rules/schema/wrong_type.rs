use crate::document::{Format, Kind, Place, Span};
use crate::finding::Severity;
use crate::rule::{Check, Findings, Rule};
use crate::schema::{Fault, Violation};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "schema/wrong-type",
    levels: &[Severity::Error],
    items: &[],
    title: Text::new("値の種類が違う", "A value of the wrong type"),
    why: Text::new(
        "値の種類が違うと内容を読み取れず、医療機関に伝わりません。",
        "A value of another type cannot be read, and does not reach the hospital.",
    ),
    remedy: Text::new("示された種類の値に直してください。", "Write a value of the type that is named."),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Violations(check),
};

fn check(violations: &[Violation<'_>], findings: &mut Findings) {
    for violation in violations {
        let Fault::WrongType(expected) = &violation.fault else { continue };
        let Some(found) = violation.place.kind() else { continue };
        let title = violation.shape().map_or_else(|| text!("値", "the value"), |shape| shape.title(""));
        let names: Vec<Text> = expected.iter().map(|name| type_name(name)).collect();
        let message = text!(
            "「{title}」は{expected}で書きますが、{found}になっています",
            "{title}: expected {expected}, found {found}",
            title = title,
            expected = Text {
                ja: names.iter().map(|name| name.ja.as_ref()).collect::<Vec<_>>().join("又は").into(),
                en: names.iter().map(|name| name.en.as_ref()).collect::<Vec<_>>().join(" or ").into(),
            },
            found = kind_name(found)
        );
        let finding = findings.report(violation.place, message);
        let is_expected = |name: &str| expected.iter().any(|expected| expected == name);
        match found {
            Kind::Null if violation.place.pointer().is_empty() => finding.help(text!(
                "mdcheck init 新しいファイル名.yaml でひな形を作り、内容を記載してください。",
                "Begin with what mdcheck init NEW_FILE.yaml writes."
            )),
            Kind::Null => finding.help(text!(
                "記載することがなければ、キーごと削除してください。",
                "Remove the key if there is nothing to state."
            )),
            Kind::Number | Kind::Boolean(_) if is_expected("string") => finding.help(quoted(violation.place)),
            Kind::String if is_expected("boolean") => finding.help(text!(
                "true（はい）又は false（いいえ）を、引用符を付けずに書いてください。",
                "Write true or false, without quotation marks."
            )),
            Kind::String if is_expected("integer") || is_expected("number") => finding.help(text!(
                "引用符を付けずに、数字だけを書いてください。",
                "Write the digits alone, without quotation marks."
            )),
            _ if is_expected("array") && found != Kind::Array => finding
                .help(text!("[ ] で囲んで、一覧にしてください。", "Put it in brackets [ ], as a list.")),
            _ if is_expected("object") => finding.help(text!(
                "{ } で囲み、キーと値の組で書いてください。",
                "Put it in braces { }, as keys and values."
            )),
            _ => finding,
        };
    }
}

/// In YAML the writer may not know that what was written is no text.
fn quoted(place: Place<'_>) -> Text {
    let text = |span: Span| place.document().text().get(span.range()).unwrap_or_default();
    let (key, value) = (place.key_location().span, text(place.location().span));
    if place.document().format() == Format::Json || value.starts_with('*') {
        return text!("二重引用符「\"」で囲んでください。", "Put it in double quotation marks.");
    }
    let key = if key == place.location().span { String::new() } else { format!("{}: ", text(key)) };
    text!(
        "引用符で囲んで、{key}\"{value}\" と書いてください。YAMLでは、引用符のない数字や true は文字列になりません。",
        "Put quotes round it: {key}\"{value}\". Without them YAML takes digits, true and false for no text.",
        key = key,
        value = value
    )
}

fn type_name(name: &str) -> Text {
    match name {
        "string" => text!("文字列", "a text"),
        "array" => text!("一覧（[ ]）", "a list"),
        "object" => text!("キーと値の組（{ }）", "an object"),
        "boolean" => text!("真偽値（true 又は false）", "true or false"),
        "integer" => text!("整数", "a whole number"),
        "number" => text!("数値", "a number"),
        _ => text!("null", "null"),
    }
}

fn kind_name(kind: Kind) -> Text {
    match kind {
        Kind::Null => text!("null（空）", "null"),
        Kind::Boolean(true) => text!("真偽値（true）", "true"),
        Kind::Boolean(false) => text!("真偽値（false）", "false"),
        Kind::Number => text!("数値", "a number"),
        Kind::String => text!("文字列", "a text"),
        Kind::Array => text!("一覧", "a list"),
        Kind::Object => text!("キーと値の組", "an object"),
    }
}
