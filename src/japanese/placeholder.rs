//! What a template leaves to be filled in.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use super::placeholder_sign::{SIGNS, neighbours, runs, signs};
use super::{Folded, sentences};

/// Words of a template, in folded form.
const WORDS: [&str; 12] = [
    "プレースホルダー",
    "プレースホルダ",
    "ここに挿入",
    "ここに記入",
    "ここに記載",
    "ここに入力",
    "YYYY年MM月DD日",
    "YYYY年MM月",
    "yyyy年mm月dd日",
    "YYYY/MM/DD",
    "00-0000-0000",
    "000-0000-0000",
];

/// Notes that an author leaves behind, whole words in any case.
const NOTES: [&str; 4] = ["TBD", "TODO", "TBA", "FIXME"];

/// A word that is a note of the author's only where nothing goes on behind it.
const TO_CONFIRM: [&str; 3] = ["要確認", "要記入", "要追記"];

/// Everything in a text that is still to be filled in, as bytes of the text, in order; 〇 between kanji numerals is a
/// zero (二〇二四年).
pub fn placeholders(folded: &Folded<'_>) -> Vec<Range<usize>> {
    let text = folded.as_written();
    let mut found = Vec::new();
    // Folded, the last two are in half width.
    if folded.has_any(&SIGNS) || folded.has_any(&['_', '*']) {
        found.extend(signs(text));
    }
    if folded.has_any(&['X']) {
        found.extend(letters(text));
    }
    let has_words = folded.holds_any(&WORDS) || folded.holds_any(&TO_CONFIRM);
    let may_leave = has_words || NOTES.iter().any(|note| !folded.find_latin(note).is_empty());
    for sentence in sentences(text).filter(|_| may_leave) {
        let words = text.get(sentence.clone()).unwrap_or_default();
        let within = |range: Range<usize>| sentence.start + range.start..sentence.start + range.end;
        found.extend(words_of_template(words).into_iter().map(within));
    }
    found.sort_by_key(|range| (range.start, std::cmp::Reverse(range.end)));
    found.dedup_by(|next, before| {
        let touches = next.start <= before.end || is_date_sign(text.get(before.end..next.start));
        if touches {
            before.end = before.end.max(next.end);
        }
        touches
    });
    found
}

/// Whether nothing but 年 or 月 stands between two placeholders: ○年○月 is one.
fn is_date_sign(between: Option<&str>) -> bool {
    matches!(between, Some("年" | "月" | "/" | "-"))
}

/// XXX, ＸＸ and 20XX; not XXL, and not what is a part of a longer word.
fn letters(text: &str) -> impl Iterator<Item = Range<usize>> {
    runs(text, |character| matches!(character, 'X' | 'Ｘ'))
        .filter(|range| {
            let run = text.get(range.clone()).unwrap_or_default();
            let (before, behind) = neighbours(text, range);
            let is_letter =
                |character: Option<char>| character.is_some_and(|character| character.is_ascii_alphabetic());
            let is_year = text
                .get(..range.start)
                .is_some_and(|before| before.ends_with("20") || before.ends_with("２０"));
            let length = run.chars().count();
            let is_long = length > 2 || length == 2 && (run.contains('Ｘ') || is_year);
            is_long && !is_letter(before) && !is_letter(behind)
        })
        .map(|range| {
            let before = text.get(..range.start).unwrap_or_default();
            let digits = before.len() - before.trim_end_matches("20").trim_end_matches("２０").len();
            range.start - digits..range.end
        })
}

