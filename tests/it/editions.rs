//! Editions of guidelines as documents write them: by number, by date, in the field or inside the name.

use serde_json::{Value, json};

use crate::support::fixture::fired;

const MHLW: &str = "医療情報システムの安全管理に関するガイドライン";
const MIC_METI: &str = "医療情報を取り扱う情報システム・サービスの提供事業者における安全管理ガイドライン";

/// The rules that fire where the cover follows a guideline in an edition.
fn on_cover(id: &str, edition: &str) -> Vec<&'static str> {
    let mut guidelines = json!([{ "id": "mhlw", "edition": "7.0" }, { "id": "mic-meti", "edition": "2.0" }]);
    let entry = guidelines.as_array_mut().unwrap().iter_mut().find(|entry| entry["id"] == id).unwrap();
    entry["edition"] = edition.into();
    fired(json!({ "document": { "guidelines": guidelines } }))
}

/// The rules that fire where a source of II-16 ① is replaced.
fn in_sources(number: usize, source: Value) -> Vec<&'static str> {
    let mut sources = crate::support::fixture::complete()["shared_understanding"]["regulatory_requirements"]
        ["safety_management"]["sources"]
        .take();
    sources[number] = source;
    fired(
        json!({ "shared_understanding": { "regulatory_requirements": { "safety_management": { "sources": sources } } } }),
    )
}

#[test]
fn what_names_the_edition_in_force_is_silent_however_it_is_written() {
    for edition in [
        "7.0",
        "第7.0版",
        "第７．０版",
        "７．０",
        "第 7 版",
        "Ver.7.0",
        "ver 7",
        "v7",
        "7.0版",
        "第七版",
        "第七・〇版",
        "令和8年6月",
        "令和８年６月版",
        "令和8年5月",
        "2026年6月",
        "2026年5月",
        "2026/6",
        "2026-06",
        "2026.6",
        "R8.6",
        "202606",
        "2026年版",
        "2026",
        "令和8年6月29日",
        "令和八年六月二十九日",
        "第7.0版（令和8年6月）",
        "第7.0版（令和8年5月）",
        "令和8年6月版（第7.0版）",
        "7.0 (2026-06-29)",
        "第7.0版（平成17年3月策定）",
        "第7.0版（2026年10月1日確認）",
        "第7.0版（2023年5月時点の内容を含む）",
        "平成17年3月策定、令和8年6月改定",
        "第7.0版（最新版）",
        "最新版（第7.0版）",
    ] {
        assert!(on_cover("mhlw", edition).is_empty(), "{edition}: {:?}", on_cover("mhlw", edition));
    }
    for edition in [
        "2.0",
        "第2.0版",
        "第2版",
        "令和7年3月",
        "2025年3月",
        "令和7年3月28日改定",
        "2025年3月28日",
        "R7.3.28",
        "2025/03/28",
        "20250328",
        "令和七年三月版",
        "第2.0版（令和7年3月28日）",
        "2025年3月 第2.0版",
        "令和2年8月策定、令和7年3月改定",
        "第2.0版（令和2年8月策定）",
    ] {
        assert!(on_cover("mic-meti", edition).is_empty(), "{edition}: {:?}", on_cover("mic-meti", edition));
    }
}

#[test]
fn a_date_that_names_an_old_edition_is_that_edition() {
    for edition in [
        "第6版",
        "令和5年5月版（第6.0版）",
        "第6.0版（令和5年5月）",
        "Ver.6.0",
        "v6",
        "6.0版",
        "令和5年5月",
        "2023年5月31日",
        "2023年",
    ] {
        assert_eq!(on_cover("mhlw", edition), ["guideline/superseded"], "{edition}");
    }
    for edition in ["令和4年3月", "令和3年1月", "2017年5月", "平成25年10月", "第4.3版", "初版"]
    {
        assert_eq!(on_cover("mhlw", edition), ["guideline/superseded"], "{edition}");
    }
    for edition in ["令和5年7月", "2020年8月21日", "初版", "第1.1版"] {
        assert_eq!(on_cover("mic-meti", edition), ["guideline/superseded"], "{edition}");
    }
}

