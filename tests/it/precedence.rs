//! One fault, one finding: where two rules could speak, which one does.

use crate::support::as_yaml;
use crate::support::fixture::{complete, findings_in, fired, laid_over};
use mdcheck::document::{Document, Source};
use mdcheck::finding::Finding;
use serde_json::{Value, json};

fn selection(item: &str, content: Value) -> Value {
    json!({ "provider_selection": { item: content } })
}

fn understanding(item: &str, content: Value) -> Value {
    json!({ "shared_understanding": { item: content } })
}

/// The places of I-9 with the first one changed.
fn first_place(change: Value) -> Value {
    let mut places = complete()["provider_selection"]["data_locations"]["places"].clone();
    let first = places[0].as_object_mut().unwrap();
    first.extend(change.as_object().unwrap().clone());
    first.retain(|_, value| !value.is_null());
    selection("data_locations", json!({ "places": places }))
}

#[test]
fn what_the_schema_reports_no_rule_repeats() {
    assert_eq!(fired(selection("certifications", json!({ "certificates": "なし" }))), ["schema/wrong-type"]);
    assert_eq!(fired(json!({ "document": { "issued": "令和8年10月1日" } })), ["schema/wrong-format"]);
    assert_eq!(fired(selection("backup", Value::Null)), ["schema/item-missing"]);
}

#[test]
fn a_period_beyond_bounds_silences_no_other_rule() {
    let late = json!({ "first_notice_within": "PT999999H" });
    assert_eq!(fired(understanding("incident_response", late)), ["incident/notice-time-long"]);
    let beyond = json!({ "first_notice_within": "PT1000001H" });
    assert_eq!(fired(understanding("incident_response", beyond)), ["schema/wrong-format"]);
    let rto = json!({ "rto": "P999999D" });
    assert_eq!(fired(understanding("crisis_response", rto)), ["crisis/objectives-contradict"]);
    let rto = json!({ "rto": "P9999999D" });
    assert_eq!(fired(understanding("crisis_response", rto)), ["schema/wrong-format"]);
}

/// One fault that stands in one text many times is one finding with a count, whichever rule it is.
#[test]
fn what_one_text_repeats_is_told_once() {
    let found = |statement: Value, format: &str| -> Vec<(&str, String, String)> {
        let json = laid_over(understanding("risk_response", json!({ "statement": statement })));
        let source = match format {
            "json" => json,
            _ => Source::new(
                "fixture.yaml",
                as_yaml::document(&serde_json::from_str(&json.text).unwrap()).into(),
            ),
        };
        let told = |finding: Finding| {
            (finding.rule.id, finding.message.ja.into_owned(), finding.message.en.into_owned())
        };
        findings_in(&Document::parse(&source), "").into_iter().map(told).collect()
    };
    for (sentence, rule) in [
        ("照会には速やかに対応します。", "text/vague"),
        ("漏えいは絶対に起こりません。", "text/absolute-claim"),
        ("対応を予定しています。", "text/promise-undated"),
        ("2026年2月30日に見直しました。", "text/date-impossible"),
        ("詳細は[6/7]", "text/page-mark"),
        ("担当は●●です。", "text/placeholder"),
        ("詳細は I-12 に記載しています。", "reference/item-unknown"),
    ] {
        for format in ["json", "yaml"] {
            let once = found(json!(sentence), format);
            let [(.., ja, en)] = once.as_slice() else { panic!("{sentence}: {once:?}") };
            let expected = (rule, format!("{ja}（ほか2か所）"), format!("{en} (and 2 more)"));
            assert_eq!(found(json!(sentence.repeat(3)), format), [expected], "{sentence}");
            // Two texts are two places to fix.
            let two = found(json!([sentence, sentence]), format);
            assert_eq!(two, [once[0].clone(), once[0].clone()], "{sentence}");
        }
    }
}