fn words_of_template(sentence: &str) -> Vec<Range<usize>> {
    let folded = Folded::new(sentence);
    let text = folded.text();
    // A placeholder of SQL is a measure against injection, and a date's form is explained, not left open.
    let is_technical =
        ["SQL", "バインド", "形式", "フォーマット", "書式"].iter().any(|word| text.contains(word));
    let behind = |range: &Range<usize>| text.get(range.end..).unwrap_or_default();
    let words = WORDS.iter().filter(|_| !is_technical).flat_map(|word| {
        let places =
            folded.find(word).filter(|range| !word.starts_with("ここに") || is_instruction(behind(range)));
        places.collect::<Vec<_>>()
    });
    let notes = NOTES.iter().flat_map(|note| folded.find_latin(note));
    let notes = notes.filter(|range| is_note(sentence, &folded.original(range.clone())));
    let to_confirm =
        TO_CONFIRM.iter().flat_map(|word| folded.find(word).collect::<Vec<_>>()).filter(|range| {
            let behind = text.get(range.end..).and_then(|behind| behind.chars().next());
            behind.is_none_or(|behind| "。)】]」".contains(behind))
        });
    words.chain(notes).chain(to_confirm).map(|range| folded.original(range)).collect()
}

/// Whether words like ここに記載 are an instruction to the author: not in ここに記載した内容.
fn is_instruction(behind: &str) -> bool {
    const ENDS: [&str; 14] = [
        "。",
        ":",
        "、",
        "】",
        "]",
        ")",
        "」",
        "』",
        "してください",
        "して下さい",
        "ください",
        "すること",
        "する。",
        "予定",
    ];
    behind.is_empty() || ENDS.iter().any(|end| behind.starts_with(end))
}

/// Whether a note like TODO is the author's: not the word for a thing to do (ToDoリスト), nor a product (Microsoft To Do).
fn is_note(sentence: &str, range: &Range<usize>) -> bool {
    let (before, rest) = sentence.split_at_checked(range.start).unwrap_or_default();
    let (note, behind) = rest.split_at_checked(range.len()).unwrap_or_default();
    let note: String = note.nfkc().collect();
    if !note.replace(' ', "").eq_ignore_ascii_case("todo") {
        return true;
    }
    let (before, following) = (before.trim_end(), behind.trim_start());
    if note.contains(' ') || before.ends_with(|last: char| last.is_ascii_alphabetic()) {
        return false;
    }
    let is_headed = following.starts_with([':', '：']);
    let is_used = USED.iter().any(|word| following.starts_with(word));
    let is_alone = before.is_empty() || before.ends_with(['（', '(', '【', '[', '「']);
    match note.as_str() {
        "TODO" => is_headed || !is_used,
        "todo" => is_headed || is_alone && !is_used,
        _ => is_headed,
    }
}

/// What follows a TODO that is a word of its sentence.
const USED: [&str; 15] = [
    "を",
    "の",
    "に",
    "や",
    "と",
    "リスト",
    "アプリ",
    "ツール",
    "タスク",
    "カード",
    "ボード",
    "管理",
    "機能",
    "一覧",
    "画面",
];

#[cfg(test)]
#[allow(clippy::string_slice, reason = "a test fails loudly")]
mod tests {
    use super::*;

    #[test]
    fn found() {
        let found = |text: &str| -> Vec<String> {
            placeholders(&Folded::new(text))
                .into_iter()
                .map(|range| text.get(range).unwrap_or_default().to_owned())
                .collect()
        };
        assert_eq!(found("○○部が担当し、20XX年○月○日までに"), ["○○", "20XX年○月○"]);
        assert_eq!(found("連絡先: TBD（要確認）"), ["TBD", "要確認"]);
        assert_eq!(found("【図解プレースホルダー】"), ["プレースホルダー"]);
        assert_eq!(found("〇〇病院"), ["〇〇"]);
        assert_eq!(found("規程第○条"), ["○"]);
        for text in [
            "二〇〇四年、一〇〇床、二○二四年",
            "対応：○　年1回",
            "プレースホルダを用いてSQL文を組み立てる",
            "日付はYYYY/MM/DDの形式で出力する",
            "要確認事項を一覧にする",
            "XXLサイズ、MAXX、CVE",
            "○は実施、△は一部実施",
            "◎○△×の4段階、●●：必須",
            "ここに記載した内容、ToDoリスト",
        ] {
            assert_eq!(found(text), Vec::<String>::new(), "{text}");
        }
    }
}
