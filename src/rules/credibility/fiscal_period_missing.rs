use crate::disclosure::Item;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "credibility/fiscal-period-missing",
    levels: &[Severity::Warning],
    items: &[Item::FinancialSoundness],
    title: Text::new("決算期の記載がない", "Financial statements without their fiscal period"),
    why: Text::new(
        "いつの決算かがわからないと、医療機関は現在の経営の健全性を確認できません。",
        "Without the fiscal period a hospital cannot confirm that the business is sound today.",
    ),
    remedy: Text::new(
        "直近の決算期末を period_end に記載してください（例: 2026-03-31）。",
        "State the end of the latest fiscal period in period_end, such as 2026-03-31.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(soundness) = context.disclosure.described(Item::FinancialSoundness) else { return };
    if soundness.get("period_end").is_written() {
        return;
    }
    findings.report(
        soundness,
        text!(
            "財務諸表等が、いつの決算のものかの記載がありません",
            "the fiscal period of the financial statements is not stated"
        ),
    );
}
