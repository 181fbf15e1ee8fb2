//! What is right and looks wrong, beside what looks like it and is wrong: a part laid over the complete example, and the
//! rules that speak then.

use crate::support::fixture::{findings_in, laid_over};
use mdcheck::document::Document;
use serde_json::{Value, json};

fn fired(patch: Value) -> Vec<&'static str> {
    let source = laid_over(patch);
    findings_in(&Document::parse(&source), "").iter().map(|finding| finding.rule.id).collect()
}

/// Holds the rules that speak where a text stands in a note against those of the table.
fn in_prose(table: &[(&str, &[&str])]) {
    each(table, |text| json!({ "shared_understanding": { "document_management": { "note": text } } }));
}

/// Holds the rules that speak where a text is laid over the example against those of the table; names all that differ.
fn each(table: &[(&str, &[&str])], patch: impl Fn(&str) -> Value) {
    let differing = table.iter().filter_map(|&(text, rules)| {
        let found = fired(patch(text));
        (found != rules).then(|| format!("{text}: {found:?}, not {rules:?}"))
    });
    let differing: Vec<String> = differing.collect();
    assert!(differing.is_empty(), "{}", differing.join("\n"));
}

/// The example with one more place in I-9.
fn with_place(place: Value) -> Value {
    let complete: Value = serde_json::from_str(&laid_over(json!({})).text).unwrap();
    let mut places = complete["provider_selection"]["data_locations"]["places"].clone();
    places.as_array_mut().unwrap().push(place);
    json!({ "provider_selection": { "data_locations": { "places": places } } })
}

#[test]
fn a_place_abroad_is_judged_by_what_it_keeps() {
    let found = |roles: Value| {
        let mut place = json!({ "id": "place-abroad", "country": "US", "area": "オレゴン州" });
        if !roles.is_null() {
            place["roles"] = roles;
        }
        let source = laid_over(with_place(place));
        let findings = findings_in(&Document::parse(&source), "");
        findings
            .iter()
            .map(|finding| format!("{:?} {}", finding.severity, finding.rule.id))
            .collect::<Vec<_>>()
    };
    const ERROR: [&str; 1] = ["Error jurisdiction/location-abroad"];
    const WARNING: [&str; 1] = ["Warning jurisdiction/location-abroad"];
    for roles in [
        json!(["primary"]),
        json!(["backup", "support"]),
        json!(["other", "log"]),
        json!(["disaster_recovery", "other"]),
    ] {
        assert_eq!(found(roles.clone()), ERROR, "{roles}");
    }
    for roles in [json!(["support"]), json!(["relay"]), json!(["other", "support"]), Value::Null] {
        assert_eq!(found(roles.clone()), WARNING, "{roles}");
    }
    assert!(found(json!(["other"])).is_empty());
}

#[test]
fn a_place_that_keeps_something_else_needs_no_area() {
    let place = json!({ "id": "place-payment", "country": "JP", "roles": ["other"] });
    assert!(fired(with_place(place)).is_empty());
    let place = json!({ "id": "place-unsaid", "country": "JP" });
    assert_eq!(fired(with_place(place)), ["jurisdiction/area-missing"]);
}

