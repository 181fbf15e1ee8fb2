use crate::age;
use crate::disclosure::{Deadline, Item, Lapse};
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule, RuleOption};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "assessment/stale-at-issue",
    levels: &[Severity::Warning],
    items: &[Item::Assessments],
    title: Text::new("発行の時点で点検・評価の結果が古い", "An assessment already old at issue"),
    why: Text::new(
        "発行日に1年より前の結果しかない開示書は、その日の安全性を示していません。定期的な点検・評価が途切れていた可能性もあります。",
        "A disclosure whose results are over a year old on its issue date does not show the security of that day; regular assessments may have lapsed.",
    ),
    remedy: Text::new(
        "発行日の前1年以内に実施した点検・評価の結果を記載してください。",
        "State the result of an assessment from the year before the issue date.",
    ),
    requirements: &[],
    waivable: true,
    options: &[MONTHS],
    check: Check::Document(check),
};

/// Once a year is the usual cycle of such tests.
const MONTHS: RuleOption = RuleOption {
    name: "months",
    minimum: 1,
    default: 12,
    meaning: Text::new(
        "発行日の時点で、最新の点検・評価から経過した月数がこれを超えていると指摘します",
        "reports a latest assessment that was more than this many months old on the issue date",
    ),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(issued) = context.disclosure.issued() else { return };
    let limit = context.settings.limit(&RULE);
    let is_assessment = |deadline: &&Deadline<'_>| {
        deadline.item == Some(Item::Assessments) && matches!(deadline.kind, Lapse::Cycle(_))
    };
    let Some(latest) = context.disclosure.deadlines().iter().rfind(is_assessment) else { return };
    if latest.day(limit) >= issued {
        return;
    }
    findings
        .report(
            latest.place,
            text!(
                "発行日（{issued}）の時点で、最新の点検・評価（{performed}）から{age}経過しています",
                "on the issue date ({issued}) the latest assessment ({performed}) was {age} old",
                issued = issued,
                performed = latest.place.string().unwrap_or_default(),
                age = age::over(latest.date, issued)
            ),
        )
        .help(text!(
            "開示書は、発行日の前{limit}以内に実施した点検・評価の結果を添えて発行してください。",
            "Issue the disclosure with the result of an assessment from the {limit} before its issue date.",
            limit = age::in_years(limit.months)
        ))
        .related(context.disclosure.root().at("/document/issued"), text!("発行日", "issue date"));
}
