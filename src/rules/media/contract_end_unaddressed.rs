use crate::disclosure::Item;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "media/contract-end-unaddressed",
    levels: &[Severity::Warning],
    items: &[Item::MediaManagement],
    title: Text::new("契約終了時の取扱いの記載がない", "The end of the contract is not addressed"),
    why: Text::new(
        "契約終了時に、データがどの形式で返却され、いつ消去され、何で証明されるのかがわからないと、医療機関は移行や廃止を計画できません。",
        "Without knowing in what format the data is returned at the end of the contract, when it is deleted and what proves that, a hospital cannot plan a migration.",
    ),
    remedy: Text::new(
        "contract_end に、消去までの期間、消去証明書の発行、返却データの形式を記載してください。",
        "State in contract_end the time until deletion, whether a certificate of deletion is issued, and the format of returned data.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(media) = context.disclosure.described(Item::MediaManagement) else { return };
    let contract_end = media.get("contract_end");
    let facts = [
        (
            "deletion_within",
            Text::new("消去までの期間（deletion_within）", "the time until deletion (deletion_within)"),
        ),
        (
            "certificate",
            Text::new("消去証明書の発行（certificate）", "a certificate of deletion (certificate)"),
        ),
        (
            "export_format",
            Text::new("返却データの形式（export_format）", "the format of returned data (export_format)"),
        ),
    ];
    let missing: Vec<Text> = facts
        .into_iter()
        .filter(|(key, _)| !contract_end.get(key).is_written())
        .map(|(_, name)| name)
        .collect();
    if missing.is_empty() {
        return;
    }
    findings
        .report(
            contract_end,
            text!(
                "契約終了時の取扱いについて、次の記載がありません: {missing}",
                "not stated for the end of the contract: {missing}",
                missing = Text::list(&missing)
            ),
        )
        .missing(missing.iter().map(|name| name.en.clone()))
        .help(text!(
            "contract_end に記載してください（例: \"deletion_within\": \"P30D\", \"certificate\": true, \"export_format\": \"CSV\"）。",
            "State it in contract_end, such as \"deletion_within\": \"P30D\", \"certificate\": true, \"export_format\": \"CSV\"."
        ));
}