#[test]
fn a_region_is_a_code() {
    const UNKNOWN: &[&str] = &["jurisdiction/region-unknown"];
    const ABROAD: &[&str] = &["jurisdiction/region-abroad"];
    let table: [(&str, &str, &[&str]); 32] = [
        ("aws", "東京", UNKNOWN),
        ("aws", "東京リージョン", UNKNOWN),
        ("aws", "アジアパシフィック（東京）", UNKNOWN),
        ("aws", "Tokyo", UNKNOWN),
        ("aws", "Asia Pacific (Tokyo)", UNKNOWN),
        ("aws", "国内", UNKNOWN),
        ("aws", "ap-northeast-4", UNKNOWN),
        ("azure", "東日本", UNKNOWN),
        ("nifcloud", "West Japan", UNKNOWN),
        ("google_cloud", "TOKYO", UNKNOWN),
        ("sakura", "東京", UNKNOWN),
        ("sakura", "東京第1ゾーン", UNKNOWN),
        ("nifcloud", "東日本", UNKNOWN),
        ("ibm", "Tokyo", UNKNOWN),
        ("", "東京", UNKNOWN),
        ("", "東日本リージョン", UNKNOWN),
        ("", "Tokyo", UNKNOWN),
        ("", "シンガポール", UNKNOWN),
        ("other", "東京", UNKNOWN),
        ("aws", "ソウル", ABROAD),
        ("aws", "米国西部（オレゴン）", ABROAD),
        ("azure", "Southeast Asia", ABROAD),
        ("aws", "ap-northeast-1", &[]),
        ("aws", "ap-northeast-1（東京）", &[]),
        ("aws", "ap-northeast-1a", &[]),
        ("aws", "東京 (AP-NORTHEAST-1)", &[]),
        ("azure", "Japan East", &[]),
        ("azure", "japaneast（東日本）", &[]),
        ("sakura", "tk1a", &[]),
        ("nifcloud", "jp-east-1", &[]),
        ("nifcloud", "east-1", &[]),
        ("", "ap-northeast-1", &[]),
    ];
    for (cloud, region, rules) in table {
        let mut place = json!({ "id": "place-more", "country": "JP", "roles": ["log"], "area": "東京都", "region": region });
        if !cloud.is_empty() {
            place["cloud"] = cloud.into();
        }
        let mut found = fired(with_place(place));
        found.retain(|rule| rule.starts_with("jurisdiction/"));
        assert_eq!(found, rules, "{cloud} {region}");
    }
    // The firm that runs it names the cloud; a cloud that mdcheck does not know has names of its own.
    let by = |operator: &str, cloud: Value, region: &str| {
        let mut place = json!({ "id": "place-more", "country": "JP", "roles": ["log"], "area": "東京都", "region": region });
        place["operator"] = operator.into();
        if !cloud.is_null() {
            place["cloud"] = cloud;
        }
        fired(with_place(place))
    };
    assert_eq!(by("さくらインターネット株式会社", Value::Null, "東京"), UNKNOWN);
    assert!(by("つばさデータセンター株式会社", json!("other"), "東日本リージョン1").is_empty());
}

#[test]
fn the_code_of_a_region_is_named() {
    let help = |cloud: &str, region: &str| {
        let place = json!({ "id": "place-more", "country": "JP", "roles": ["log"], "area": "東京都", "cloud": cloud, "region": region });
        let source = laid_over(with_place(place));
        let findings = findings_in(&Document::parse(&source), "");
        let finding = findings.iter().find(|finding| finding.rule.id == "jurisdiction/region-unknown");
        let help = finding.and_then(|finding| finding.help.clone()).unwrap();
        [help.ja.to_string(), help.en.to_string()]
    };
    let table: [(&str, &str, &[&str], &[&str]); 8] = [
        ("aws", "東京", &["ap-northeast-1"], &["ap-northeast-3"]),
        ("aws", "大阪リージョン", &["ap-northeast-3"], &["ap-northeast-1"]),
        ("azure", "東日本", &["japaneast"], &["japanwest"]),
        ("azure", "西日本", &["japanwest"], &["japaneast"]),
        ("google_cloud", "Osaka", &["asia-northeast2"], &["asia-northeast1"]),
        ("sakura", "東京", &["tk1a", "tk1b"], &["is1a", "tk1v"]),
        ("sakura", "石狩第2ゾーン", &["is1b"], &["is1a", "is1c"]),
        ("other", "東京", &["ap-northeast-1", "japaneast", "tk1a"], &["japanwest"]),
    ];
    for (cloud, region, named, others) in table {
        for text in help(cloud, region) {
            assert!(named.iter().all(|code| text.contains(code)), "{cloud} {region}: {text}");
            assert!(!others.iter().any(|code| text.contains(code)), "{cloud} {region}: {text}");
        }
    }
}

