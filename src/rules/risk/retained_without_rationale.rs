use crate::disclosure::Item;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "risk/retained-without-rationale",
    levels: &[Severity::Warning],
    items: &[Item::RiskResponse],
    title: Text::new("リスクを保有する理由の記載がない", "A risk retained without a reason"),
    why: Text::new(
        "残るリスクは、医療機関も引き受けることになります。理由がわからないと、引き受けてよいかを医療機関が判断できません。",
        "A hospital takes on the remaining risk too, and without the reason it cannot decide whether to.",
    ),
    remedy: Text::new(
        "リスクを保有（受容）する理由を rationale に記載してください。",
        "State in rationale why the risk is retained.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for risk in context.disclosure.list(Item::RiskResponse, "risks") {
        let retain = risk.get("treatments").items().find(|treatment| treatment.string() == Some("retain"));
        let Some(retain) = retain.filter(|_| !risk.get("rationale").is_written()) else { continue };
        findings
            .report(retain, text!("リスクを保有（受容）する理由の記載がありません", "the reason for retaining the risk is not stated"))
            .help(text!(
                "受け入れられると判断した理由（影響の大きさ、代わりの手段など）を、rationale に記載してください。",
                "State in rationale why it was judged acceptable, such as its small impact or other means."
            ));
    }
}
