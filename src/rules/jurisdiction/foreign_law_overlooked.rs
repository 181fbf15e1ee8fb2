use crate::disclosure::{Disclosure, Item, code_abroad, country_name};
use std::collections::HashSet;

use crate::document::{Location, Place};
use crate::facts::parent;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::{Text, quoted};

pub(super) const RULE: Rule = Rule {
    id: "jurisdiction/foreign-law-overlooked",
    levels: &[Severity::Warning],
    items: &[Item::ForeignLaw],
    title: Text::new(
        "国外法の適用はないとしているが、国外の事業者が関わっている",
        "Foreign law said not to apply, but a foreign company is involved",
    ),
    why: Text::new(
        "国外に親会社を持つ事業者には、データが国内にあっても、その国の法令による開示命令などが及ぶことがあります。医療機関はその可能性を確認します。",
        "The law of a parent company's country, such as a disclosure order, can reach a company even if the data is in Japan. A hospital confirms whether it can.",
    ),
    remedy: Text::new(
        "applicable を true にし、該当する事業者、国、法令と、講じている対策（暗号鍵の自社管理など）を entities に記載してください。",
        "Set applicable to true, and state in entities the company, the country, the law and the mitigation (such as keys held by the provider alone).",
    ),
    requirements: &["mhlw/foreign-law"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(foreign_law) = context.disclosure.described(Item::ForeignLaw) else { return };
    let applicable = foreign_law.get("applicable");
    if applicable.boolean() != Some(false) {
        return;
    }
    let firms = foreign_firms(context.disclosure);
    let Some(first) = firms.first() else { return };
    let finding = findings.report(
        applicable,
        text!(
            "国外法の適用はないとしていますが、国外の事業者（{name}、{country}）が関わっています",
            "foreign law is said not to apply, but a foreign company is involved ({name}, {country})",
            country = first.country,
            name = first.name
        ),
    );
    finding.help(text!(
        "国外法が適用される可能性を見直してください。可能性がある場合は applicable を true にし、事業者、国、法令、対策を entities に記載してください。",
        "Reconsider whether foreign law can apply. If it can, set applicable to true, and state the company, the country, the law and the mitigation in entities."
    ));
    for firm in firms {
        finding.related(
            firm.location,
            text!("国外の事業者（{country}）", "a foreign company ({country})", country = firm.country),
        );
    }
}

struct Firm {
    location: Location,
    name: Text,
    country: Text,
}

/// Every firm outside Japan that the document lets take part, once each: as the provider itself, as a subcontractor or
/// its parent, or as the cloud of a place.
fn foreign_firms(disclosure: &Disclosure<'_>) -> Vec<Firm> {
    let mut firms = Vec::new();
    let provider = disclosure.root().get("provider");
    for party in std::iter::once(provider).chain(disclosure.subcontractors()) {
        firms.extend([party, party.get("parent")].into_iter().find_map(foreign));
    }
    for place in disclosure.places().map(|place| place.get("cloud")) {
        let runner = place.string().and_then(parent::of_cloud);
        firms.extend(runner.map(|parent| Firm {
            location: place.location(),
            name: parent.name.clone(),
            country: country_name(&parent.country),
        }));
    }
    let mut seen = HashSet::new();
    firms.retain(|firm: &Firm| seen.insert(firm.name.clone()));
    firms
}

/// A party that says to be from abroad, or whose name is that of a firm known to be.
fn foreign(party: Place<'_>) -> Option<Firm> {
    let (name, country) = (party.get("name"), party.get("country"));
    match code_abroad(country) {
        Some(code) => Some(Firm {
            location: country.location(),
            name: text!("{name}", "{name}", name = quoted(name.string().unwrap_or(code))),
            country: country_name(code),
        }),
        None => {
            let (parent, range) = parent::named_in(name.string()?).into_iter().next()?;
            Some(Firm {
                location: name.part(range),
                name: parent.name.clone(),
                country: country_name(&parent.country),
            })
        }
    }
}
