use crate::disclosure::Item;
use crate::document::Place;
use crate::finding::Severity;
use crate::japanese::Folded;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "credibility/incident-unexplained",
    levels: &[Severity::Error],
    items: &[Item::TrackRecord],
    title: Text::new("事故や目的外利用の説明がない", "An incident without explanation"),
    why: Text::new(
        "件数だけでは、何が起き、再発をどう防いでいるかがわからず、医療機関は信用度を判断できません。",
        "From the number alone a hospital cannot tell what happened and how it is kept from happening again, and so cannot judge the provider's credibility.",
    ),
    remedy: Text::new(
        "事故ごとに、発生日、概要、再発防止策を details に記載してください。",
        "State the date, the summary and the preventive measures of each incident in details.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(record) = context.disclosure.described(Item::TrackRecord) else { return };
    let (count, misuse) = (record.at("/incidents/count"), record.get("misuse"));
    let number = count.number().filter(|digits| digits.parse().is_ok_and(|count: f64| count > 0.0));
    let is_misused = misuse.boolean() == Some(true);
    if is_explained(record) {
        return;
    }
    let (place, message) = match number {
        Some(number) => (
            count,
            text!(
                "事故が{number}件ありますが、概要と再発防止策の記載がありません",
                "incidents are stated ({number}), but not what happened and how it is kept from happening again",
                number = number
            ),
        ),
        None if is_misused => (
            misuse,
            text!(
                "目的外利用がありますが、概要と再発防止策の記載がありません",
                "use for other purposes is stated, but not what happened and how it is kept from happening again"
            ),
        ),
        None => return,
    };
    let finding = findings.report(place, message);
    finding.help(text!(
        "incidents の details に、発生日（occurred）、概要（summary）、再発防止策（measures）を記載してください。",
        "State the date (occurred), the summary (summary) and the preventive measures (measures) in details of incidents."
    ));
    if number.is_some() && is_misused {
        finding.related(misuse, text!("目的外利用もあり", "other purposes too"));
    }
}

/// Whether the details, or at least the statement, tell what happened and what was done.
fn is_explained(record: Place<'_>) -> bool {
    let mut details = record.at("/incidents/details").items();
    let mut statements = record.get("statement").texts().filter_map(Place::string);
    details.any(|detail| detail.get("summary").is_written())
        || statements.any(|text| Folded::new(text).find("再発").next().is_some())
}
