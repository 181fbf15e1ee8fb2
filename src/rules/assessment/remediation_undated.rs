use crate::disclosure::{Item, has_open_findings};
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "assessment/remediation-undated",
    levels: &[Severity::Warning],
    items: &[Item::Assessments],
    title: Text::new("未対応の検出事項に期限がない", "Open findings without a date"),
    why: Text::new(
        "いつまでに対応するのか、あるいは受容したのかがわからないと、残った脆弱性がそのまま放置されるおそれを病院が評価できません。",
        "Without a date, or a decision to accept, a hospital cannot tell whether an open vulnerability will ever be fixed.",
    ),
    remedy: Text::new(
        "対応を終える日を remediation_due に、受容する場合は理由と代替策を accepted に記載してください。",
        "State the day in remediation_due; where the risk is accepted, the reason and the compensating measure in accepted.",
    ),
    clauses: &[],
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
                    "未対応の検出事項がありますが、対応期限も受容の判断も書かれていません",
                    "findings are open, and neither a due date nor an acceptance is stated"
                ),
            )
            .help(text!(
                "対応を終える日又は月を remediation_due に記載してください（例: 2026-12）。対応しない場合は、accepted に理由（rationale）と代替策（compensating_measure）を記載してください。",
                "State the day or month in remediation_due (2026-12). If they will not be fixed, state rationale and compensating_measure in accepted."
            ));
    }
}
