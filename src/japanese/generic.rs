//! Claims that name nothing: 適切な対策を実施しています.

use super::folded::Folded;

/// Words that a claim may hold without saying what is done; of those with kana behind them, the kanji.
const GENERIC: [&str; 66] = [
    "ネットワーク構成図",
    "システム構成図",
    "ガイドライン",
    "セキュリティ",
    "全体構成図",
    "遵守事項",
    "サービス",
    "システム",
    "安全管理",
    "構成図",
    "技術的",
    "その他",
    "yes",
    "下記",
    "上記",
    "関連",
    "下図",
    "上図",
    "別図",
    "別紙",
    "記載",
    "構成",
    "参照",
    "必要",
    "十分",
    "適切",
    "適宜",
    "厳重",
    "万全",
    "所要",
    "有効",
    "各種",
    "安全",
    "措置",
    "対策",
    "対応",
    "処置",
    "管理",
    "運用",
    "実施",
    "採用",
    "確保",
    "実現",
    "準拠",
    "当社",
    "弊社",
    "ok",
    "次",
    "図",
    "示",
    "講",
    "施",
    "済",
    "有",
    "基",
    "従",
    "沿",
    "則",
    "準",
    "通",
    "本",
    "行",
    "等",
    "及",
    "並",
    "又",
];

/// Whether nothing is left of a claim once the words are taken out that name no measure.
pub fn names_nothing(claim: &str) -> bool {
    let mut words = Folded::new(claim).text().to_lowercase();
    words.retain(char::is_alphanumeric);
    let is_written = !words.is_empty();
    let mut rest = words.as_str();
    while let Some(shorter) = without_generic(rest) {
        rest = shorter;
    }
    is_written && rest.is_empty()
}

fn without_generic(claim: &str) -> Option<&str> {
    let word = GENERIC.iter().filter_map(|word| claim.strip_prefix(word)).min_by_key(|rest| rest.len());
    // Between the words stand particles and the endings of verbs, all in hiragana.
    word.or_else(|| claim.strip_prefix(|character| matches!(character, 'ぁ'..='ゖ')))
}

#[cfg(test)]
#[allow(clippy::string_slice, reason = "a test fails loudly")]
mod tests {
    use super::names_nothing;

    #[test]
    fn tells_a_claim_from_a_measure() {
        let claims = [
            "下図の構成により実施",
            "適切な対策を講じています。",
            "ガイドラインに従って実施しています",
            "対策済み",
            "別紙を参照",
            "必要な措置をとっている",
        ];
        assert_eq!(claims.map(names_nothing), [true; 6]);
        let measures = [
            "サーバ証明書の検証を必須とする",
            "VPN接続中は他の通信を遮断する",
            "踏み台サーバを経由して管理します",
            "二要素認証",
            "○",
            "保険に加入している",
        ];
        assert_eq!(measures.map(names_nothing), [false; 6]);
    }
}
