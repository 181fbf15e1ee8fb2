use crate::disclosure::Item;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "organization/subcontractor-unsupervised",
    levels: &[Severity::Warning],
    items: &[Item::ProvisionStructure],
    title: Text::new("再委託先の監督方法が書かれていない", "A subcontractor without supervision"),
    why: Text::new(
        "病院の情報を再委託先も扱うとき、事業者がどう監督しているかがわからないと、病院は安全管理の全体を確認できません。",
        "Where a subcontractor handles a hospital's information too, the hospital must know how the provider supervises it.",
    ),
    remedy: Text::new(
        "再委託先ごとに、supervision に監督の方法と頻度を記載してください（例: 年1回、SOC2報告書を確認）。",
        "State in supervision how, and how often, each subcontractor is supervised.",
    ),
    clauses: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for party in context.disclosure.subcontractors().filter(|party| !party.get("supervision").is_written()) {
        let Some(name) = party.get("name").string() else { continue };
        findings
            .report(
                party,
                text!(
                    "再委託先「{name}」の監督方法が記載されていません",
                    "how the subcontractor 「{name}」 is supervised is not stated",
                    name = name
                ),
            )
            .help(text!(
                "supervision に監督の方法と頻度を記載してください（例: 「SOC2報告書を年1回確認」）。",
                "State in supervision how and how often, such as a yearly review of its SOC 2 report."
            ));
    }
}
