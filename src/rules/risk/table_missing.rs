use crate::disclosure::Item;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "risk/table-missing",
    levels: &[Severity::Error],
    items: &[Item::RiskResponse],
    title: Text::new("リスクと対策の一覧がない", "No table of risks"),
    why: Text::new(
        "どのような脅威を想定し、どう対応しているかがわからないと、医療機関は残るリスクを引き受けるかどうかを判断できません。",
        "Without the threats and their treatment a hospital cannot decide whether to take on the remaining risk.",
    ),
    remedy: Text::new(
        "想定する脅威ごとに、対応（回避・低減・共有・保有）と対策を risks に記載してください。",
        "State each threat in risks, with its treatment (avoid, reduce, share or retain) and measures.",
    ),
    requirements: &["mic-meti/risk-management"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(risk_response) = context.disclosure.described(Item::RiskResponse) else { return };
    if risk_response.get("risks").is_written() {
        return;
    }
    findings
        .report(risk_response, text!("リスクと対策の一覧（risks）がありません", "there is no table of risks and measures (risks)"))
        .help(text!(
            "想定する脅威ごとに、対応（回避・低減・共有・保有）と対策を記載してください。別紙にある場合も、主な脅威と対策はここに記載してください。",
            "State each threat with its treatment (avoid, reduce, share or retain) and measures. If an attachment has them, state the main ones here too."
        ));
}
