//! What prose and objectives say of backups, held against the sets: the near misses beside the faults.

use serde_json::{Value, json};

use crate::support::fixture::{complete, fired, levels};

/// The rules that fire where a sentence is added to the statement of I-3.
fn stated(sentence: &str) -> Vec<&'static str> {
    let mut statement = complete()["provider_selection"]["backup"]["statement"].take();
    statement.as_array_mut().unwrap().push(sentence.into());
    fired(json!({ "provider_selection": { "backup": { "statement": statement } } }))
}

#[test]
fn a_number_for_another_thing_is_no_contradiction() {
    for sentence in [
        "診療録の保存期間は5年です。",
        "診療録そのものの保存期間は、診療の完結の日から5年間です。",
        "4月から7世代を35世代に変更しました。",
        "2026年4月に、保持期間を14日間から35日間に延長しました。",
        "7世代から35世代に変更しました。",
        "2025年度までは7世代でした。",
        "操作ログは、取得の日から1年間保存します。",
        "バックアップの実施記録は、3年間保存します。",
        "契約書及び請求書は、10年間保存します。",
        "医師法第24条により、5年間保存します。",
        "例えば60日間保持する構成では、容量が2倍になります。",
        "2027年4月から60日間保持する予定です。",
        "他社のクラウドでは、7世代を標準としています。",
        "部門システムの複製は、医療機関側で3世代保管してください。",
        "復元した環境は、確認のため3日間保持します。",
        "8時間以内に復元します。",
        "契約終了後は、複製を90日間保持した後に消去します。",
    ] {
        assert!(stated(sentence).is_empty(), "{sentence}: {:?}", stated(sentence));
    }
}

#[test]
fn a_number_for_the_backups_is_still_held_against_the_sets() {
    for sentence in [
        "バックアップの保持期間は40日間です。",
        "全量の複製は、21世代保持します。",
        "診療録の複製は、40日間保持します。",
        "操作ログは1年間保存し、データベースのバックアップは40日間保持します。",
        "2026年4月に、7世代を21世代に変更しました。",
        "以前は7世代でしたが、現在は21世代です。",
        "現在は40日間保持していますが、今後は60日間に延長する予定です。",
    ] {
        assert_eq!(stated(sentence), ["backup/statement-contradicts"], "{sentence}");
    }
}

/// What the rule says of an objective beside sets of targets, each with its interval and method.
fn objective(rpo: &str, sets: &[(&str, &str, &str)]) -> Vec<String> {
    let set = |&(target, frequency, method): &(&str, &str, &str)| {
        json!({
            "target": target, "frequency": frequency, "method": method, "retention": [{ "period": "P90D" }],
            "location": "place-osaka", "isolation": "immutable", "encrypted": true
        })
    };
    let sets: Vec<Value> = sets.iter().map(set).collect();
    let found = levels(json!({
        "provider_selection": { "backup": { "statement": "一覧のとおりです。", "sets": sets, "rpo": rpo } },
        "shared_understanding": { "crisis_response": { "rpo": rpo } }
    }));
    found.into_iter().filter(|found| found.contains("objective-unreachable")).collect()
}

#[test]
fn each_kind_of_data_is_held_against_the_rpo() {
    const ERROR: [&str; 1] = ["error backup/objective-unreachable"];
    const WARNING: [&str; 1] = ["warning backup/objective-unreachable"];
    let (weekly, daily, hourly) = ("P7D", "P1D", "PT1H");
    // A log every day hides nothing.
    assert_eq!(
        objective("PT24H", &[("操作記録及び監査証跡", daily, "incremental"), ("診療データ", weekly, "full")]),
        ERROR
    );
    assert_eq!(
        objective("PT24H", &[("監査ログ", hourly, "continuous"), ("診療データ", weekly, "full")]),
        ERROR
    );
    assert_eq!(objective("PT1H", &[("診療データ", daily, "full"), ("医用画像", weekly, "full")]), ERROR);
    // Whether the other set holds the same does not follow from the words.
    assert_eq!(
        objective("PT24H", &[("診療データベース", daily, "full"), ("医用画像のファイル", weekly, "full")]),
        WARNING
    );
    assert_eq!(
        objective("PT24H", &[("診療データ", daily, "full"), ("診療データ及び医用画像", weekly, "full")]),
        WARNING
    );
}

#[test]
fn what_meets_the_rpo_together_is_silent() {
    let (monthly, weekly, daily, quarter) = ("P1M", "P7D", "P1D", "PT6H");
    for sets in [
        &[("診療データベース（全量）", weekly, "full"), ("診療データベース（増分）", quarter, "incremental")]
            [..],
        &[("診療データベース", weekly, "full"), ("増分", daily, "incremental")],
        &[
            ("診療データベース", weekly, "full"),
            ("診療データベースのトランザクションログ", quarter, "incremental"),
        ],
        &[
            ("診療データ・画像", weekly, "full"),
            ("画像", daily, "differential"),
            ("診療データ", daily, "differential"),
        ],
        &[("診療データ", weekly, "full"), ("全データの複製", daily, "full")],
        &[("システム全体", weekly, "full"), ("診療データ", daily, "full")],
        &[("診療データ", daily, "full"), ("OS及びミドルウェアの設定", monthly, "full")],
        &[("診療データ", daily, "full"), ("操作ログ", weekly, "full")],
        &[("診療データ", weekly, "full"), ("診療データ", daily, "replication")],
        &[("診療データ（遠隔地、長期保管用）", monthly, "full"), ("診療データ", daily, "full")],
    ] {
        assert!(objective("PT24H", sets).is_empty(), "{sets:?}");
    }
}
