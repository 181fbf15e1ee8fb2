//! What is said of YAML where JSON has other words, or none.

use crate::document::{MAX_ALIASED, Problem};
use crate::text;
use crate::text::Text;

/// Message and help; `None` where JSON's do.
pub(super) fn words(problem: Problem) -> Option<(Text, Text)> {
    Some(match problem {
        Problem::Empty => (
            text!("ファイルに内容がありません", "there is nothing in this file"),
            text!(
                "mdcheck init 新しいファイル名.yaml でひな形を作り、内容を記載してください。examples/complete.yaml が手本になります。",
                "Begin with what mdcheck init NEW_FILE.yaml writes; examples/complete.yaml is a model."
            ),
        ),
        Problem::MissingComma => (
            text!("[ ] か { } の中に、コンマがありません", "a comma is missing inside [ ] or { }"),
            text!(
                "要素の間に「,」を入れるか、閉じ括弧を補ってください。",
                "Put a comma between the elements, or add the closing bracket."
            ),
        ),
        Problem::MissingValue => (
            text!("キーでも一覧の要素でもない行です", "this line is neither a key nor an element of a list"),
            text!(
                "「キー: 値」か「- 値」の形で書いてください。コロンとハイフンの後ろには、半角の空白が要ります。",
                "Write \"key: value\" or \"- value\", with a space after the colon or the dash."
            ),
        ),
        Problem::Unclosed => (
            text!("ここで始まるものが、閉じられていません", "what begins here is never closed"),
            text!(
                "対応する引用符か閉じ括弧を補ってください。",
                "Add the closing quotation mark, bracket or brace."
            ),
        ),
        Problem::Escape => (
            text!("「\\」の後ろの文字が正しくありません", "what follows the backslash is no escape"),
            text!(
                "「\\」そのものを書くときは「\\\\」とするか、全体を一重引用符「'」で囲んでください。",
                "For a backslash itself write two of them, or use single quotation marks."
            ),
        ),
        Problem::Number => (
            text!("JSONで表せない数値です", "a number that JSON does not have"),
            text!(
                "10、0.5、-3 のように書いてください。文字列であれば引用符で囲んでください。",
                "Write 10, 0.5 or -3; put it into quotation marks if it is a text."
            ),
        ),
        Problem::SeveralValues => (
            text!(
                "1つのファイルに、2つ目の文書（「---」の後ろ）があります",
                "after this \"---\" a second document begins"
            ),
            text!("1つのファイルには、開示書を1つだけ書いてください。", "Keep one disclosure in one file."),
        ),
        Problem::Unexpected => (
            text!("YAMLとして読めません", "this is no YAML"),
            text!(
                "この行とその前の行の、字下げ、引用符、括弧をご確認ください。",
                "Look at the indentation, quotation marks and brackets of this line and the one before."
            ),
        ),
        Problem::Indentation => (
            text!("字下げがそろっていません", "the indentation does not fit"),
            text!(
                "同じ段のキーと「-」は、行頭の半角空白の数をそろえてください。",
                "Begin the keys and dashes of one level in the same column."
            ),
        ),
        Problem::Tab => (
            text!("字下げにタブが使われています", "a tab stands in the indentation"),
            text!("タブを半角空白に置き換えてください。", "Put spaces instead of the tab."),
        ),
        Problem::Colon => (
            text!("ここには「: 」を置けません", "a colon with a space cannot stand here"),
            text!(
                "値に「: 」を含めるときは、値の全体を引用符で囲んでください。キーのつもりであれば、前の行と字下げをそろえてください。",
                "Put a text that holds a colon into quotation marks; if it is a key, begin it in the column of the line before."
            ),
        ),
        Problem::Reserved => (
            text!(
                "引用符なしでは、この文字から書き始められません",
                "no text begins with this character unless it is quoted"
            ),
            text!("値の全体を引用符「\"」で囲んでください。", "Put the whole text into quotation marks."),
        ),
        Problem::BehindQuote => (
            text!("閉じ引用符の後ろに、続きがあります", "something follows the closing quotation mark"),
            text!(
                "値の全体を引用符で囲んでください。引用符そのものは、\"…\" の中では \\\"、'…' の中では '' と書きます。",
                "Quote the whole text. A quotation mark itself is \\\" inside \"…\" and '' inside '…'."
            ),
        ),
        Problem::Tag => (
            text!("このタグ（!）は使えません", "this tag (!) cannot be used"),
            text!(
                "タグを削除してください。値が「!」で始まる場合は、引用符で囲んでください。",
                "Remove the tag; if the text itself begins with \"!\", put it into quotation marks."
            ),
        ),
        Problem::MergeKey => (
            text!("マージキー「<<」は使えません", "the merge key << cannot be used"),
            text!("まとめる内容を、ここにそのまま書いてください。", "Write out here what it would merge in."),
        ),
        Problem::KeyNotText => (
            text!("キーが文字列ではありません", "this key is not a text"),
            text!(
                "キーには文字列を1つ書き、数字や true などは引用符で囲んでください。",
                "A key is one text: put digits, true and the like into quotation marks."
            ),
        ),
        Problem::UnknownAnchor => (
            text!("この別名（*）の参照先がありません", "this alias (*) has nothing that it stands for"),
            text!(
                "これより前の値に「&名前」を付けるか、内容をそのまま書いてください。値が「*」で始まる場合は、引用符で囲んでください。",
                "Put \"&name\" before an earlier value, or write the content out; if the text begins with \"*\", quote it."
            ),
        ),
        Problem::AliasOfItself => (
            text!(
                "この別名（*）は、自分自身を含むものを指しています",
                "this alias (*) stands for what it is part of"
            ),
            text!("内容をそのまま書いてください。", "Write the content out."),
        ),
        Problem::TooManyAliases => (
            text!(
                "別名（*）が表す内容が多すぎます（上限は値{limit}個）",
                "the aliases (*) of this document stand for too much (more than {limit} values)",
                limit = MAX_ALIASED
            ),
            text!("内容をそのまま書いてください。", "Write the content out."),
        ),
        _ => return None,
    })
}
