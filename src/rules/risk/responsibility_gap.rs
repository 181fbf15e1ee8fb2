use crate::disclosure::{Disclosure, Item};
use crate::document::{Kind, Place};
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "risk/responsibility-gap",
    levels: &[Severity::Error],
    items: &[Item::RiskResponse],
    title: Text::new("責任分界の抜け", "A gap in the responsibilities"),
    why: Text::new(
        "誰も担わない責任や、責任の決まっていない領域があると、事故のときに双方が相手の責任と考えてしまいます。",
        "Where a duty has no owner, or a zone no duty, each side takes it for the other's when something happens.",
    ),
    remedy: Text::new(
        "責任事項ごとに担う者を、領域ごとに責任事項を記載してください。",
        "Give every duty an owner and every zone a duty.",
    ),
    clauses: &["mic-meti-1.1-4-2", "mhlw-6.0-operation-3"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(responsibilities) = responsibilities(&context.disclosure) else { return };
    let duties: Vec<Place<'_>> = responsibilities.get("duties").items().collect();
    let ownerless: Vec<Place<'_>> = duties.iter().copied().filter(|&duty| is_ownerless(duty)).collect();
    for duty in &ownerless {
        findings
            .report(
                *duty,
                text!("「{duty}」を担う者が記載されていません", "nobody is named who bears the duty 「{duty}」", duty = duty.get("duty").string().unwrap_or_default()),
            )
            .help(text!(
                "owners に、領域（zones）と担う者（owner: institution、provider、subcontractor、shared）を記載してください。",
                "Add owners with zones and owner (institution, provider, subcontractor or shared)."
            ));
    }
    // The zones that an ownerless duty or a mistyped id was meant for are not known.
    let zones: Vec<Place<'_>> = responsibilities.get("zones").items().collect();
    let all_owners: Vec<Place<'_>> = duties.iter().flat_map(|&duty| owners(duty)).collect();
    let named: Vec<&str> =
        all_owners.iter().flat_map(|owner| owner.get("zones").items()).filter_map(Place::string).collect();
    let is_declared = |id: &&str| zones.iter().any(|zone| zone.get("id").string() == Some(*id));
    let is_complete = all_owners.iter().all(|owner| owner.get("zones").is_written());
    if duties.is_empty() || !ownerless.is_empty() || !is_complete || !named.iter().all(is_declared) {
        return;
    }
    for zone in zones {
        if zone.get("id").string().is_none_or(|id| named.contains(&id)) {
            continue;
        }
        findings
            .report(
                zone,
                text!(
                    "領域「{name}」について、どの責任も記載されていません",
                    "no duty covers the zone 「{name}」",
                    name = zone.get("name").string().unwrap_or_default()
                ),
            )
            .help(text!(
                "duties の owners で、この領域の責任を担う者を記載してください。",
                "Say in duties who bears which duty in this zone."
            ));
    }
}

/// The division of responsibilities in II-4.
pub(super) fn responsibilities<'d>(disclosure: &Disclosure<'d>) -> Option<Place<'d>> {
    Some(disclosure.described(Item::RiskResponse)?.get("responsibilities"))
}

/// Whether nobody bears a duty; what is no list of owners is the schema's to report.
pub(super) fn is_ownerless(duty: Place<'_>) -> bool {
    let owners = duty.get("owners");
    owners.items().next().is_none() && (!owners.is_written() || owners.kind() == Some(Kind::Array))
}

/// Who bears a duty, and in which zones.
pub(super) fn owners<'d>(duty: Place<'d>) -> impl Iterator<Item = Place<'d>> {
    duty.get("owners").items()
}
