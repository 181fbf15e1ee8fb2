use crate::age;
use crate::disclosure::Item;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule, RuleOption};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "credibility/record-stale",
    levels: &[Severity::Warning],
    items: &[Item::TrackRecord],
    title: Text::new("事故の実績の基準日が古い", "An old track record"),
    why: Text::new(
        "基準日より後に事故があったかどうかを、医療機関が確かめられません。",
        "A hospital cannot tell whether anything has happened since.",
    ),
    remedy: Text::new(
        "その後の事故の有無を確かめ、件数と基準日を改めてください。",
        "Check whether anything has happened since, and update the number and the date.",
    ),
    requirements: &[],
    waivable: true,
    options: &[MONTHS],
    check: Check::Document(check),
};

/// As old as a disclosure may be.
const MONTHS: RuleOption = RuleOption {
    name: "months",
    minimum: 1,
    default: 12,
    meaning: Text::new(
        "事故の実績の基準日から経過した月数がこれを超えると指摘します",
        "reports a record of incidents that is more than this many months old",
    ),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for deadline in context.stale(&RULE) {
        findings.report(
            deadline.place,
            text!(
                "事故の実績の基準日（{as_of}）から{age}経過しています",
                "the record of incidents is {age} old (as of {as_of})",
                as_of = deadline.place.string().unwrap_or_default(),
                age = age::over(deadline.date, context.today)
            ),
        );
    }
}
