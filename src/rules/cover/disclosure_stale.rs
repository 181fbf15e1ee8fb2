use crate::age;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
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
    options: &[],
    check: Check::Document(check),
};

/// A review every year is the rule of the trade; twice that without one is no review.
const STALE: i32 = 12;
const VERY_STALE: i32 = 24;

fn check(context: &Context<'_>, findings: &mut Findings) {
    let issued = context.disclosure.root().at("/document/issued");
    let Some(date) = issued.date().filter(|&date| age::is_older(date, STALE, context.today)) else { return };
    let is_very_stale = age::is_older(date, VERY_STALE, context.today);
    let limit = if is_very_stale { VERY_STALE } else { STALE };
    let finding = findings.report(
        issued,
        text!(
            "開示書の発行日（{date}）から{months}か月余り経過しています（目安は{limit}か月以内）",
            "the disclosure was issued over {months} months ago ({date}; good practice: within {limit} months)",
            date = date,
            months = age::whole_months(date, context.today),
            limit = limit
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
