use std::cell::LazyCell;
use std::collections::HashMap;

use crate::disclosure::{Item, Keeps, keeps};
use crate::document::Place;
use crate::facts::cloud;
use crate::finding::Severity;
use crate::japanese::Names;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "organization/subcontractor-unlisted",
    levels: &[Severity::Warning],
    items: &[Item::ProvisionStructure, Item::DataLocations],
    title: Text::new("利用するクラウドが再委託先にない", "A cloud that is not among the subcontractors"),
    why: Text::new(
        "医療情報を保存するクラウドの事業者も、再委託先の1つです。一覧から漏れると、誰が情報に関わるのかを医療機関が確認できません。",
        "The company that operates the cloud is a subcontractor too; if it is left out, a hospital cannot confirm who is involved with its information.",
    ),
    remedy: Text::new(
        "II-6 の subcontractors に、クラウドの事業者と委託内容を加えてください。",
        "Add the company that operates the cloud, with its role, to subcontractors of II-6.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(structure) = context.disclosure.described(Item::ProvisionStructure) else { return };
    let provider = context.disclosure.root().at("/provider/name").string().unwrap_or_default();
    let texts = || structure.strings().filter_map(Place::string);
    let names = LazyCell::new(|| texts().collect::<Names<'_>>());
    // The clouds of which nothing more is to be said: II-6, or the provider's name, has them or the firm that runs them.
    let mut done: HashMap<&str, bool> = HashMap::new();
    for place in context.disclosure.places().filter(|&place| keeps(place) != Keeps::NoInformation) {
        let written = place.get("cloud");
        let Some(cloud) = written.string().and_then(cloud::cloud) else { continue };
        let is_done = done
            .entry(&cloud.id)
            .or_insert_with(|| cloud.is_named_in(provider) || texts().any(|text| cloud.is_named_in(text)));
        // The list may name whoever operates the place.
        if *is_done || place.get("operator").string().is_some_and(|operator| names.hold(operator)) {
            continue;
        }
        *is_done = true;
        let finding = findings.report(
            written,
            text!(
                "保存場所に用いる{cloud}の事業者が、II-6 の再委託先にありません",
                "the company that operates {cloud}, which stores the data, is not among the subcontractors of II-6",
                cloud = cloud.called()
            ),
        );
        finding.help(text!(
            "II-6 の subcontractors に、クラウドの事業者の名称（name）と委託内容（role）を加えてください。",
            "Add the name (name) and the role (role) of the company that operates the cloud to subcontractors of II-6."
        ));
        finding.related(structure.get("subcontractors"), text!("この一覧にない", "not in this list"));
    }
}
