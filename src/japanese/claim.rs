//! Claims that no one can keep, and promises without a day.

use std::ops::Range;

use super::{Folded, names_time, sentences};

/// A claim of everything.
struct Claim {
    word: &'static str,
    /// What must follow at once; nothing where the word says enough.
    behind: &'static [&'static str],
    /// What must stand somewhere in the sentence; nothing where the word says enough.
    beside: &'static [&'static str],
}

const PROTECTED: &[&str] =
    &["防", "遮断", "保護", "守り", "守る", "守ら", "排除", "阻止", "回避", "安全", "セキュリティ"];
const HAPPENS: &[&str] = &["あり", "なく", "ない", "発生", "起", "生じ"];
const RISKS: &[&str] = &[
    "漏えい",
    "漏洩",
    "流出",
    "リスク",
    "危険",
    "脆弱性",
    "おそれ",
    "恐れ",
    "可能性",
    "心配",
    "不正アクセス",
    "侵入",
    "改ざん",
    "滅失",
    "事故",
];
const SERVICE: &[&str] = &[
    "防ぐ",
    "防ぎ",
    "防げ",
    "防止",
    "防御",
    "遮断",
    "保護",
    "守り",
    "守る",
    "安全",
    "保証",
    "検知",
    "稼働",
    "可用性",
];

const CLAIMS: [Claim; 13] = [
    Claim { word: "万全", behind: &[], beside: &[] },
    Claim { word: "鉄壁", behind: &[], beside: &[] },
    Claim { word: "絶対に", behind: &[], beside: &[] },
    Claim { word: "絶対的", behind: &[], beside: &[] },
    Claim { word: "絶対安全", behind: &[], beside: &[] },
    Claim { word: "完全に", behind: PROTECTED, beside: &[] },
    Claim { word: "完全な", behind: PROTECTED, beside: &[] },
    Claim { word: "100%", behind: &[], beside: SERVICE },
    Claim { word: "一切", behind: HAPPENS, beside: RISKS },
    Claim { word: "構造的に不可能", behind: &[], beside: &[] },
    Claim { word: "原理的に不可能", behind: &[], beside: &[] },
    Claim { word: "リスクゼロ", behind: &[], beside: &[] },
    Claim { word: "ゼロリスク", behind: &[], beside: &[] },
];

/// What takes a claim back, reports what was, or tells someone else what to do.
const NOT_CLAIMED: [&str; 26] = [
    "できません",
    "できない",
    "出来ません",
    "ではありません",
    "ではない",
    "ではなく",
    "限りません",
    "限らない",
    "いえません",
    "言えません",
    "困難",
    "難しい",
    "保証しません",
    "保証いたしません",
    "保証するもの",
    "しかね",
    "これまで",
    "過去",
    "ていません",
    "ておりません",
    "ませんでした",
    "でした",
    "ました",
    "ください",
    "こと。",
    "禁止",
];

/// The first absolute claim of each sentence, as bytes of the text as it is written.
pub fn absolute_claims(folded: &Folded<'_>) -> Vec<Range<usize>> {
    // Most texts have none of the words: their sentences need not be looked at.
    if !CLAIMS.iter().any(|claim| folded.holds(claim.word)) {
        return Vec::new();
    }
    in_each_sentence(folded.as_written(), |sentence| {
        let folded = Folded::new(sentence);
        let words = folded.text();
        if words.ends_with("こと") || folded.holds_any(&NOT_CLAIMED) {
            return None;
        }
        let is_or_none = |list: &[&str], found: &dyn Fn(&str) -> bool| {
            list.is_empty() || list.iter().any(|word| found(word))
        };
        let found = CLAIMS
            .iter()
            .filter(|claim| is_or_none(claim.beside, &|word| folded.holds(word)))
            .flat_map(|claim| folded.find(claim.word).map(move |range| (claim, range)))
            .filter(|(claim, range)| {
                let behind = words.get(range.end..).unwrap_or_default();
                is_or_none(claim.behind, &|word| behind.starts_with(word))
            })
            .map(|(_, range)| range)
            .filter(|range| !is_within_another(words.get(..range.start).unwrap_or_default()))
            .min_by_key(|range| range.start)?;
        Some(folded.original(found))
    })
}

