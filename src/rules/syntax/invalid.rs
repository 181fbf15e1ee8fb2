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
        "読めない文書は、医療機関も mdcheck も内容を確認できません。ほかに指摘がなくても、問題がないわけではありません。",
        "Neither a hospital nor mdcheck can check a document that cannot be read. That there are no other findings does not mean that there are no other faults.",
    ),
    remedy: Text::new(
        "示された箇所をJSON又はYAMLの書き方に直してください。",
        "Write the marked spot as JSON or YAML requires.",
    ),
    requirements: &[],
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
            findings.report(Location::outside(span, String::new()), message).help(help);
        }
    }
}

fn words(problem: Problem) -> (Text, Text) {
    match problem {
        Problem::Empty => (
            text!("ファイルに内容がありません", "there is nothing in this file"),
            text!(
                "mdcheck init 新しいファイル名.json でひな形を作り、内容を記載してください。examples/complete.json が手本になります。",
                "Begin with what mdcheck init NEW_FILE.json writes; examples/complete.json is a model."
            ),
        ),
        Problem::Comment => (
            text!("JSONにはコメントを書けません", "JSON does not allow comments"),
            text!(
                "コメントを削除してください。残す場合は、項目の備考（note）か、x- で始まるキーに記載してください。",
                "Remove the comment, or keep it in the item's note or under a key that begins with x-."
            ),
        ),
        Problem::TrailingComma => (
            text!(
                "最後の項目や値の後に、余分なコンマ「,」があります",
                "there is a comma after the last member or value"
            ),
            text!("コンマを削除してください。", "Remove the comma."),
        ),
        Problem::MissingComma => (
            text!(
                "項目や値の間に、コンマ「,」がありません",
                "there is no comma between two members or values"
            ),
            text!("示された箇所の前に、コンマ「,」を入れてください。", "Put a comma before the marked spot."),
        ),
        Problem::MissingValue => (
            text!(
                "キーの後に、コロン「:」又は値がありません",
                "the colon or the value after a key is missing"
            ),
            text!("\"キー\": 値 の形で書いてください。", "Write it as \"key\": value."),
        ),
        Problem::SingleQuotes => (
            text!("文字列が一重引用符で囲まれています", "a text is in single quotation marks"),
            text!("二重引用符「\"」で囲んでください。", "Put it in double quotation marks."),
        ),
        Problem::Unquoted => (
            text!("引用符で囲まれていない語があります", "a word has no quotation marks"),
            text!(
                "文字列とキーは、二重引用符「\"」で囲んでください。",
                "Put texts and keys in double quotation marks."
            ),
        ),
        Problem::Unclosed => (
            text!(
                "ここで始まる括弧又は引用符が閉じられていません",
                "the bracket or quotation mark that opens here is never closed"
            ),
            text!(
                "対応する「}」「]」「\"」のいずれかを補ってください。",
                "Add the closing brace, bracket or quotation mark."
            ),
        ),
        Problem::Unopened => (
            text!("この閉じ括弧に対応する、開き括弧がありません", "this bracket closes nothing"),
            text!("括弧を削除するか、開き括弧を補ってください。", "Remove it, or add the opening bracket."),
        ),
        Problem::Escape => (
            text!(
                "「\\」の後に置けない文字があります",
                "a backslash is followed by a character that JSON does not allow there"
            ),
            text!(
                "「\\」（円記号）そのものは「\\\\」と2つ重ねて書いてください。Windowsのパスは、annex/risks.pdf のように「/」で区切って書けます。",
                "Write a backslash itself as two. In a Windows path write / instead, as in annex/risks.pdf."
            ),
        ),
        Problem::LoneSurrogate => (
            text!(
                "このエスケープ（\\u）は、1つの文字になりません",
                "this escape (\\u) is only half of a character"
            ),
            text!(
                "エスケープを使わず、文字をそのまま入力してください。",
                "Write the character itself instead of its escape."
            ),
        ),
        Problem::Number => (
            text!("数値の書き方が正しくありません", "this is not how JSON writes a number"),
            text!(
                "10、0.5、-3 のように書いてください。文字列であれば、二重引用符「\"」で囲んでください。",
                "Write it like 10, 0.5 or -3. If it is a text, put it in double quotation marks."
            ),
        ),
        Problem::ControlCharacter => (
            text!(
                "文字列の中に、改行、タブなどの制御文字がそのまま入っています",
                "a text contains a raw line break, tab or other control character"
            ),
            text!(
                "改行は \\n、タブは \\t と書いてください。",
                "Write \\n for a line break and \\t for a tab."
            ),
        ),
        Problem::SeveralValues => (
            text!("開示書の後に、別の内容が続いています", "something else follows the document"),
            text!("1つのファイルには、開示書を1つだけ書いてください。", "Keep one disclosure in one file."),
        ),
        Problem::TooDeep => (
            text!(
                "括弧の入れ子が深すぎます（上限は{depth}段）",
                "objects and lists are nested too deeply (more than {depth} levels)",
                depth = MAX_DEPTH
            ),
            text!(
                "開示書の入れ子は10段程度です。括弧の対応を確認してください。",
                "A disclosure has about ten levels. Check that the brackets match."
            ),
        ),
        // What only YAML has is told in its own words.
        _ => (
            text!("ここに置けない文字があります", "this character cannot stand here"),
            text!(
                "全角の空白や記号が混じっていないか、コンマや括弧が余っていないかを確認してください。",
                "Check for full-width spaces and signs, and for a surplus comma or bracket."
            ),
        ),
    }
}
