use crate::age;
use crate::disclosure::Item;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule, RuleOption};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "assessment/stale",
    levels: &[Severity::Warning, Severity::Error],
    items: &[Item::Assessments],
    title: Text::new("点検・評価の結果が古い", "An old assessment"),
    why: Text::new(
        "脆弱性は日々見つかります。古い点検・評価の結果は、現在の安全性を示しません。",
        "New vulnerabilities are found every day; an old assessment does not show today's security.",
    ),
    remedy: Text::new(
        "点検・評価を実施し、最新の結果を記載してください。",
        "Have the system assessed again, and state the latest result.",
    ),
    requirements: &[],
    waivable: true,
    options: &[MONTHS, ERROR_MONTHS],
    check: Check::Document(check),
};

/// Once a year is the usual cycle of such tests.
const MONTHS: RuleOption = RuleOption {
    name: "months",
    minimum: 1,
    default: 12,
    meaning: Text::new(
        "最新の点検・評価から経過した月数がこれを超えると指摘します",
        "reports a latest assessment that is more than this many months old",
    ),
};

/// Twice that without one is no cycle.
const ERROR_MONTHS: RuleOption = RuleOption {
    name: "error-months",
    minimum: 0,
    default: 24,
    meaning: Text::new(
        "最新の点検・評価から経過した月数がこれを超えると、エラーとします",
        "a latest assessment that is more than this many months old is an error",
    ),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(latest) = context.stale(&RULE).last() else { return };
    if context.disclosure.issued() == Some(context.today) {
        return;
    }
    let finding = findings.report(
        latest.place,
        text!(
            "最新の点検・評価（{performed}）から{age}経過しています",
            "the latest assessment is {age} old ({performed})",
            age = age::over(latest.date, context.today),
            performed = latest.place.string().unwrap_or_default()
        ),
    );
    finding.help(text!(
        "{limit}以内に実施した点検・評価の結果を記載してください。",
        "State the result of an assessment from the past {limit}.",
        limit = age::in_years(context.settings.number(&RULE, &MONTHS))
    ));
    if age::is_older(latest.date, context.settings.number(&RULE, &ERROR_MONTHS), context.today) {
        finding.level(Severity::Error);
    }
}