/// 3.0 is a whole number to every validator, and must be one to the rules.
#[test]
fn a_count_is_a_count_however_it_is_written() {
    let open = |count: &str| {
        let counts: Value =
            serde_json::from_str(&format!(r#"{{ "open_counts": {{ "high": {count} }} }}"#)).unwrap();
        let complete = complete();
        let mut result = complete["shared_understanding"]["assessments"]["results"][0].clone();
        result.as_object_mut().unwrap().extend(counts.as_object().unwrap().clone());
        fired(understanding("assessments", json!({ "results": [result] })))
    };
    let expected = open("7");
    assert!(expected.contains(&"assessment/counts-contradict"), "{expected:?}");
    for count in ["7.0", "70e-1"] {
        assert_eq!(open(count), expected, "{count}");
    }
    assert!(open("1e300").contains(&"schema/wrong-value"));
}

/// A stated cycle replaces the usual year, but no longer than the three years of an ISMS certificate.
#[test]
fn an_audit_is_old_after_three_years_whatever_its_stated_cycle() {
    let audited = |frequency: &str, last: &str| {
        let audit = json!({
            "kind": "external", "auditor": "ゆうなぎシステム監査事務所", "frequency": frequency, "last": last,
            "reported_to": "代表取締役社長", "results": "on_request"
        });
        fired(understanding("audit", json!({ "audits": [audit], "statement": "外部監査を受けています。" })))
    };
    for frequency in ["P50Y", "P999Y", "P4Y", "P3Y"] {
        assert_eq!(audited(frequency, "2023-11-21"), ["audit/stale"], "{frequency}");
        assert!(audited(frequency, "2023-11-22").is_empty(), "{frequency}");
    }
    assert_eq!(audited("P2Y", "2024-11-21"), ["audit/stale"]);
}

#[test]
fn vague_words_leave_the_floor_to_the_rule_that_knows_better() {
    let soon = json!({ "statement": "事故のときは、速やかにお知らせします。", "first_notice_within": null });
    assert_eq!(fired(understanding("incident_response", soon)), ["incident/notice-time-missing"]);
    let regularly = json!({ "statement": "点検を定期的に実施しています。", "frequency": null });
    assert_eq!(fired(understanding("assessments", regularly)), ["assessment/frequency-missing"]);
    let in_principle = json!({ "statement": "医療情報は、原則として日本国内に保存します。" });
    assert_eq!(fired(selection("data_locations", in_principle)), ["jurisdiction/hedged"]);
    let sets = json!([{
        "target": "診療記録", "frequency": "P1D", "method": "full", "location": "place-osaka",
        "isolation": "immutable", "encrypted": true, "retention": [{ "period": "P10D" }, { "period": "P35D" }]
    }]);
    let either = json!({ "statement": "10日または35日の間保持しています。", "sets": sets });
    assert_eq!(fired(selection("backup", either)), ["backup/retention-ambiguous"]);
}

#[test]
fn a_placeholder_in_an_address_or_a_phone_is_told_by_the_rule_for_it() {
    let url = json!({ "publication": { "url": "https://www.example.com/ir/", "attachment": null } });
    let rules = fired(selection("financial_soundness", url));
    assert!(
        rules.contains(&"reference/url-placeholder") && !rules.contains(&"text/placeholder"),
        "{rules:?}"
    );
    assert_eq!(fired(json!({ "provider": { "phone": "00-0000-0000" } })), ["contact/phone-invalid"]);
}

#[test]
fn a_wrong_title_is_told_before_the_dead_end() {
    let title = "医療情報等の安全管理に係る基本方針・取扱規程等の整備状況";
    let rules =
        fired(understanding("security_policy", json!({ "see": [{ "item": "II-15", "title": title }] })));
    assert_eq!(rules, ["reference/title-mismatch"]);
}

#[test]
fn a_contact_without_an_address_is_unreachable_and_no_dead_end() {
    let contact = json!({ "statement": null, "contacts": null, "see": [{ "item": "II-7" }] });
    assert_eq!(fired(understanding("contact", contact)), ["contact/unreachable"]);
}

#[test]
fn external_storage_that_refers_to_the_first_part_is_empty_and_no_dead_end() {
    let storage = json!({ "external_storage": { "statement": null, "measures": null, "see": [{ "item": "II-16-1" }] } });
    assert_eq!(fired(understanding("regulatory_requirements", storage)), ["law/external-storage-empty"]);
}

#[test]
fn an_expired_certificate_is_not_also_missing() {
    let certificate = json!({
        "scheme": "isms", "standard": "ISO/IEC 27001:2022", "body": "一般財団法人日本品質保証機構",
        "number": "JQA-IM9152", "issued": "2023-01-25", "expires": "2026-01-24", "covers_service": true,
        "holder": "つばさ診療情報システム株式会社", "scope": "つばさ電子診療録クラウド",
        "register_url": "https://register.isms.example/lst/ind/CR_JQA-IM9152.html"
    });
    assert_eq!(
        fired(selection("certifications", json!({ "certificates": [certificate] }))),
        ["certification/expired"]
    );
    let rules = fired(selection("certifications", json!({ "certificates": [] })));
    assert_eq!(rules, ["certification/missing"]);
}

#[test]
fn a_place_abroad_is_one_fault() {
    let abroad = first_place(json!({ "country": "KR", "area": "ソウル", "region": "ap-northeast-2" }));
    assert_eq!(fired(abroad), ["jurisdiction/location-abroad"]);
    let region = first_place(json!({ "region": "ap-northeast-2" }));
    assert_eq!(fired(region), ["jurisdiction/region-abroad"]);
    let mismatch = first_place(json!({ "region": "ap-northeast-3" }));
    assert_eq!(fired(mismatch), ["jurisdiction/region-mismatch"]);
}

#[test]
fn objectives_stated_in_one_item_are_stated() {
    let none = json!({
        "provider_selection": { "backup": { "rpo": null, "rto": null } },
        "shared_understanding": { "crisis_response": { "rpo": null, "rto": null } }
    });
    assert_eq!(fired(none), ["backup/objectives-missing"]);
    assert!(fired(selection("backup", json!({ "rpo": null, "rto": null }))).is_empty());
    assert!(fired(understanding("crisis_response", json!({ "rpo": null, "rto": null }))).is_empty());
}

#[test]
fn an_old_edition_is_told_once_however_often_it_stands() {
    let guidelines = json!([{ "id": "mhlw", "edition": "6.0" }, { "id": "mhlw", "edition": "第6版" }, { "id": "mic-meti", "edition": "2.0" }]);
    assert_eq!(fired(json!({ "document": { "guidelines": guidelines } })), ["guideline/superseded"]);
}
