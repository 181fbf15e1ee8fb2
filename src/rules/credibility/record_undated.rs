use crate::disclosure::Item;
use crate::document::Kind;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "credibility/record-undated",
    levels: &[Severity::Warning],
    items: &[Item::TrackRecord],
    title: Text::new("事故の実績の基準日の記載がない", "A track record without its date"),
    why: Text::new(
        "「事故はありません」という記載は、いつの時点のものかがわからないと、医療機関が確認に使えません。",
        "\"No incidents\" is of no use to a hospital without the date as of which it is true.",
    ),
    remedy: Text::new(
        "実績の基準日を as_of に記載してください（例: 2026-09-30）。",
        "State the date in as_of, such as 2026-09-30.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(record) = context.disclosure.described(Item::TrackRecord) else { return };
    let incidents = record.get("incidents");
    if incidents.kind() != Some(Kind::Object) || incidents.get("as_of").is_written() {
        return;
    }
    findings
        .report(
            incidents,
            text!(
                "事故の実績がいつの時点のものか、基準日の記載がありません",
                "the date as of which the record of incidents is true is not stated"
            ),
        )
        .help(text!(
            "as_of に基準日を、since に対象期間の始まりを記載してください（例: 2026-09-30、2018-04-01）。",
            "State the date in as_of and the beginning of the period in since, such as 2026-09-30 and 2018-04-01."
        ));
}
