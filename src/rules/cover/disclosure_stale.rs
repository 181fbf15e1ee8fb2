use crate::age;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule, RuleOption};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "cover/disclosure-stale",
    levels: &[Severity::Warning, Severity::Error],
    items: &[],
    title: Text::new("開示書が古い", "An old disclosure"),
    why: Text::new(
        "認証、体制、点検・評価の結果は年々変わります。古い開示書では、医療機関は現在の状態を確認できません。",
        "Certificates, organisation and assessment results change year by year. An old disclosure does not show today's state.",
    ),
    remedy: Text::new(
        "内容を見直し、版数と発行日を改めて、改訂履歴に加えてください。",
        "Review the content, issue a new edition and add it to the revision history.",
    ),
    requirements: &[],
    waivable: true,
    options: &[MONTHS, ERROR_MONTHS],
    check: Check::Document(check),
};

/// A review every year is the rule of the trade.
const MONTHS: RuleOption = RuleOption {
    name: "months",
    minimum: 1,
    default: 12,
    meaning: Text::new(
        "発行日から経過した月数がこれを超えると指摘します",
        "reports a disclosure that was issued more than this many months ago",
    ),
};

/// Twice that without one is no review.
const ERROR_MONTHS: RuleOption = RuleOption {
    name: "error-months",
    minimum: 0,
    default: 24,
    meaning: Text::new(
        "発行日から経過した月数がこれを超えると、エラーとします",
        "a disclosure that was issued more than this many months ago is an error",
    ),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let [months, error_months] = [MONTHS, ERROR_MONTHS].map(|option| context.settings.number(&RULE, &option));
    for deadline in context.stale(&RULE) {
        let is_very_stale = age::is_older(deadline.date, error_months, context.today);
        let limit = if is_very_stale { error_months.max(months) } else { months };
        let finding = findings.report(
            deadline.place,
            text!(
                "開示書の発行日（{date}）から{age}経過しています（目安は{limit}以内）",
                "the disclosure was issued {age} ago ({date}; good practice: within {limit})",
                date = deadline.date,
                age = age::over(deadline.date, context.today),
                limit = age::in_months(limit)
            ),
        );
        finding.help(text!(
            "記載内容を見直し、版数と発行日を改めて、改訂履歴に加えてください。",
            "Review the content, issue a new edition and add it to the revision history."
        ));
        if is_very_stale {
            finding.level(Severity::Error);
        }
    }
}