/// Whether what stands before a word makes it a part of another: 不完全に, 99.100%, 0～100%.
fn is_within_another(before: &str) -> bool {
    before.ends_with(|last: char| last.is_ascii_digit() || "不.~-〜".contains(last))
}

/// What stands behind 予定 where something is put off; a schedule (予定日, 予定の変更) is another thing.
const BEHIND_PLAN: [&str; 11] =
    ["です", "でい", "であ", "でお", "でございま", "としてい", "としてお", "していま", "しており", "。", ")"];

/// Other words that put something off.
const PENDING: [&str; 7] = [
    "検討中",
    "準備中",
    "検討しています",
    "検討しております",
    "検討を進めて",
    "準備を進めて",
    "検討してまいります",
];

/// What stands behind such a word where it is what others do, or only a condition.
const NOT_BEHIND_PENDING: [&str; 4] = ["の", "に", "であれば", "であっても"];

/// The first promise of each sentence that says nothing of when, as bytes of the text as it is written.
pub fn undated_promises(folded: &Folded<'_>) -> Vec<Range<usize>> {
    if !folded.holds("予定") && !folded.holds_any(&PENDING) {
        return Vec::new();
    }
    in_each_sentence(folded.as_written(), |sentence| {
        if names_time(sentence) {
            return None;
        }
        let folded = Folded::new(sentence);
        let words = folded.text();
        let behind = |range: &Range<usize>| words.get(range.end..).unwrap_or_default();
        let plans = folded.find("予定").filter(|range| {
            let behind = behind(range);
            behind.is_empty() || BEHIND_PLAN.iter().any(|word| behind.starts_with(word))
        });
        let pending = PENDING.iter().flat_map(|word| folded.find(word)).filter(|range| {
            // ご検討中 is what others do.
            !words.get(..range.start).is_some_and(|before| before.ends_with(['ご', '御']))
                && !NOT_BEHIND_PENDING.iter().any(|word| behind(range).starts_with(word))
        });
        plans.chain(pending).min_by_key(|range| range.start).map(|range| folded.original(range))
    })
}

fn in_each_sentence(text: &str, find: impl Fn(&str) -> Option<Range<usize>>) -> Vec<Range<usize>> {
    sentences(text)
        .filter_map(|sentence| {
            let range = find(text.get(sentence.clone())?)?;
            Some(sentence.start + range.start..sentence.start + range.end)
        })
        .collect()
}

#[cfg(test)]
#[allow(clippy::string_slice, reason = "a test fails loudly")]
mod tests {
    use super::*;

    fn words(text: &str, find: fn(&Folded<'_>) -> Vec<Range<usize>>) -> Vec<String> {
        find(&Folded::new(text))
            .into_iter()
            .map(|range| text.get(range).unwrap_or_default().to_owned())
            .collect()
    }

    #[test]
    fn absolute() {
        assert_eq!(
            words("万全の体制です。不正アクセスを完全に防ぎます。", absolute_claims),
            ["万全", "完全に"]
        );
        assert_eq!(words("稼働率１００％を保証します。", absolute_claims), ["１００％"]);
        assert_eq!(words("漏えいのおそれは一切ありません。", absolute_claims), ["一切"]);
        for text in [
            "攻撃を完全に防ぐことはできません。",
            "暗号鍵を破棄して完全に消去し、情報を保護します。",
            "データの完全性を保証します。",
            "これまで漏えい事故は一切ありません。",
            "復元試験の成功率は100%でした。",
            "パスワードは絶対に共用しないこと。",
            "不完全な情報は保護の対象です。",
            "国外には一切保存しません。",
            "保存領域を完全に暗号化し、安全に保管します。",
            "退職者には事故の後も一切の閲覧を許しません。",
        ] {
            assert_eq!(words(text, absolute_claims), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn undated() {
        assert_eq!(words("二要素認証に対応する予定です。", undated_promises), ["予定"]);
        assert_eq!(words("認証の取得は検討中です。対応予定。", undated_promises), ["検討中", "予定"]);
        for text in [
            "2027年3月に対応する予定です。",
            "導入をご検討中の医療機関に提供します。",
            "計画停止の予定は事前に通知します。",
            "変更を予定している場合は通知します。",
            "来年度に取得する予定です。",
            "変更の予定はありません。",
        ] {
            assert_eq!(words(text, undated_promises), Vec::<String>::new(), "{text}");
        }
    }
}