#[test]
fn what_names_no_edition_is_a_warning() {
    for edition in [
        "最新版",
        "現行版",
        "最新のもの",
        "latest",
        "2024年1月",
        "令和6年度版",
        "2026年6月時点の版",
        "改訂版",
        "2026年7月",
    ] {
        assert_eq!(on_cover("mhlw", edition), ["guideline/edition-unknown"], "{edition}");
    }
    for edition in ["最新版", "2024年", "平成30年7月"] {
        assert_eq!(on_cover("mic-meti", edition), ["guideline/edition-unknown"], "{edition}");
    }
    for edition in ["8.0", "第6.1版", "8.O"] {
        assert_eq!(on_cover("mhlw", edition), ["guideline/edition-unknown"], "{edition}");
    }
    assert_eq!(on_cover("mhlw", "○○版"), ["text/placeholder"]);
}

#[test]
fn a_slip_is_told_and_read_as_what_was_meant() {
    for edition in ["7.O", "７．Ｏ", "第7.O版", "7,0", "7・0"] {
        assert_eq!(on_cover("mhlw", edition), ["guideline/edition-unknown"], "{edition}");
    }
    assert_eq!(on_cover("mhlw", "6.O"), ["guideline/edition-unknown", "guideline/superseded"]);
    assert_eq!(on_cover("mic-meti", "l.1"), ["guideline/edition-unknown", "guideline/superseded"]);
}

#[test]
fn a_number_beside_the_date_of_another_edition_is_a_contradiction() {
    assert_eq!(on_cover("mhlw", "第7.0版（令和5年5月）"), ["guideline/edition-unknown"]);
    assert_eq!(
        on_cover("mhlw", "第6.0版（令和8年6月）"),
        ["guideline/edition-unknown", "guideline/superseded"]
    );
}

#[test]
fn the_edition_is_read_inside_the_name() {
    let named = |name: String| in_sources(3, json!({ "name": name, "guideline": "mhlw" }));
    for edition in [
        "第7.0版",
        "Ver.7",
        "7.0",
        "（令和8年6月）",
        "第7.0版（令和８年６月、厚生労働省）",
        "（平成17年3月策定、令和8年6月改定）",
    ] {
        assert!(
            named(format!("{MHLW} {edition}")).is_empty(),
            "{edition}: {:?}",
            named(format!("{MHLW} {edition}"))
        );
    }
    assert!(named(format!("第7.0版 {MHLW}")).is_empty());
    assert_eq!(named(format!("{MHLW} 第6.0版")), ["guideline/superseded"]);
    assert_eq!(named(format!("{MHLW}（令和5年5月）")), ["guideline/superseded"]);
    assert_eq!(named("厚労省ガイドライン第6.0版".to_owned()), ["guideline/superseded"]);
    assert_eq!(named(format!("{MHLW} 第6.1版")), ["guideline/edition-unknown"]);
    assert_eq!(named(format!("{MHLW}（令和6年4月）")), ["guideline/edition-unknown"]);
    for name in [
        MHLW.to_owned(),
        format!("{MHLW}（最新版）"),
        format!("{MHLW}（2026年11月確認）"),
        format!("{MHLW}（平成17年3月策定）"),
        format!("{MHLW} 第14章"),
    ] {
        assert_eq!(named(name.clone()), ["law/edition-missing"], "{name}");
    }
}

