use crate::disclosure::Item;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "jurisdiction/foreign-law-unmitigated",
    levels: &[Severity::Warning],
    items: &[Item::ForeignLaw],
    title: Text::new("国外法への対策が書かれていない", "Foreign law without a mitigation"),
    why: Text::new(
        "国外法が及ぶ可能性があるときは、開示命令などからデータをどう守るのかがわからないと、病院は委託してよいか判断できません。",
        "Where foreign law can apply, a hospital must know what protects its data from an order to hand it over.",
    ),
    remedy: Text::new(
        "事業者ごとに、mitigation に対策を記載してください（暗号鍵の自社管理、開示請求への異議と医療機関への通知など）。",
        "State in mitigation, for every entity, what protects the data: keys of your own, objection to requests, notice to the hospital.",
    ),
    clauses: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(foreign_law) = context.disclosure.described(Item::ForeignLaw) else { return };
    let applicable = foreign_law.get("applicable");
    if applicable.boolean() != Some(true) {
        return;
    }
    let help = text!(
        "entities の各事業者に mitigation を記載してください（暗号鍵の自社管理、開示請求への異議申立てと医療機関への通知など）。",
        "Add mitigation to each of the entities: keys that you alone hold, objection to requests, notice to the hospital."
    );
    let entities: Vec<_> = foreign_law.get("entities").items().collect();
    if entities.is_empty() {
        findings
            .report(
                applicable,
                text!(
                    "国外法が適用される可能性があるとしていますが、対象の事業者と対策が記載されていません",
                    "foreign law is said to apply, but neither the entity nor a mitigation is named"
                ),
            )
            .help(help);
        return;
    }
    for entity in entities.into_iter().filter(|entity| !entity.get("mitigation").is_written()) {
        let Some(name) = entity.get("name").string() else { continue };
        findings
            .report(
                entity,
                text!(
                    "「{name}」に国外法が及ぶ場合の対策が記載されていません",
                    "there is no mitigation for the case that foreign law reaches 「{name}」",
                    name = name
                ),
            )
            .help(help.clone());
    }
}
