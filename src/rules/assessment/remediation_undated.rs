use crate::disclosure::{Item, has_open_findings};
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "assessment/remediation-undated",
    levels: &[Severity::Warning],
    items: &[Item::Assessments],
    title: Text::new("未対応の検出事項の対応期限の記載がない", "Open findings without a due date"),
    why: Text::new(
        "いつまでに対応するのか、受容したのかがわからないと、残った脆弱性が放置されないかを医療機関が判断できません。",
        "Without a due date or a decision to accept, a hospital cannot tell whether an open vulnerability will ever be fixed.",
    ),
    remedy: Text::new(
        "対応を終える日を remediation_due に、受容する場合は理由と代替策を accepted に記載してください。",
        "State the due date in remediation_due; if the risk is accepted, state the reason and the compensating measure in accepted.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for result in context.disclosure.assessments().filter(|&result| has_open_findings(result)) {
        if result.get("remediation_due").is_written() || result.get("accepted").is_written() {
            continue;
        }
        let open =
            ["open", "open_counts"].map(|key| result.get(key)).into_iter().find(|place| place.is_written());
        findings
            .report(
                open.unwrap_or(result),
                text!(
                    "未対応の検出事項がありますが、対応期限も受容の判断も記載がありません",
                    "findings are open, but neither a due date nor a decision to accept them is stated"
                ),
            )
            .help(text!(
                "対応を終える日又は月を remediation_due に記載してください（例: 2026-12）。対応しない場合は、accepted に理由（rationale）と代替策（compensating_measure）を記載してください。",
                "State the day or month in remediation_due, such as 2026-12. If they will not be fixed, state the reason (rationale) and the compensating measure (compensating_measure) in accepted."
            ));
    }
}
