//! What a template leaves to be filled in.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use super::{Folded, sentences};

/// Signs that stand for words to come, two or more in a row; before 年, 月 or 日 one is enough.
const SIGNS: [char; 7] = ['○', '◯', '〇', '●', '△', '＿', '＊'];

/// Words of a template, in folded form.
const WORDS: [&str; 11] = [
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

fn signs(text: &str) -> impl Iterator<Item = Range<usize>> {
    runs(text, |character| SIGNS.contains(&character)).filter(|range| {
        let run = text.get(range.clone()).unwrap_or_default();
        let (before, behind) = neighbours(text, range);
        let is_zero =
            run.chars().all(is_circle) && [before, behind].into_iter().flatten().any(is_kanji_numeral);
        let is_date = matches!(behind, Some('年' | '月' | '日')) || before == Some('第');
        let is_many = run.chars().count() > 1 && !is_scale(run, before, behind);
        let is_one = is_date && !run.contains(['＿', '＊']);
        !is_zero && (is_many || is_one) && !is_legend(text, range)
    })
}

fn is_circle(sign: char) -> bool {
    matches!(sign, '〇' | '○' | '◯')
}

/// Whether a run of signs is a scale, ◎○△×, and not a name to come, ○△病院.
fn is_scale(run: &str, before: Option<char>, behind: Option<char>) -> bool {
    let mut kinds = run.chars().map(|sign| if is_circle(sign) { '○' } else { sign });
    let first = kinds.next();
    let is_mixed = kinds.any(|kind| Some(kind) != first);
    let is_name = |sign: char| {
        matches!(sign, 'ァ'..='ー' | '\u{4E00}'..='\u{9FFF}')
            || sign.is_alphanumeric() && !sign.is_numeric() && !matches!(sign, 'ぁ'..='ゖ')
    };
    let is_rating =
        |sign: Option<char>| sign.is_some_and(|sign| matches!(sign, '◎' | '×' | '▲' | '✕' | '☆' | '★'));
    is_rating(before) || is_rating(behind) || is_mixed && !behind.is_some_and(is_name)
}

/// What a sign of a legend may stand for.
const MEANINGS: [&str; 30] = [
    "必須",
    "任意",
    "推奨",
    "必要",
    "不要",
    "対応",
    "非対応",
    "未対応",
    "対応予定",
    "実施",
    "未実施",
    "実施予定",
    "一部",
    "一部実施",
    "一部対応",
    "該当",
    "非該当",
    "適合",
    "不適合",
    "最優先",
    "優先",
    "重要",
    "あり",
    "なし",
    "可",
    "不可",
    "有",
    "無",
    "要",
    "済",
];

/// Whether a sign at the beginning of a clause is explained: 「●●：必須」, 「●●（必須）」, 「●●は必須の項目を示します」.
fn is_legend(text: &str, range: &Range<usize>) -> bool {
    let (before, rest) = text.split_at_checked(range.start).unwrap_or_default();
    let behind = rest.get(range.len()..).unwrap_or_default().trim_start();
    let begins = |sign: char| sign.is_whitespace() || "、。，,（(／/・｜|】※".contains(sign);
    if !before.is_empty()
        && !before.ends_with(begins)
        && !before.trim_end_matches([':', '：']).ends_with("凡例")
    {
        return false;
    }
    // What stands behind the word for it: 必須の項目, but not 必要に応じて.
    let is_meaning = |said: &str, may_go_on: bool| {
        const ENDS: [&str; 8] = ["、", "。", "，", "です", "を", "の項目", "項目", "事項"];
        MEANINGS.iter().filter_map(|word| said.strip_prefix(word)).any(|rest| {
            rest.is_empty()
                || may_go_on && rest.starts_with(['み', '項', '済'])
                || ENDS.iter().any(|end| rest.starts_with(end))
        })
    };
    let is_end = |sign: char| "、。，,（）()／/・｜|】※\n".contains(sign) || sign.is_whitespace();
    match behind.strip_prefix([':', '：', '=', '＝', '（', '(']) {
        Some(meaning) => is_meaning(meaning.trim_start().split(is_end).next().unwrap_or_default(), true),
        None => {
            let said = ["印は", "は"].iter().find_map(|word| behind.strip_prefix(word));
            said.is_some_and(|said| is_meaning(said, false))
        }
    }
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

/// The longest stretches of characters of one sort.
fn runs(text: &str, is_one: impl Fn(char) -> bool) -> impl Iterator<Item = Range<usize>> {
    let mut rest = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (start, first) = rest.find(|&(_, character)| is_one(character))?;
        let mut end = start + first.len_utf8();
        while let Some((at, character)) = rest.next_if(|&(_, character)| is_one(character)) {
            end = at + character.len_utf8();
        }
        Some(start..end)
    })
}

fn neighbours(text: &str, range: &Range<usize>) -> (Option<char>, Option<char>) {
    let before = text.get(..range.start).and_then(|before| before.chars().next_back());
    (before, text.get(range.end..).and_then(|behind| behind.chars().next()))
}

fn is_kanji_numeral(character: char) -> bool {
    "一二三四五六七八九十百千万".contains(character)
}

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
        assert_eq!(found("【図解プレースホルダー】"), ["プレースホルダ"]);
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
