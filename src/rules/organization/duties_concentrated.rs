use std::ops::Range;

use crate::disclosure::{Disclosure, Item};
use crate::document::Place;
use crate::finding::Severity;
use crate::japanese::departments;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::{Text, quoted};

pub(super) const RULE: Rule = Rule {
    id: "organization/duties-concentrated",
    levels: &[Severity::Warning],
    items: &[Item::Organization, Item::Audit],
    title: Text::new("監査する部署が、監査される側でもある", "The auditing department is also audited"),
    why: Text::new(
        "自らの業務を自ら監査すると、問題が見過ごされやすくなります。独立した監査部門や第三者による評価が望まれます。",
        "Those who audit their own work easily overlook its problems; an independent department or a third party should assess it.",
    ),
    remedy: Text::new(
        "監査を、監査される業務から独立した部署又は第三者に任せてください。独立性を別の方法で保っている場合は、その方法を説明文に記載してください。",
        "Leave the audit to a third party or to a department that is independent of the audited work. If independence is kept in another way, describe it in the statement.",
    ),
    requirements: &["mic-meti/assessment"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let audited: Vec<_> = audited(context.disclosure)
        .flat_map(|role| departments_in(role.get("holder")).into_iter().map(move |found| (role, found)))
        .collect();
    for (auditor, found) in auditors(context.disclosure)
        .flat_map(|auditor| departments_in(auditor).into_iter().map(move |found| (auditor, found)))
    {
        let shared: Vec<_> = audited.iter().filter(|(_, other)| other.name == found.name).collect();
        let Some((first, _)) = shared.first() else { continue };
        let Some(title) = first.get("title").string() else { continue };
        let finding = findings.report(
            auditor.part(found.range),
            text!(
                "監査を行う「{department}」は、監査される側の{title}の部署でもあります",
                "「{department}」, which audits, is also the department of an audited role: {title}",
                department = found.name,
                title = quoted(title)
            ),
        );
        for (role, other) in &shared {
            finding.related(
                role.get("holder").part(other.range.clone()),
                text!("監査される側の部署", "the audited department"),
            );
        }
    }
}

/// Who audits within the firm: the auditors of I-4, and those of the internal audits of II-14.
fn auditors<'d>(disclosure: &Disclosure<'d>) -> impl Iterator<Item = Place<'d>> {
    let roles = disclosure.list(Item::Organization, "roles");
    let roles =
        roles.filter(|role| role.get("role").string() == Some("auditor")).map(|role| role.get("holder"));
    let audits = disclosure.list(Item::Audit, "audits");
    let audits = audits.filter(|audit| audit.get("kind").string() == Some("internal"));
    roles.chain(audits.map(|audit| audit.get("auditor")))
}

/// The roles whose work is audited. What another role does is not known.
fn audited<'d>(disclosure: &Disclosure<'d>) -> impl Iterator<Item = Place<'d>> {
    let roles = disclosure.list(Item::Organization, "roles");
    roles.filter(|role| role.get("role").string().is_some_and(|role| !matches!(role, "auditor" | "other")))
}

struct Found {
    name: String,
    range: Range<usize>,
}

fn departments_in(place: Place<'_>) -> Vec<Found> {
    let found = departments(place.string().unwrap_or_default()).into_iter();
    found.map(|(name, range)| Found { name, range }).collect()
}
