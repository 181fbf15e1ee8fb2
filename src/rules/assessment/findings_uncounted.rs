use crate::disclosure::{Item, SEVERITIES};
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "assessment/findings-uncounted",
    levels: &[Severity::Warning],
    items: &[Item::Assessments],
    title: Text::new("検出事項の件数の記載がない", "Findings without counts"),
    why: Text::new(
        "深刻度ごとの件数がないと、残った事項がどれほどあるのか、前回より改善したのかを医療機関が判断できません。",
        "Without counts by severity a hospital cannot tell how much is open, or whether things got better since last time.",
    ),
    remedy: Text::new(
        "深刻度ごとの件数を finding_counts に記載してください。",
        "State the number of findings of each severity in finding_counts.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

/// Kinds whose findings are rated and counted; an audit or a self-check often has none to rate.
const RATED: [&str; 3] = ["vulnerability_test", "penetration_test", "configuration_review"];

fn check(context: &Context<'_>, findings: &mut Findings) {
    for result in context.disclosure.assessments() {
        let is_rated = result.get("kind").string().is_some_and(|kind| RATED.contains(&kind));
        let is_clean = result.get("highest_severity").string() == Some("none");
        let is_counted = SEVERITIES.iter().any(|(key, _)| result.get("finding_counts").get(key).is_written());
        if !is_rated || is_clean || is_counted {
            continue;
        }
        findings
            .report(
                result,
                text!(
                    "深刻度ごとの検出事項の件数の記載がありません",
                    "the number of findings of each severity is not stated"
                ),
            )
            .help(text!(
                "finding_counts に深刻度ごとの件数を記載してください（例: {\"high\": 0, \"medium\": 1, \"low\": 3}）。未対応の件数は open_counts に記載してください。",
                "State the number of each severity in finding_counts, such as {\"high\": 0, \"medium\": 1, \"low\": 3}, and how many are still open in open_counts."
            ));
    }
}