#[test]
fn a_device_that_ends_the_tunnel_lets_no_session_in() {
    const OPEN: &[&str] = &["risk/session-detour-unaddressed"];
    let table: [(Value, &str, &[&str]); 15] = [
        (json!(["ipsec"]), "医療機関に設置するVPN装置でIPsecを終端します。", &[]),
        (json!(["ipsec"]), "拠点間はIPsec対応ルータを両端に置いて接続します。", &[]),
        (json!(["ipsec"]), "ハードウェア型のIPSecを用います。", &[]),
        (json!(["ipsec"]), "VPN装置のソフトウェアは、当社が更新します。", &[]),
        (json!(["ipsec"]), "ＩＰｓｅｃ－ＶＰＮは、貸与するＵＴＭで終端します。", &[]),
        (json!(["ipsec"]), "通信事業者の閉域網（IP-VPN）の上でIPsecを用います。", &[]),
        (json!(["ip_vpn"]), "通信事業者の閉域網を用います。", &[]),
        (json!(["closed_network"]), "閉域網で接続します。", &[]),
        (json!(["ipsec"]), "医療機関とはIPsecで接続します。", OPEN),
        (json!(["ipsec"]), "端末に導入するIPsecのクライアントソフトから、当社のVPN装置に接続します。", OPEN),
        (json!(["ipsec"]), "IPsecで接続し、VPN装置は設置しません。", OPEN),
        (json!(["ipsec"]), "IPsecで接続します。専用の装置は不要です。", OPEN),
        (json!(["ipsec"]), "検査装置の画像を、IPsecで送ります。", OPEN),
        (json!(["ipsec", "tls"]), "VPN装置でIPsecを終端します。", OPEN),
        (json!(["tls"]), "ルータを経由してTLS 1.3で接続します。", OPEN),
    ];
    for (connections, note, rules) in table {
        let network = json!({ "connections": connections, "session_detour_measure": null });
        let patch =
            json!({ "shared_understanding": { "risk_response": { "network": network, "note": note } } });
        assert_eq!(fired(patch), rules, "{connections} {note}");
    }
}

#[test]
fn a_number_may_say_that_it_is_one() {
    let complete: Value = serde_json::from_str(&laid_over(json!({})).text).unwrap();
    let certificates = &complete["provider_selection"]["certifications"]["certificates"];
    let numbered = |index: usize, number: &str| {
        let mut certificates = certificates.clone();
        certificates[index]["number"] = number.into();
        json!({ "provider_selection": { "certifications": { "certificates": certificates } } })
    };
    const MALFORMED: &[&str] = &["certification/number-malformed"];
    each(
        &[
            ("登録番号：JQA-IM9152", &[]),
            ("登録番号: JQA-IM9152", &[]),
            ("登録番号　ＪＱＡ－ＩＭ９１５２", &[]),
            ("第JQA-IM9152号", &[]),
            ("認証登録番号：第 JQA-IM9152 号", &[]),
            ("登録証番号 JQA-IM９１５２", &[]),
            ("ISMS登録番号：JQA-IM9152", &[]),
            ("Certificate No. JQA-IM9152", &[]),
            ("登録番号：JQA-IM915", MALFORMED),
            ("登録番号：9152", MALFORMED),
            ("登録番号：", MALFORMED),
            ("登録番号：未定", MALFORMED),
            ("第○○○○号", &["certification/number-malformed", "text/placeholder"]),
            ("JQA-IM9152、JQA-IM915", MALFORMED),
        ],
        |number| numbered(0, number),
    );
    each(
        &[
            ("登録番号：第98760412(04)号", &[]),
            ("第９８７６０４１２（０４）号", &[]),
            ("Pマーク登録番号 98760412(04)", &[]),
            ("登録番号：9876041(04)", MALFORMED),
            ("認定番号：申請中", MALFORMED),
        ],
        |number| numbered(1, number),
    );
}

#[test]
fn a_country_in_another_form_is_one_fault() {
    const FORM: &[&str] = &["schema/wrong-format"];
    let countries: [(&str, &[&str]); 5] =
        [("jp", FORM), ("Jp", FORM), ("Japan", FORM), ("日本", FORM), ("JPN", FORM)];
    each(&countries, |country| json!({ "provider": { "country": country } }));
    each(
        &countries,
        |country| json!({ "provider_selection": { "domestic_law": { "governing_law": country } } }),
    );
    each(&countries, |country| {
        with_place(
            json!({ "id": "place-more", "country": country, "roles": ["log"], "area": "東京都", "cloud": "aws", "region": "ap-northeast-1" }),
        )
    });
    // A domestic firm, in a disclosure that sees no foreign law.
    let domestic = |country: &str| {
        let complete: Value = serde_json::from_str(&laid_over(json!({})).text).unwrap();
        let places = complete["provider_selection"]["data_locations"]["places"].as_array().unwrap();
        let own: Vec<Value> = places
            .iter()
            .cloned()
            .map(|mut place| {
                for key in ["cloud", "region", "operator"] {
                    place.as_object_mut().unwrap().remove(key);
                }
                place
            })
            .collect();
        json!({
            "provider": { "country": country },
            "provider_selection": {
                "data_locations": { "places": own },
                "foreign_law": { "statement": "国外の事業者は関わりません。", "applicable": false, "entities": null }
            },
            "shared_understanding": { "provision_structure": { "subcontractors": [
                { "name": "あおぞら保守株式会社", "role": "保守", "country": country, "supervision": "年1回、作業の記録を点検します。" }
            ] } }
        })
    };
    assert_eq!(fired(domestic("JP")), Vec::<&str>::new());
    for country in ["jp", "Japan", "日本"] {
        assert_eq!(fired(domestic(country)), ["schema/wrong-format", "schema/wrong-format"], "{country}");
    }
    assert_eq!(fired(domestic("US")), ["jurisdiction/foreign-law-overlooked"]);
}

