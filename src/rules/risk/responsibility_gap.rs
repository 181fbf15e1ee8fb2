use crate::disclosure::{Item, is_ownerless, owners, responsibilities};
use std::collections::HashSet;

use crate::document::Place;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::{Text, quoted};

pub(super) const RULE: Rule = Rule {
    id: "risk/responsibility-gap",
    levels: &[Severity::Error],
    items: &[Item::RiskResponse],
    title: Text::new("責任分界に抜けがある", "A gap in the responsibilities"),
    why: Text::new(
        "担う者のない責任や、責任の決まっていない領域があると、事故のときに医療機関と事業者が互いに相手の責任と考えるおそれがあります。",
        "Where a duty has no owner or a zone has no duty, hospital and provider may each take it for the other's responsibility in an incident.",
    ),
    remedy: Text::new(
        "責任事項ごとに担う者を、領域ごとに責任事項を記載してください。",
        "State the owner of each duty and the duties of each zone.",
    ),
    requirements: &["mic-meti/division-of-roles", "mhlw/responsibilities"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(responsibilities) = responsibilities(context.disclosure) else { return };
    let duties: Vec<Place<'_>> = responsibilities.get("duties").items().collect();
    let ownerless: Vec<Place<'_>> = duties.iter().copied().filter(|&duty| is_ownerless(duty)).collect();
    for duty in &ownerless {
        findings
            .report(
                *duty,
                text!("「{duty}」を担う者の記載がありません", "who bears the duty 「{duty}」 is not stated", duty = quoted(duty.get("duty").string().unwrap_or_default())),
            )
            .help(text!(
                "owners に、領域（zones）と担う者（owner: institution、provider、subcontractor、shared）を記載してください。",
                "State the zones (zones) and who bears the duty (owner: institution, provider, subcontractor or shared) in owners."
            ));
    }
    // The zones that an ownerless duty or a mistyped id was meant for are not known.
    let zones: Vec<Place<'_>> = responsibilities.get("zones").items().collect();
    let all_owners: Vec<Place<'_>> = duties.iter().flat_map(|&duty| owners(duty)).collect();
    let named: HashSet<&str> =
        all_owners.iter().flat_map(|owner| owner.get("zones").items()).filter_map(Place::string).collect();
    let declared: HashSet<&str> = zones.iter().filter_map(|zone| zone.get("id").string()).collect();
    let is_complete = all_owners.iter().all(|owner| owner.get("zones").is_written());
    if duties.is_empty() || !ownerless.is_empty() || !is_complete || !named.is_subset(&declared) {
        return;
    }
    for zone in zones {
        if zone.get("id").string().is_none_or(|id| named.contains(id)) {
            continue;
        }
        findings
            .report(
                zone,
                text!(
                    "領域「{name}」の責任の記載がありません",
                    "no duty is stated for the zone 「{name}」",
                    name = quoted(zone.get("name").string().unwrap_or_default())
                ),
            )
            .help(text!(
                "この領域の責任を担う者を、duties の owners に記載してください。",
                "State in owners of duties who bears the duties in this zone."
            ));
    }
}
