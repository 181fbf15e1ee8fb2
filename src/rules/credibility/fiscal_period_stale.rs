use crate::age;
use crate::disclosure::Item;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule, RuleOption};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "credibility/fiscal-period-stale",
    levels: &[Severity::Warning],
    items: &[Item::FinancialSoundness],
    title: Text::new("財務諸表等が古い", "Old financial statements"),
    why: Text::new(
        "2年を過ぎた決算の後には、次の決算が出ているはずです。古い財務諸表等は、現在の経営の健全性を示しません。",
        "After two years newer ones must exist; the old ones do not show that the business is sound today.",
    ),
    remedy: Text::new(
        "直近の決算の財務諸表等に改めてください。",
        "State the financial statements of the latest fiscal period.",
    ),
    requirements: &[],
    waivable: true,
    options: &[MONTHS],
    check: Check::Document(check),
};

/// A year, and the time until the next accounts are out, with room to spare.
const MONTHS: RuleOption = RuleOption {
    name: "months",
    minimum: 1,
    default: 24,
    meaning: Text::new(
        "決算期末から経過した月数がこれを超えると指摘します",
        "reports a fiscal period that ended more than this many months ago",
    ),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for deadline in context.stale(&RULE) {
        findings
            .report(
                deadline.place,
                text!(
                    "決算期末（{period_end}）から{age}経過しています",
                    "the fiscal period ended {age} ago ({period_end})",
                    period_end = deadline.place.string().unwrap_or_default(),
                    age = age::over(deadline.date, context.today)
                ),
            )
            .help(text!(
                "直近の決算の財務諸表等に改め、period_end に決算期末を記載してください。",
                "State the latest financial statements, and the end of their period in period_end."
            ));
    }
}
