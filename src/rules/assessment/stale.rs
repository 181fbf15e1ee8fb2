use jiff::civil::Date;

use crate::age;
use crate::disclosure::{Disclosure, Item};
use crate::document::Place;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
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
    options: &[],
    check: Check::Document(check),
};

/// Once a year is the usual cycle of such tests.
const STALE: i32 = 12;
const VERY_STALE: i32 = 24;

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some((date, performed)) = latest(context.disclosure) else { return };
    if !age::is_older(date, STALE, context.today) || context.disclosure.issued() == Some(context.today) {
        return;
    }
    let is_very_stale = age::is_older(date, VERY_STALE, context.today);
    let finding = findings.report(
        performed,
        text!(
            "最新の点検・評価（{performed}）から{months}か月余り経過しています",
            "the latest assessment is over {months} months old ({performed})",
            months = age::whole_months(date, context.today),
            performed = performed.string().unwrap_or_default()
        ),
    );
    finding.help(text!(
        "1年以内に実施した点検・評価の結果を記載してください。",
        "State the result of an assessment from the past year."
    ));
    if is_very_stale {
        finding.level(Severity::Error);
    }
}

/// The day of the latest assessment, and where it is written.
pub(super) fn latest<'d>(disclosure: &Disclosure<'d>) -> Option<(Date, Place<'d>)> {
    let performed = disclosure.assessments().map(|result| result.get("performed"));
    performed.filter_map(|place| Some((place.date()?, place))).max_by_key(|&(date, _)| date)
}
