use crate::disclosure::Item;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "risk/retained-without-rationale",
    levels: &[Severity::Warning],
    items: &[Item::RiskResponse],
    title: Text::new("理由のないリスクの保有", "A risk retained without a reason"),
    why: Text::new(
        "残るリスクは病院も引き受けることになります。理由がわからないと、受け入れてよいか判断できません。",
        "The hospital bears what remains too, and cannot decide about it without the reason.",
    ),
    remedy: Text::new(
        "リスクを保有（受容）する理由を rationale に記載してください。",
        "State in rationale why the risk is retained.",
    ),
    clauses: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for risk in context.disclosure.list(Item::RiskResponse, "risks") {
        let retain = risk.get("treatments").items().find(|treatment| treatment.string() == Some("retain"));
        let Some(retain) = retain.filter(|_| !risk.get("rationale").is_written()) else { continue };
        findings
            .report(retain, text!("リスクを保有（受容）する理由がありません", "the risk is retained, but no reason is given"))
            .help(text!(
                "rationale に、影響の大きさや代わりの手段など、受け入れられると判断した理由を記載してください。",
                "State in rationale why it can be accepted: how small its effect is, or what stands in for a measure."
            ));
    }
}
