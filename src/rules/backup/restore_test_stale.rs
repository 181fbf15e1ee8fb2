use crate::age;
use crate::disclosure::Item;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule, RuleOption};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "backup/restore-test-stale",
    levels: &[Severity::Warning],
    items: &[Item::Backup],
    title: Text::new("復元試験が古い", "An old restore test"),
    why: Text::new(
        "構成やデータの量は変わります。古い復元試験は、今も復元できることの裏付けになりません。",
        "Systems and data volumes change; an old test does not show that a restore works today.",
    ),
    remedy: Text::new(
        "復元試験を実施し、その日を last に記載してください。",
        "Carry out a restore test, and state its date in last.",
    ),
    requirements: &[],
    waivable: true,
    options: &[MONTHS],
    check: Check::Document(check),
};

/// Once a year is the least that the trade expects.
const MONTHS: RuleOption = RuleOption {
    name: "months",
    minimum: 1,
    default: 12,
    meaning: Text::new(
        "直近の復元試験から経過した月数がこれを超えると指摘します",
        "reports a last restore test that is more than this many months ago",
    ),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for deadline in context.stale(&RULE) {
        findings.report(
            deadline.place,
            text!(
                "直近の復元試験（{last}）から{age}経過しています（目安は{limit}以内）",
                "the last restore test was {age} ago ({last}; good practice: within {limit})",
                last = deadline.place.string().unwrap_or_default(),
                age = age::over(deadline.date, context.today),
                limit = age::in_months(context.settings.number(&RULE, &MONTHS))
            ),
        );
    }
}
