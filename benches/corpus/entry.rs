//! Entries of the lists of a disclosure, each unlike the others: what a provider with more of everything would write.

use serde_json::{Value, json};

use crate::chance::Chance;

const DEPARTMENTS: [&str; 8] = [
    "サービス運用部",
    "基盤開発部",
    "情報セキュリティ本部",
    "品質保証部",
    "カスタマーサポート部",
    "管理本部 法務部",
    "内部監査室",
    "ネットワーク技術部",
];

const OBJECTS: [&str; 10] = [
    "操作記録と監査証跡",
    "管理用の接続の許可",
    "サーバと端末の更新プログラム",
    "複製の取得の結果",
    "利用者のアカウントと権限",
    "接続用ルータの設定",
    "暗号鍵の保管と更新",
    "保守作業の申請と記録",
    "外部のサービスとの接続",
    "検査結果の取込みの欠落",
];

const THREATS: [&str; 8] = [
    "不正ソフトウェアにより、データが使用できなくなる",
    "設定の誤りにより、権限のない者が閲覧できる状態になる",
    "従業者が、権限を用いて医療情報を目的外に閲覧する",
    "通信の経路において、医療情報が盗聴される",
    "機器の故障により、サービスが停止する",
    "地震や水害により、拠点が使用できなくなる",
    "委託先の作業の誤りにより、データが失われる",
    "紛失した端末から、医療情報が閲覧される",
];

const AREAS: [&str; 8] = [
    "東京都",
    "大阪府",
    "北海道石狩市",
    "福岡県福岡市",
    "愛知県名古屋市",
    "宮城県仙台市",
    "広島県広島市",
    "千葉県印西市",
];

const CATEGORIES: [&str; 6] = ["malware", "leak", "insider", "intrusion", "outage", "human_error"];

/// An entry and the list that it belongs to.
pub(crate) struct Entry {
    pub(crate) list: &'static str,
    pub(crate) value: Value,
}

/// The lists that grow, and what an entry of each looks like; a number makes names and ids unlike others.
const KINDS: [fn(usize, &mut Chance) -> Entry; 6] =
    [risk, subcontractor, place, certificate, document, institution_rule];

/// An entry that fits the schema. Every second one is a risk, as in documents that are long.
pub(crate) fn good(number: usize, chance: &mut Chance) -> Entry {
    if chance.below(2) == 0 { risk(number, chance) } else { chance.one_of(&KINDS)(number, chance) }
}

/// An entry with one fault, of a kind that turns with the number.
pub(crate) fn bad(number: usize, chance: &mut Chance) -> Entry {
    let (mut entry, key, value) = match number % 4 {
        0 => (risk(number, chance), "mesures", json!("対策")),
        1 => (document(number, chance), "revised", json!("2026-13-01")),
        2 => (certificate(number, chance), "covers_service", json!("はい")),
        _ => (subcontractor(number, chance), "country", json!("UK")),
    };
    entry.value[key] = value;
    entry
}

fn sentence(chance: &mut Chance) -> String {
    let department = chance.one_of(&DEPARTMENTS);
    let object = chance.one_of(&OBJECTS);
    let (days, hour) = (1 + chance.below(30), 8 + chance.below(10));
    format!("{department}が{object}を{days}日に1回、{hour}時に点検し、結果を記録する")
}

fn day(year: usize, chance: &mut Chance) -> String {
    format!("{year}-{:02}-{:02}", 1 + chance.below(9), 1 + chance.below(28))
}

fn risk(number: usize, chance: &mut Chance) -> Entry {
    let measures: Vec<String> = (0..=chance.below(4)).map(|_| sentence(chance)).collect();
    Entry {
        list: "/shared_understanding/risk_response/risks",
        value: json!({
            "threat": format!("{}（{number}）", chance.one_of(&THREATS)),
            "treatments": ["reduce"],
            "measures": measures,
            "category": chance.one_of(&CATEGORIES),
            "residual": format!("復旧の際に、{}時間分の再入力が必要になることがあります。", 1 + chance.below(24)),
            "owner": chance.one_of(&DEPARTMENTS),
        }),
    }
}

fn subcontractor(number: usize, chance: &mut Chance) -> Entry {
    let area = chance.one_of(&AREAS);
    Entry {
        list: "/shared_understanding/provision_structure/subcontractors",
        value: json!({
            "name": format!("第{number}みなと保守サービス株式会社"),
            "role": format!("{area}における接続用ルータの設置と交換"),
            "country": "JP",
            "supervision": format!("{}。", sentence(chance)),
        }),
    }
}

fn place(number: usize, chance: &mut Chance) -> Entry {
    Entry {
        list: "/provider_selection/data_locations/places",
        value: json!({
            "id": format!("place-{number}"),
            "country": "JP",
            "roles": ["support"],
            "area": chance.one_of(&AREAS),
            "operator": format!("第{number}みなと保守サービス株式会社"),
        }),
    }
}

fn certificate(number: usize, chance: &mut Chance) -> Entry {
    let name = format!("{:07}", number);
    Entry {
        list: "/provider_selection/certifications/certificates",
        value: json!({
            "scheme": "other",
            "standard": "ISO 9001:2015",
            "body": "一般財団法人日本品質保証機構",
            "number": format!("JQA-QM{name}"),
            "expires": day(2028, chance),
            "issued": day(2026, chance),
            "scope": format!("{}が行う{}の点検", chance.one_of(&DEPARTMENTS), chance.one_of(&OBJECTS)),
            "covers_service": true,
            "register_url": format!("https://register.quality.example/{name}.html"),
        }),
    }
}

fn document(number: usize, chance: &mut Chance) -> Entry {
    Entry {
        list: "/provider_selection/policies/documents",
        value: json!({
            "title": format!("{}に関する手順書 第{number}号", chance.one_of(&OBJECTS)),
            "kind": "procedure",
            "availability": "on_request",
            "revised": day(2026, chance),
        }),
    }
}

fn institution_rule(number: usize, chance: &mut Chance) -> Entry {
    Entry {
        list: "/shared_understanding/institution_rules/rules",
        value: json!({
            "topic": "other",
            "text": format!("（{number}）院内の{}を{}日に1回点検し、記録を残すこと。", chance.one_of(&OBJECTS), 1 + chance.below(30)),
        }),
    }
}
