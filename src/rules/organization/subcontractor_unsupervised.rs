use crate::disclosure::Item;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::{Text, quoted};

pub(super) const RULE: Rule = Rule {
    id: "organization/subcontractor-unsupervised",
    levels: &[Severity::Warning],
    items: &[Item::ProvisionStructure],
    title: Text::new("再委託先の監督方法の記載がない", "A subcontractor without supervision"),
    why: Text::new(
        "再委託先も医療機関の情報を扱います。事業者がどう監督しているかがわからないと、医療機関は安全管理の全体を確認できません。",
        "A subcontractor handles a hospital's information too; without knowing how the provider supervises it, the hospital cannot confirm security management as a whole.",
    ),
    remedy: Text::new(
        "再委託先ごとに、監督の方法と頻度を supervision に記載してください（例: SOC2報告書を年1回確認）。",
        "State in supervision how and how often each subcontractor is supervised, such as a yearly review of its SOC 2 report.",
    ),
    requirements: &[],
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
                    "再委託先「{name}」の監督方法の記載がありません",
                    "how the subcontractor 「{name}」 is supervised is not stated",
                    name = quoted(name)
                ),
            )
            .help(text!(
                "監督の方法と頻度を supervision に記載してください（例: SOC2報告書を年1回確認）。",
                "State in supervision how and how often it is supervised, such as a yearly review of its SOC 2 report."
            ));
    }
}