#[test]
fn an_annex_of_another_document_is_none_of_this_one() {
    const UNDECLARED: &[&str] = &["reference/attachment-undeclared"];
    in_prose(&[
        ("ガイドライン別紙1に示された項目を点検します。", &[]),
        ("同ガイドラインの別紙2のとおり区分しています。", &[]),
        ("2省ガイドライン（第2.0版）の別紙1を参照してください。", &[]),
        ("総務省・経済産業省ガイドライン 別紙1「サービス仕様適合開示書」の様式によります。", &[]),
        ("安全管理ガイドラインに添付された別紙2を参照してください。", &[]),
        ("ガイドラインが定める別紙1を参照してください。", &[]),
        ("ガイドラインにおける別紙1を参照してください。", &[]),
        ("契約書別紙に示す範囲とします。", &[]),
        ("利用契約の別紙2に定めます。", &[]),
        ("基本契約書（2026年4月1日締結）別紙のとおりです。", &[]),
        ("「利用規約」の「別紙」に定めます。", &[]),
        ("個人情報保護法別表第一に定める者です。", &[]),
        ("施行令の別表に定める区分です。", &[]),
        ("JIS Q 27001:2023の別添に示す管理策です。", &[]),
        ("MDS/SDSの別紙を参照してください。", &[]),
        ("別紙1のとおりです。", UNDECLARED),
        ("本開示書の別紙1のとおりです。", UNDECLARED),
        ("詳しくは、本書別紙を参照してください。", UNDECLARED),
        ("契約書とは別に、別紙1のとおり定めます。", UNDECLARED),
        ("ガイドラインに基づく区分は、別紙2に示します。", UNDECLARED),
        ("ガイドラインに従い、別紙「台帳の様式」に示します。", UNDECLARED),
        ("方法は、別紙の3を参照してください。", UNDECLARED),
    ]);
}

#[test]
fn signs_and_words_of_a_template_have_other_uses() {
    const LEFT: &[&str] = &["text/placeholder"];
    in_prose(&[
        ("ここに記載した内容は、年1回見直します。", &[]),
        ("ここに記載する内容は、契約の一部となります。", &[]),
        ("ここに記載の事項は、契約の一部となります。", &[]),
        ("ここに記載されていない事項は、契約書によります。", &[]),
        ("ここに入力した値は、暗号化して保存します。", &[]),
        ("対応状況を◎○△×の4段階で示します。", &[]),
        ("評価は○△×で示します。", &[]),
        ("評価は、○・△・×の3段階です。", &[]),
        ("（凡例）◎◎：最優先、◎：優先", &[]),
        ("●●：必須、●：推奨、○：任意", &[]),
        ("凡例 ○○：実施済み　○：一部実施", &[]),
        ("●●は必須の項目を示します。", &[]),
        ("※●●（必須）、●（任意）", &[]),
        ("凡例：●●＝必須、●＝任意", &[]),
        ("○○は必要に応じて見直しの会議を毎月開きます。", LEFT),
        ("課題はTodoで管理します。", &[]),
        ("担当者はMicrosoft To Doに登録した予定を毎日確認します。", &[]),
        ("ToDoリストを毎朝点検します。", &[]),
        ("TODOリストの機能を提供します。", &[]),
        ("画面のTODOを閉じると、記録が残ります。", &[]),
        ("ここに記載", LEFT),
        ("ここに記載してください", LEFT),
        ("管理方法をここに記載。", LEFT),
        ("【ここに記入】", LEFT),
        ("ここに入力してください。", LEFT),
        ("ここに記載すること。", LEFT),
        ("○△病院の例によります。", LEFT),
        ("○○：03-1205-4400", LEFT),
        ("担当：●●", LEFT),
        ("窓口は●●部です。", LEFT),
        ("●●は手順を定めます。", LEFT),
        ("TODO: 保管方法を書く", LEFT),
        ("保管方法はTODO", LEFT),
        ("担当部署はTODOです。", LEFT),
        ("ToDo：担当を決める", LEFT),
        ("todo 担当を決める", LEFT),
        ("TBD", LEFT),
    ]);
    let is_left = |name: &str| {
        let party = json!({ "name": name, "role": "課題の管理", "supervision": "年1回、報告を受けます。" });
        let parties = json!({ "provision_structure": { "subcontractors": [party] } });
        fired(json!({ "shared_understanding": parties })).contains(&"text/placeholder")
    };
    assert!(!is_left("Todo") && !is_left("Microsoft To Do") && is_left("TODO"));
}

