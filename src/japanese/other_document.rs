//! Whether what a text names is that of another document: a guideline's annex, an item of MDS/SDS.

use super::Folded;

/// What other documents are called. A disclosure is not among them.
const OTHERS: [&str; 38] = [
    "契約",
    "契約書",
    "合意書",
    "覚書",
    "規約",
    "約款",
    "規程",
    "規則",
    "基準",
    "標準",
    "規格",
    "ガイドライン",
    "ガイド",
    "ガイダンス",
    "指針",
    "通知",
    "告示",
    "省令",
    "政令",
    "施行令",
    "法律",
    "メール",
    "マニュアル",
    "手順書",
    "説明書",
    "仕様書",
    "計画書",
    "報告書",
    "申込書",
    "チェックリスト",
    "チェックシート",
    "医療情報セキュリティ開示書",
    "MDS",
    "SDS",
    "言明書",
    "SLA",
    "NIST",
    "編",
];

/// Words between a document and a part of it.
const OF: [&str; 28] = [
    "の",
    "では",
    "では、",
    "においては",
    "においては、",
    "における",
    "が定める",
    "に定める",
    "で定める",
    "が示す",
    "に示す",
    "で示す",
    "に示された",
    "に添付の",
    "に添付された",
    "に付属する",
    "に記載の",
    "に記載された",
    "にある",
    "中の",
    "内の",
    "所定の",
    "項目",
    "項番",
    "設問",
    "番号",
    "No.",
    ":",
];

/// What stands between parts of one document that are named one after the other.
const BETWEEN: [&str; 13] =
    ["、", ",", "・", "/", "~", "～", "及び", "および", "並びに", "又は", "または", "から", "と"];

/// No name of a document reaches further back, in characters.
const NEAR: usize = 100;

/// Whether the words before something make it a part of another document: 「ガイドライン（第6.0版）の」, 「MDS/SDSでは、」.
pub fn is_of_other_document(before: &str) -> bool {
    let start = before.char_indices().rev().nth(NEAR - 1).map_or(0, |(at, _)| at);
    let folded = Folded::new(before.get(start..).unwrap_or_default());
    let mut rest = folded.text();
    loop {
        if names_other(rest) {
            return true;
        }
        rest = match without_last(rest) {
            Some(shorter) => shorter,
            None => return false,
        };
    }
}

/// Whether nothing but a comma or an "and" stands between two parts of a document.
pub fn is_list_between(text: &str) -> bool {
    let folded = Folded::new(text);
    let mut rest = folded.text();
    while let Some(shorter) = BETWEEN.iter().find_map(|word| rest.strip_prefix(word)) {
        rest = shorter;
    }
    rest.is_empty() && !text.is_empty()
}

fn names_other(text: &str) -> bool {
    let is_law =
        text.ends_with('法') && !["方法", "手法", "技法", "用法", "作法"].iter().any(|no| text.ends_with(no));
    let last =
        text.rsplit(|sign: char| !sign.is_ascii_graphic() || "()".contains(sign)).next().unwrap_or_default();
    let is_standard = last.ends_with(|sign: char| sign.is_ascii_digit())
        && ["JIS", "ISO", "IEC", "NIST"].iter().any(|body| last.contains(body));
    is_law || is_standard || OTHERS.iter().any(|other| text.ends_with(other))
}

/// A text without the last thing that may stand between a document and its part: a word, a bracket, an edition.
fn without_last(text: &str) -> Option<&str> {
    if let Some(shorter) = text.strip_suffix(['「', '『', '(', '」', '』', '【', '】']) {
        return Some(shorter);
    }
    if let Some(shorter) = text.strip_suffix(')') {
        let (before, within) = shorter.rsplit_once('(')?;
        // ガイドライン(第6.0版), but セキュリティ開示書(MDS/SDS)
        return Some(if names_other(within) { shorter } else { before });
    }
    if let Some(shorter) = text.strip_suffix('版') {
        let number = |sign: char| sign.is_ascii_digit() || sign == '.';
        let before = shorter.trim_end_matches(number);
        return (before.len() < shorter.len()).then(|| before.strip_suffix('第').unwrap_or(before));
    }
    OF.iter().filter_map(|word| text.strip_suffix(word)).min_by_key(|shorter| shorter.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_other_documents() {
        for before in [
            "同ガイドラインの",
            "２省ガイドライン 第2.0版 ",
            "医療情報セキュリティ開示書（ＭＤＳ／ＳＤＳ）の",
            "ガイドライン（第7.0版）における「",
            "個人情報保護法",
            "JIS Q 27001:2023の",
            "チェックリストの項番",
        ] {
            assert!(is_of_other_document(before), "{before}");
        }
        for before in [
            "",
            "本開示書の",
            "次の方法は、",
            "ガイドラインに沿う区分は",
            "契約書とは別に、",
            "2023の",
            "(",
            "版の",
        ] {
            assert!(!is_of_other_document(before), "{before}");
        }
        assert!(
            is_list_between("、")
                && is_list_between(" 及び ")
                && !is_list_between("。")
                && !is_list_between("")
        );
    }
}
