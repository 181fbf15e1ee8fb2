use crate::disclosure::Item;
use crate::finding::Severity;
use crate::japanese::names_nothing;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "risk/treatment-without-measure",
    levels: &[Severity::Warning],
    items: &[Item::RiskResponse],
    title: Text::new("リスク対応に対策の記載がない", "A treatment without a measure"),
    why: Text::new(
        "「低減」「共有」とあっても、対策がわからないと、残るリスクの大きさを医療機関が判断できません。",
        "Without the measures behind \"reduce\" or \"share\" a hospital cannot judge the remaining risk.",
    ),
    remedy: Text::new(
        "講じている対策を measures に具体的に記載してください。",
        "State the concrete measures in measures.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for risk in context.disclosure.list(Item::RiskResponse, "risks") {
        let treatment =
            |word: &str| risk.get("treatments").items().find(|place| place.string() == Some(word));
        let measures = risk.get("measures");
        // An insurance or the like may be told as the reason for sharing.
        let is_explained = treatment("reduce").is_none() && risk.get("rationale").is_written();
        let names_none = measures.items().all(|measure| measure.string().is_some_and(names_nothing));
        let Some(treatment) = treatment("reduce").or_else(|| treatment("share")) else { continue };
        if is_explained || !names_none || (measures.is_written() && measures.items().next().is_none()) {
            continue;
        }
        let name = if treatment.string() == Some("share") {
            text!("共有", "shared")
        } else {
            text!("低減", "reduced")
        };
        let finding = match measures.items().next() {
            Some(measure) => findings.report(
                measure,
                text!(
                    "リスクを{name}するとしていますが、対策の具体的な内容の記載がありません",
                    "the risk is said to be {name}, but the measures are not concrete",
                    name = name
                ),
            ),
            None => findings.report(
                treatment,
                text!(
                    "リスクを{name}するとしていますが、対策の記載がありません",
                    "the risk is said to be {name}, but no measure is stated",
                    name = name
                ),
            ),
        };
        finding.help(text!(
            "講じている対策を1件ずつ、measures に具体的に記載してください（例: 管理者の操作に二要素認証を課す）。",
            "State the concrete measures one by one in measures, such as two-factor authentication for administrators."
        ));
    }
}