#[test]
fn a_name_without_the_field_of_the_guideline_counts_as_well() {
    let source = |name: String| in_sources(3, json!({ "name": name }));
    assert!(source(format!("{MHLW} 第7.0版")).is_empty());
    assert_eq!(source(format!("{MHLW} 第6.0版")), ["guideline/superseded"]);
    assert_eq!(source(MHLW.to_owned()), ["law/edition-missing"]);
    assert_eq!(in_sources(3, json!({ "name": MHLW, "edition": "6.0" })), ["guideline/superseded"]);
    let cover = json!([
        { "id": "mhlw", "edition": "7.0" }, { "id": "mic-meti", "edition": "2.0" },
        { "id": "other", "name": format!("{MIC_METI} 第1.1版") }
    ]);
    assert_eq!(fired(json!({ "document": { "guidelines": cover } })), ["guideline/superseded"]);
}

#[test]
fn each_of_two_guidelines_in_one_name_has_its_edition() {
    let both = |mhlw: &str, mic_meti: &str| {
        let name = format!("{MHLW}{mhlw}、{MIC_METI}{mic_meti}");
        in_sources(3, json!({ "name": name }))
    };
    assert!(both(" 第7.0版", " 第2.0版").is_empty());
    assert_eq!(both(" 第7.0版", " 第1.1版"), ["guideline/superseded"]);
    assert_eq!(both("（令和5年5月）", "（令和7年3月）"), ["guideline/superseded"]);
    assert_eq!(both(" 第7.0版", ""), ["law/edition-missing"]);
    let name = format!("{MHLW}及び{MIC_METI}");
    assert!(in_sources(3, json!({ "name": name, "edition": "第7.0版、第2.0版" })).is_empty());
    assert_eq!(
        in_sources(3, json!({ "name": name, "edition": "第6.0版、第2.0版" })),
        ["guideline/superseded"]
    );
}

#[test]
fn what_belongs_to_a_guideline_is_not_the_guideline() {
    let with = |name: String, edition: Option<&str>| {
        let mut sources = crate::support::fixture::complete()["shared_understanding"]["regulatory_requirements"]
            ["safety_management"]["sources"]
            .take();
        sources.as_array_mut().unwrap().push(
            edition.map_or(json!({ "name": name }), |edition| json!({ "name": name, "edition": edition })),
        );
        fired(
            json!({ "shared_understanding": { "regulatory_requirements": { "safety_management": { "sources": sources } } } }),
        )
    };
    assert!(with(format!("「{MHLW}」に関するQ&A"), None).is_empty());
    assert!(with(format!("「{MHLW}」に関するＱ＆Ａ"), Some("令和7年5月")).is_empty());
    assert!(with(format!("{MIC_METI} 別紙1"), Some("2025年3月")).is_empty());
    // Other laws and guidelines have editions that nobody here knows.
    for (name, edition) in [
        ("個人情報の保護に関する法律", "令和4年4月施行"),
        ("個人情報の保護に関する法律についてのガイドライン（通則編）", "令和7年6月一部改正"),
        ("JAHIS ガイド", "Ver.5.0"),
        ("医療法施行規則", "最新版"),
    ] {
        assert!(with(name.to_owned(), Some(edition)).is_empty(), "{name} {edition}");
    }
}

#[test]
fn a_name_that_says_another_edition_than_the_field_is_a_contradiction() {
    let source = |name: String, edition: &str| {
        in_sources(3, json!({ "name": name, "guideline": "mhlw", "edition": edition }))
    };
    assert_eq!(source(format!("{MHLW} 第6.0版"), "7.0"), ["guideline/edition-unknown"]);
    assert!(source(format!("{MHLW} 第7.0版"), "令和8年6月").is_empty());
    assert!(source(format!("{MHLW}（令和８年６月、厚生労働省）"), "7.0").is_empty());
    assert!(source(format!("{MHLW} 第7.0版"), "最新版").is_empty());
    assert!(source(format!("{MHLW}（平成17年3月策定）"), "7.0").is_empty());
    assert_eq!(source(format!("{MHLW}（令和5年5月策定）"), "7.0"), ["guideline/edition-unknown"]);
    let first =
        json!({ "name": format!("{MIC_METI}（令和2年8月策定）"), "guideline": "mic-meti", "edition": "2.0" });
    assert!(in_sources(4, first).is_empty());
}
