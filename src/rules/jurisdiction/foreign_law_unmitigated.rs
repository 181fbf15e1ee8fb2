use crate::disclosure::Item;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::{Text, quoted};

pub(super) const RULE: Rule = Rule {
    id: "jurisdiction/foreign-law-unmitigated",
    levels: &[Severity::Warning],
    items: &[Item::ForeignLaw],
    title: Text::new("国外法への対策の記載がない", "Foreign law without a mitigation"),
    why: Text::new(
        "国外法が適用される可能性があるときは、開示命令などからデータをどう守るのかがわからないと、医療機関は委託してよいかを判断できません。",
        "Where foreign law can apply, a hospital cannot decide on a contract without knowing how the data is protected from orders to disclose it.",
    ),
    remedy: Text::new(
        "事業者ごとに、mitigation に対策を記載してください（例: 暗号鍵の自社管理、開示請求への異議申立てと医療機関への通知）。",
        "State the mitigation for each company in mitigation (such as: keys held by the provider alone, objection to disclosure requests and notice to the institution).",
    ),
    requirements: &[],
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
        "entities の事業者ごとに、mitigation に対策を記載してください（例: 暗号鍵の自社管理、開示請求への異議申立てと医療機関への通知）。",
        "State the mitigation for each company of entities in mitigation (such as: keys held by the provider alone, objection to disclosure requests and notice to the institution)."
    );
    let entities: Vec<_> = foreign_law.get("entities").items().collect();
    if entities.is_empty() {
        findings
            .report(
                applicable,
                text!(
                    "国外法が適用される可能性があるとしていますが、対象の事業者と対策の記載がありません",
                    "foreign law is said to apply, but neither the company nor a mitigation is stated"
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
                    "「{name}」に国外法が適用される場合の対策の記載がありません",
                    "no mitigation is stated for the case that foreign law applies to 「{name}」",
                    name = quoted(name)
                ),
            )
            .help(help.clone());
    }
}
