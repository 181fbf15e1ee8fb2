use crate::disclosure::Item;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "audit/results-undisclosed",
    levels: &[Severity::Note],
    items: &[Item::Audit],
    title: Text::new("監査の結果を開示していない", "Audit results are not disclosed"),
    why: Text::new(
        "結果の概要も示されないと、監査で何が見つかり、どう直されたのかを医療機関が確かめられません。",
        "Without even a summary a hospital cannot see what an audit found and what became of it.",
    ),
    remedy: Text::new(
        "求めに応じて、監査の結果の概要を示せるようにしてください。",
        "Make at least a summary of the results available on request.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let results = context.disclosure.audits().map(|audit| audit.get("results"));
    for results in results.filter(|results| results.string() == Some("confidential")) {
        findings
            .report(
                results,
                text!(
                    "監査の結果を開示しないとしています",
                    "the results of the audit are said not to be disclosed"
                ),
            )
            .help(text!(
                "求めに応じて概要を示せる場合は、results を on_request にしてください。",
                "If a summary is available on request, set results to on_request."
            ));
    }
}
