use crate::age;
use crate::disclosure::Item;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
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
    options: &[],
    check: Check::Document(check),
};

/// As old as a disclosure may be.
const STALE: i32 = 12;

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(record) = context.disclosure.described(Item::TrackRecord) else { return };
    let as_of = record.at("/incidents/as_of");
    let Some(date) = as_of.date().filter(|&date| age::is_older(date, STALE, context.today)) else { return };
    findings.report(
        as_of,
        text!(
            "事故の実績の基準日（{as_of}）から{months}か月余り経過しています",
            "the record of incidents is over {months} months old (as of {as_of})",
            as_of = as_of.string().unwrap_or_default(),
            months = age::whole_months(date, context.today)
        ),
    );
}
