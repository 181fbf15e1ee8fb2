//! Claims that name nothing: 適切な対策を実施しています.

use super::folded::Folded;

/// Words that a claim may hold without saying what is done, the longer before those that they begin with.
const GENERIC: [&str; 92] = [
    "システム構成図",
    "全体構成図",
    "ネットワーク構成図",
    "ガイドライン",
    "セキュリティ",
    "遵守事項",
    "サービス",
    "システム",
    "下記のとおり",
    "上記のとおり",
    "次のとおり",
    "構成図",
    "関連する",
    "関連",
    "下図",
    "上図",
    "別図",
    "別紙",
    "下記",
    "上記",
    "図",
    "示す",
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
    "技術的",
    "安全管理",
    "安全",
    "措置",
    "対策",
    "対応",
    "処置",
    "管理",
    "運用",
    "実施",
    "講じ",
    "施し",
    "採用",
    "確保",
    "実現",
    "済み",
    "済",
    "あり",
    "有り",
    "有",
    "基づい",
    "基づき",
    "従っ",
    "従い",
    "沿っ",
    "則り",
    "則っ",
    "準拠",
    "準じ",
    "より",
    "よる",
    "よって",
    "とおり",
    "通り",
    "もの",
    "こと",
    "当社",
    "弊社",
    "本",
    "行っ",
    "行い",
    "行う",
    "して",
    "する",
    "ます",
    "です",
    "いる",
    "おり",
    "しており",
    "など",
    "等",
    "及び",
    "並びに",
    "又は",
    "また",
    "その他",
    "ok",
    "yes",
];

/// Whether nothing is left of a claim once the words are taken out that name no measure.
pub fn names_nothing(claim: &str) -> bool {
    let mut rest = Folded::new(claim).text().to_lowercase();
    rest.retain(char::is_alphanumeric);
    let is_written = !rest.is_empty();
    while let Some(shorter) = without_generic(&rest) {
        rest = shorter.to_owned();
    }
    is_written && rest.is_empty()
}

fn without_generic(claim: &str) -> Option<&str> {
    let word = GENERIC.iter().filter_map(|word| claim.strip_prefix(word)).min_by_key(|rest| rest.len());
    // Between the words stand particles and the endings of verbs.
    word.or_else(|| claim.strip_prefix(|c: char| "のにはがをでとてもしたいなさずれられまこそ".contains(c)))
}
