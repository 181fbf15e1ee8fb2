mod yaml;

use crate::document::{Document, Fault, Format, Location, MAX_DEPTH, Problem};
use crate::finding::Severity;
use crate::rule::{Check, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "syntax/invalid",
    levels: &[Severity::Error],
    items: &[],
    title: Text::new("JSON又はYAMLとして読めない", "Not readable as JSON or YAML"),
    why: Text::new(
        "読めない文書は、何も確認できません。ほかの指摘が出ないのは、問題がないからではありません。",
        "Nothing can be checked in a document that cannot be read. No other finding does not mean no other fault.",
    ),
    remedy: Text::new(
        "示された箇所をJSON又はYAMLの書き方に直してください。",
        "Write the marked spot the way JSON or YAML wants it.",
    ),
    clauses: &[],
    waivable: false,
    options: &[],
    check: Check::Faults(check),
};

fn check(document: &Document<'_>, findings: &mut Findings) {
    for fault in document.faults() {
        if let Fault::Syntax { span, problem } = *fault {
            let (message, help) = match document.format() {
                Format::Json => words(problem),
                Format::Yaml => yaml::words(problem).unwrap_or_else(|| words(problem)),
            };
            findings.report(Location { span, pointer: String::new() }, message).help(help);
        }
    }
}

fn words(problem: Problem) -> (Text, Text) {
    match problem {
        Problem::Empty => (
            text!("ファイルが空です", "the file is empty"),
            text!(
                "開示書の内容をJSONで記入してください。examples/complete.json が手本になります。",
                "Write the disclosure in JSON; examples/complete.json is a model."
            ),
        ),
        Problem::Comment => (
            text!("JSONにはコメントを書けません", "JSON has no comments"),
            text!(
                "コメントを削除してください。残したい場合は、項目の備考（note）か、x- で始まるキーに書いてください。",
                "Remove the comment, or keep it in the item's note or under a key that begins with x-."
            ),
        ),
        Problem::TrailingComma => (
            text!("最後の要素の後ろに、余分なコンマがあります", "there is a comma behind the last element"),
            text!("コンマを削除してください。", "Remove the comma."),
        ),
        Problem::MissingComma => (
            text!("要素と要素の間に、コンマがありません", "there is no comma between two elements"),
            text!("ここの前にコンマ「,」を入れてください。", "Put a comma before this spot."),
        ),
        Problem::MissingValue => (
            text!("キーに続くコロンか値がありません", "a key has no colon or no value"),
            text!("\"キー\": 値 の形で書いてください。", "Write it as \"key\": value."),
        ),
        Problem::SingleQuotes => (
            text!("文字列が一重引用符で囲まれています", "a text stands in single quotation marks"),
            text!("二重引用符「\"」で囲んでください。", "Use double quotation marks."),
        ),
        Problem::Unquoted => (
            text!("引用符で囲まれていない語があります", "there is a word without quotation marks"),
            text!(
                "文字列とキーは、二重引用符「\"」で囲んでください。",
                "Put texts and keys into double quotation marks."
            ),
        ),
        Problem::Unclosed => (
            text!("ここで始まるものが、閉じられていません", "what begins here is never closed"),
            text!(
                "対応する「}」「]」「\"」を補ってください。",
                "Add the closing brace, bracket or quotation mark."
            ),
        ),
        Problem::Unopened => (
            text!("対応する開き括弧のない閉じ括弧です", "this bracket closes nothing"),
            text!(
                "括弧を削除するか、開き括弧を補ってください。",
                "Remove it, or add the bracket that it closes."
            ),
        ),
        Problem::Escape => (
            text!("「\\」の後ろの文字が正しくありません", "what follows the backslash is no escape"),
            text!(
                "「\\」そのものを書くときは「\\\\」としてください。",
                "For a backslash itself write two of them."
            ),
        ),
        Problem::LoneSurrogate => (
            text!("文字として成り立たないエスケープです", "this escape is half a character"),
            text!(
                "エスケープを使わず、文字をそのまま入力してください。",
                "Write the character itself instead of its escape."
            ),
        ),
        Problem::Number => (
            text!("数値の書き方が正しくありません", "JSON does not write numbers like this"),
            text!(
                "10、0.5、-3 のように書いてください。文字列であれば二重引用符で囲んでください。",
                "Write 10, 0.5 or -3; put it into double quotation marks if it is a text."
            ),
        ),
        Problem::ControlCharacter => (
            text!(
                "文字列の中に、改行やタブなどの制御文字が直接入っています",
                "a text holds a raw line break, tab or other control character"
            ),
            text!(
                "改行は \\n、タブは \\t と書いてください。",
                "Write \\n for a line break and \\t for a tab."
            ),
        ),
        Problem::SeveralValues => (
            text!("開示書の後ろに、別の内容が続いています", "something follows behind the document"),
            text!("1つのファイルには、開示書を1つだけ書いてください。", "Keep one disclosure in one file."),
        ),
        Problem::TooDeep => (
            text!(
                "括弧の入れ子が深すぎます（上限は{depth}段）",
                "objects and lists are nested too deep (more than {depth})",
                depth = MAX_DEPTH
            ),
            text!(
                "開示書の入れ子は10段程度です。括弧の対応をご確認ください。",
                "A disclosure nests about ten deep: check the brackets."
            ),
        ),
        // What only YAML has is told in its own words.
        _ => (
            text!("ここに置けない文字があります", "this character cannot stand here"),
            text!(
                "全角の空白や記号が紛れていないか、コンマや括弧が余っていないかをご確認ください。",
                "Look for full-width spaces and signs, and for a comma or bracket too many."
            ),
        ),
    }
}
