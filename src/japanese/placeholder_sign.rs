//! Signs in the place of words to come, ○○部, and signs that mean something: a scale, a legend, a zero.

use std::ops::Range;

/// Signs that stand for words to come, two or more in a row; before 年, 月 or 日 one is enough.
pub(super) const SIGNS: [char; 7] = ['○', '◯', '〇', '●', '△', '＿', '＊'];

/// The signs in a text that are left to be replaced.
pub(super) fn signs(text: &str) -> impl Iterator<Item = Range<usize>> {
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

/// The longest stretches of characters of one sort.
pub(super) fn runs(text: &str, is_one: impl Fn(char) -> bool) -> impl Iterator<Item = Range<usize>> {
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

/// The characters before and behind a stretch.
pub(super) fn neighbours(text: &str, range: &Range<usize>) -> (Option<char>, Option<char>) {
    let before = text.get(..range.start).and_then(|before| before.chars().next_back());
    (before, text.get(range.end..).and_then(|behind| behind.chars().next()))
}

fn is_kanji_numeral(character: char) -> bool {
    "一二三四五六七八九十百千万".contains(character)
}