#[test]
fn another_document_has_items_of_its_own() {
    const UNKNOWN: &[&str] = &["reference/item-unknown"];
    in_prose(&[
        ("MDS/SDSのI-21に回答しています。", &[]),
        ("ＭＤＳ／ＳＤＳのⅠ－２１に回答しています。", &[]),
        ("MDS/SDSのI-21、I-22及びII-30に回答しています。", &[]),
        ("SDS I-21を参照してください。", &[]),
        ("医療情報セキュリティ開示書（MDS/SDS）のI-21に回答しています。", &[]),
        ("サイバーセキュリティ対策チェックリストのI-12を参照してください。", &[]),
        ("チェックリスト項番II-20に対応します。", &[]),
        ("JAHISのガイドにおける「I-15」に当たります。", &[]),
        ("利用契約書のII-18に定めます。", &[]),
        ("安全管理ガイドライン（第7.0版）のI-11に沿います。", &[]),
        ("本開示書のII-17を参照してください。", UNKNOWN),
        ("サービス仕様適合開示書のI-11を参照してください。", UNKNOWN),
        ("ガイドラインに沿った対応は、II-17を参照してください。", UNKNOWN),
        ("MDS/SDSは別に提供します。I-21を参照してください。", UNKNOWN),
        ("MDS/SDSと、I-21を参照してください。", UNKNOWN),
        ("II-17のとおりです。", UNKNOWN),
        ("I-11、I-2を参照してください。", UNKNOWN),
    ]);
}

#[test]
fn a_number_is_no_date() {
    const IMPOSSIBLE: &[&str] = &["text/date-impossible"];
    in_prose(&[
        ("文書番号 2024/02/30 の規程によります。", &[]),
        ("文書番号：2024-02-31によります。", &[]),
        ("管理番号「2025-04-31」の台帳に記録します。", &[]),
        ("文書No. 2024.2.30", &[]),
        ("第R6-02-31号の通知によります。", &[]),
        ("総務第2024-02-30号の通知によります。", &[]),
        ("受付番号R6.2.31", &[]),
        ("電話は0120-02-31です。", &[]),
        ("TEL：2024-02-31", &[]),
        ("Ver.2024.2.30を適用しています。", &[]),
        ("バージョン 2024.2.30を適用しています。", &[]),
        ("Oracle R12.2.30を用います。", &[]),
        ("IPアドレス10.2.30.1と192.168.13.31を許可します。", &[]),
        ("型番S3-13-31の機器です。", &[]),
        ("2024-02-30-Aの台帳に記録します。", &[]),
        ("改訂日：2024/02/30", IMPOSSIBLE),
        ("2024-02-30に改訂しました。", IMPOSSIBLE),
        ("第3版（2024.2.30）", IMPOSSIBLE),
        ("令和6年2月30日付けの文書番号12によります。", IMPOSSIBLE),
        ("R6.2.30に改訂しました。", IMPOSSIBLE),
        ("2024-02-30T10:00に検知しました。", IMPOSSIBLE),
        ("文書番号12、2024/02/30制定", IMPOSSIBLE),
        ("2024年13月に実施します。", IMPOSSIBLE),
    ]);
}

