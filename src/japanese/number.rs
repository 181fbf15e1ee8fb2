//! Numbers and what they count: whether a sentence gives a figure, a cycle or a day.

use super::Folded;

/// Words that are a cycle in themselves.
const CYCLES: [&str; 22] = [
    "毎日",
    "毎営業日",
    "毎週",
    "毎月",
    "毎年",
    "毎時",
    "毎朝",
    "毎四半期",
    "毎事業年度",
    "日次",
    "週次",
    "月次",
    "年次",
    "四半期ごと",
    "四半期毎",
    "四半期に",
    "半年ごと",
    "半年毎",
    "半年に",
    "半期に",
    "隔年",
    "隔月",
];

/// Days and times that stand without a figure.
const DAYS: [&str; 19] = [
    "当日",
    "翌日",
    "即日",
    "同日",
    "翌営業日",
    "月末",
    "月内",
    "年内",
    "年度内",
    "年度末",
    "今月",
    "来月",
    "今年",
    "来年",
    "本年",
    "翌年",
    "上期",
    "下期",
    "四半期",
];

const KANJI_DIGITS: &str = "一二三四五六七八九十百";

/// Whether a text says how often something happens: 年1回, 毎月, 3か月ごと, 半年に一度.
pub fn names_cycle(text: &str) -> bool {
    let folded = Folded::new(text);
    let text = folded.text();
    if CYCLES.iter().any(|cycle| text.contains(cycle)) {
        return true;
    }
    let times = text.match_indices(['回', '度']).any(|(at, _)| {
        let before = text.get(..at).unwrap_or_default();
        let rest = before.trim_end_matches(is_numeral);
        let rest = ["に", "間"].iter().fold(rest, |rest, word| rest.strip_suffix(word).unwrap_or(rest));
        rest.len() < before.len() && rest.ends_with(['年', '月', '週', '日', '時', '間', '期', '度'])
    });
    let each =
        ["ごと", "毎", "おき", "間隔"].iter().flat_map(|word| text.match_indices(word)).any(|(at, _)| {
            let before = text.get(..at).unwrap_or_default();
            let units = |character: char| "年月週日時間分秒か箇カケヵヶ".contains(character);
            let rest = before.trim_end_matches(units);
            rest.len() < before.len() && rest.ends_with(is_numeral)
        });
    times || each
}

/// Whether a text gives a figure of any kind, or a cycle or a day without one.
pub fn names_figure(text: &str) -> bool {
    let folded = Folded::new(text);
    folded.text().contains(|character: char| character.is_ascii_digit())
        || folded.holds_any(&DAYS)
        || has_kanji_figure(folded.text())
        || names_cycle(text)
}

/// Whether a text says when: a day, a month, a year, or within what time. The number of an edition is no time.
pub fn names_time(text: &str) -> bool {
    let folded = Folded::new(text);
    let text = folded.text();
    let units = |character: char| "年月日週時分か箇カケヵヶ/".contains(character);
    let follows_digit =
        |at: usize| text.get(..at).is_some_and(|before| before.ends_with(|last: char| last.is_ascii_digit()));
    // ISO/IEC 27001:2022 names no year.
    let is_year = |number: &str| number.len() == 4 && number.starts_with("20");
    let years = |part: &str| part.split(|character: char| !character.is_ascii_digit()).any(is_year);
    DAYS.iter().any(|day| text.contains(day))
        || has_kanji_figure(text)
        || text.match_indices(units).any(|(at, _)| follows_digit(at))
        || text.split(':').next().is_some_and(years)
}

/// Whether a kanji numeral counts time: 二年, 十日. 一部 and 一時 count nothing.
fn has_kanji_figure(text: &str) -> bool {
    ["年", "か月", "ヶ月", "カ月", "箇月", "日", "週", "営業日", "時間"]
        .iter()
        .flat_map(|unit| text.match_indices(unit))
        .any(|(at, _)| {
            text.get(..at)
                .and_then(|before| before.chars().next_back())
                .is_some_and(|last| KANJI_DIGITS.contains(last))
        })
}

fn is_numeral(character: char) -> bool {
    character.is_ascii_digit() || KANJI_DIGITS.contains(character) || character == '数'
}

#[cfg(test)]
#[allow(clippy::string_slice, reason = "a test fails loudly")]
mod tests {
    use super::*;

    #[test]
    fn cycles() {
        for text in [
            "年1回",
            "年に２回",
            "一年に一度",
            "毎月",
            "3か月ごとに",
            "６ヶ月毎",
            "2年に1回",
            "月次で",
            "90日おきに",
        ] {
            assert!(names_cycle(text), "{text}");
        }
        for text in ["定期的に", "今回", "1回だけ", "その都度", "随時", "1年以内", "制度"]
        {
            assert!(!names_cycle(text), "{text}");
        }
    }

    #[test]
    fn times() {
        for text in ["2027年3月に", "2027-03", "来年度", "年内", "2026/12", "3か月以内に", "三か月以内に"]
        {
            assert!(names_time(text), "{text}");
        }
        for text in ["2件は", "今後", "第6.0版", "ISO/IEC 27001:2022", "一部", "一時"] {
            assert!(!names_time(text), "{text}");
        }
    }
}
