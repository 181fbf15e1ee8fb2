//! What stands where nobody has written anything yet.

use super::{Folded, placeholders};
use crate::unseen;

/// Words that alone say nothing: what a form asks for, and what is put there to get past it. Folded, without signs.
const STAND_INS: [&str; 40] = [
    "記入",
    "未記入",
    "要記入",
    "記載",
    "未記載",
    "要記載",
    "入力",
    "未入力",
    "追記",
    "要追記",
    "要確認",
    "未定",
    "理由",
    "氏名",
    "役職",
    "名前",
    "部署名",
    "担当者名",
    "承認者",
    "承認者名",
    "仮",
    "ダミー",
    "テスト",
    "なし",
    "無し",
    "無",
    "特になし",
    "同上",
    "reason",
    "name",
    "approver",
    "wip",
    "dummy",
    "test",
    "sample",
    "none",
    "na",
    "null",
    "writewhythisisaccepted",
    "writewhoapprovedit",
];

/// How a request to the writer ends.
const REQUESTS: [&str; 5] =
    ["書いてください", "記入してください", "記載してください", "入力してください", "を書く"];

/// Whether a text says nothing yet: it has no letters that can be seen, or it is, begins with or ends with a placeholder.
pub fn is_unwritten(text: &str) -> bool {
    let seen: String =
        unseen::characters(text).filter(|(.., unseen)| unseen.is_none()).map(|(_, seen, _)| seen).collect();
    let folded = Folded::new(&seen);
    let letters: String = folded.text().chars().filter(|sign| sign.is_alphanumeric()).collect();
    let letters = letters.to_lowercase();
    let has_none = |part: Option<&str>| part.is_none_or(|part| !part.contains(char::is_alphanumeric));
    let open = placeholders(&folded);
    letters.is_empty()
        || STAND_INS.contains(&letters.as_str())
        || REQUESTS.iter().any(|request| letters.ends_with(request))
        || open.first().is_some_and(|first| has_none(seen.get(..first.start)))
        || open.last().is_some_and(|last| has_none(seen.get(last.end..)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn told_apart() {
        for text in [
            "",
            " \u{3000}\t",
            "\u{200B}\u{3164}\u{E0041}\u{2800}",
            "-",
            "……",
            "記入",
            "（要記入）",
            "【 未 記 入 】",
            "TODO",
            "todo: 理由",
            "ＴＢＤ",
            "○○部長",
            "品質管理部長（○○）",
            "理由は後で書く（TODO）",
            "XXX",
            "ここに記入",
            "例外とする理由を書いてください",
            "N/A",
            "特になし。",
        ] {
            assert!(is_unwritten(text), "{text:?}");
        }
        for text in [
            "更新審査中。新しい登録証は12月に届く。",
            "品質管理部長",
            "無停電電源装置の更改が1月に終わるため",
            "佐藤",
            "CISO",
            "見直しは TODO 管理表の12番で追跡する",
            "氏名の欄がない様式のため",
            "辻\u{E0100}",
        ] {
            assert!(!is_unwritten(text), "{text:?}");
        }
    }
}