#[test]
fn a_vague_word_may_be_explained_or_denied() {
    const VAGUE: &[&str] = &["text/vague"];
    in_prose(&[
        ("改訂時は速やかに連絡します。目安は24時間以内です。", &[]),
        ("改訂時は速やかに連絡します（24時間以内）。", &[]),
        ("改訂時は速やかに連絡します。具体的には、3営業日以内に書面で連絡します。", &[]),
        ("改訂時は遅滞なく連絡します。連絡は、改訂の翌日までに行います。", &[]),
        ("台帳を定期的に点検します。頻度は年1回です。", &[]),
        ("台帳を定期的に点検します。点検は四半期ごとに行います。", &[]),
        ("台帳を定期的に点検します。（毎月）", &[]),
        ("改訂は、『速やかに』ではなく24時間以内に通知します。", &[]),
        ("「速やかに」という語は用いず、時間を示しています。", &[]),
        ("速やかにではなく、期限を定めて通知します。", &[]),
        ("パスワードの定期的な変更は求めません。", &[]),
        ("随時の変更は認めていません。", &[]),
        ("適宜ではなく、手順書に従って改訂します。", &[]),
        ("改訂時は速やかに連絡します。", VAGUE),
        ("改訂時は速やかに連絡します。台帳は5年間保存します。", VAGUE),
        ("改訂時は速やかに連絡します。障害は24時間365日監視します。", VAGUE),
        ("改訂時は速やかに連絡します。台帳の誤りは3日以内に直します。", VAGUE),
        ("台帳を定期的に点検します。保存期間は5年です。", VAGUE),
        ("台帳を定期的に点検します。頻度は別に定めます。", VAGUE),
        ("台帳の定期的な点検を欠かしません。", VAGUE),
        ("台帳を定期的に点検しなければなりません。", VAGUE),
        ("台帳は適切に管理し、持出しを認めません。", VAGUE),
        ("原則として、台帳の持出しを認めません。", VAGUE),
        ("できる限り台帳を持ち出しません。", VAGUE),
    ]);
    let split = |next: &str| json!({ "shared_understanding": { "document_management": { "statement": ["改訂時は速やかに連絡します。", next] } } });
    assert!(fired(split("目安は24時間以内です。")).is_empty());
    assert_eq!(fired(split("台帳は5年間保存します。")), VAGUE);
}

#[test]
fn an_address_that_no_hospital_can_open_is_named_once() {
    const FORM: &[&str] = &["schema/wrong-format"];
    const INTERNAL: &[&str] = &["reference/url-placeholder"];
    each(
        &[
            ("javascript:alert(1)", FORM),
            ("JavaScript:void(0)", FORM),
            ("file:///C:/policy.pdf", FORM),
            ("file://server/policy.pdf", FORM),
            ("data:text/plain,policy", FORM),
            ("ftp://ftp.tsubasa-shinryo.example/policy.pdf", FORM),
            ("mailto:info@tsubasa-shinryo.example", FORM),
            ("https:", FORM),
            ("https://", FORM),
            ("https:///policy", FORM),
            ("https:www.tsubasa-shinryo.example", FORM),
            ("www.tsubasa-shinryo.example", FORM),
            ("https://intranet/", INTERNAL),
            ("http://wiki:8080/policy", INTERNAL),
            ("https://localhost/", INTERNAL),
            ("https://192.168.0.10/policy", INTERNAL),
            ("https://10.0.0.1", INTERNAL),
            ("https://[fe80::1]/", INTERNAL),
            ("https://2130706433/", INTERNAL),
            ("https://wiki.local/", INTERNAL),
            ("https://docs.corp.internal/", INTERNAL),
            ("http://www.tsubasa-shinryo.example/", &["reference/url-insecure"]),
            ("https://www.tsubasa-shinryo.example/", &[]),
            ("HTTPS://www.tsubasa-shinryo.example", &[]),
            ("https://www.tsubasa-shinryo.example:8443/a?b=c#d", &[]),
            ("https://つばさ診療.example/方針", &[]),
            ("https://www.つばさ診療.example/", &[]),
            ("https://tsubasa-shinryo..example/", INTERNAL),
            ("https://local.tsubasa-shinryo.example/", &[]),
        ],
        |url| json!({ "provider": { "url": url } }),
    );
    // In prose, an address may be spoken of.
    in_prose(&[
        ("アドレスは https://www で始まります。", &[]),
        ("https://で始まるアドレスだけを許可します。", &[]),
        ("javascript: で始まるリンクを無効にします。", &[]),
        ("手順は http://localhost:8080/ を参照してください。", INTERNAL),
    ]);
}
