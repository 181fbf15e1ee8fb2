use crate::disclosure::{Item, by_id, owners, responsibilities};
use std::collections::HashMap;

use crate::document::Place;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::{Text, quoted};

pub(super) const RULE: Rule = Rule {
    id: "risk/responsibility-contradicts",
    levels: &[Severity::Warning],
    items: &[Item::RiskResponse],
    title: Text::new("同じ責任の担い手が2つある", "One duty with two owners"),
    why: Text::new(
        "同じ領域の同じ責任を別々の者が担うとしていると、事故のときにどちらの責任なのかを医療機関が判断できません。",
        "Where one duty in one zone has two owners, a hospital cannot tell in an incident whose responsibility it is.",
    ),
    remedy: Text::new(
        "領域ごとに、担う者を1つにしてください。共同で担う場合は、owner を shared としてください。",
        "Name one owner for each zone. If both bear the duty, set owner to shared.",
    ),
    requirements: &["mic-meti/division-of-roles", "mhlw/responsibilities"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(responsibilities) = responsibilities(context.disclosure) else { return };
    let declared = by_id(responsibilities.get("zones").items());
    for duty in responsibilities.get("duties").items() {
        let mut assigned: HashMap<Option<&str>, Place<'_>> = HashMap::new();
        for (zone, owner) in owners(duty).flat_map(zones) {
            let Some(side) = side_of(owner) else { continue };
            match assigned.get(&zone.string()).copied() {
                Some(known) if side_of(known) != Some(side) => {
                    findings
                        .report(
                            zone,
                            text!(
                                "領域「{zone}」で「{duty}」を担う者が、医療機関と事業者の2通りになっています",
                                "both the institution and the provider are named as the owner of 「{duty}」 in the zone 「{zone}」",
                                duty = quoted(duty.get("duty").string().unwrap_or_default()),
                                zone = quoted(zone_name(&declared, zone))
                            ),
                        )
                        .help(text!(
                            "どちらが担うのかを確かめて、一方に直してください。共同で担う場合は owner を shared とし、分担を text に記載してください。",
                            "Check who bears it, and keep one. If both do, set owner to shared and state in text who does what."
                        ))
                        .related(known, text!("先に書かれた担い手", "the first owner"));
                }
                Some(_) => {}
                None => {
                    assigned.insert(zone.string(), owner);
                }
            }
        }
    }
}

/// The side that bears a duty; `None` where both do or nobody has to. A provider answers for its subcontractors.
fn side_of(owner: Place<'_>) -> Option<Side> {
    match owner.string()? {
        "institution" => Some(Side::Institution),
        "provider" | "subcontractor" => Some(Side::Provider),
        _ => None,
    }
}

#[derive(PartialEq, Eq)]
enum Side {
    Institution,
    Provider,
}

/// The zones of an entry, each with who bears the duty there.
fn zones<'d>(owner: Place<'d>) -> impl Iterator<Item = (Place<'d>, Place<'d>)> {
    owner.get("zones").items().map(move |zone| (zone, owner.get("owner")))
}

fn zone_name<'d>(declared: &HashMap<&str, Place<'d>>, zone: Place<'d>) -> &'d str {
    let id = zone.string().unwrap_or_default();
    declared.get(id).and_then(|known| known.get("name").string()).unwrap_or(id)
}
