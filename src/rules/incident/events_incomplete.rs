use crate::disclosure::Item;
use crate::document::Place;
use crate::finding::Severity;
use crate::japanese::Folded;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "incident/events-incomplete",
    levels: &[Severity::Warning],
    items: &[Item::IncidentResponse],
    title: Text::new("報告の対象となる事象が足りない", "Events missing from what is reported"),
    why: Text::new(
        "滅失、毀損、サイバー攻撃、停止も診療に影響します。対象に含まれていない事象は、医療機関に報告されないおそれがあります。",
        "Loss, damage, cyberattacks and outages affect care too; an event that is not included may not be reported to the hospital.",
    ),
    remedy: Text::new(
        "報告の対象となる事象を events にすべて記載してください。",
        "List in events every kind of event that is reported.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

const EVENTS: [&str; 5] = ["leak", "loss", "damage", "cyberattack", "outage"];

/// Words for what may happen beside a leak.
const OTHER_EVENTS: [&str; 13] = [
    "滅失",
    "紛失",
    "毀損",
    "き損",
    "棄損",
    "改ざん",
    "消失",
    "サイバー攻撃",
    "不正アクセス",
    "不正侵入",
    "ランサムウェア",
    "障害",
    "停止",
];

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(response) = context.disclosure.described(Item::IncidentResponse) else { return };
    let events = response.get("events");
    let listed: Vec<_> = events.items().filter_map(Place::string).collect();
    let finding = match *listed {
        [] if events.is_written() || names_other_events(response) => return,
        // A word that the schema does not know may be meant for any of them.
        _ if listed.iter().any(|event| !EVENTS.contains(event)) => return,
        [] => findings.report(
            response,
            text!(
                "どのような事象を報告するのかの記載がありません",
                "which events are reported is not stated"
            ),
        ),
        ["leak"] => findings.report(
            events,
            text!(
                "報告の対象が漏えいだけで、滅失、毀損、サイバー攻撃、停止が含まれていません",
                "only leaks are among the events that are reported; loss, damage, cyberattacks and outages are not"
            ),
        ),
        _ if listed.contains(&"leak") => return,
        _ => findings.report(
            events,
            text!("報告の対象に漏えいが含まれていません", "leaks are not among the events that are reported"),
        ),
    };
    finding.missing(EVENTS.into_iter().filter(|event| !listed.contains(event))).help(text!(
        "events に、報告する事象を leak（漏えい）、loss（滅失）、damage（毀損）、cyberattack（サイバー攻撃）、outage（障害・停止）からすべて記載してください。",
        "List in events all that are reported, from leak, loss, damage, cyberattack and outage."
    ));
}

fn names_other_events(response: Place<'_>) -> bool {
    let mut texts = response.get("statement").texts().filter_map(Place::string);
    texts.any(|text| Folded::new(text).holds_any(&OTHER_EVENTS))
}
