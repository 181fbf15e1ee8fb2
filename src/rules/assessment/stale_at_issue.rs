use super::stale::latest;
use crate::age;
use crate::disclosure::Item;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
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
    options: &[],
    check: Check::Document(check),
};

/// Once a year is the usual cycle of such tests.
const STALE: i32 = 12;

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(issued) = context.disclosure.issued() else { return };
    let Some((date, performed)) = latest(context.disclosure) else { return };
    if !age::is_older(date, STALE, issued) {
        return;
    }
    findings
        .report(
            performed,
            text!(
                "発行日（{issued}）の時点で、最新の点検・評価（{performed}）から{months}か月余り経過しています",
                "on the issue date ({issued}) the latest assessment ({performed}) was over {months} months old",
                issued = issued,
                performed = performed.string().unwrap_or_default(),
                months = age::whole_months(date, issued)
            ),
        )
        .help(text!(
            "開示書は、発行日の前1年以内に実施した点検・評価の結果を添えて発行してください。",
            "Issue the disclosure with the result of an assessment from the year before its issue date."
        ))
        .related(context.disclosure.root().at("/document/issued"), text!("発行日", "issue date"));
}
