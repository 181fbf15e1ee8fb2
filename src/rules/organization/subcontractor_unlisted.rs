use crate::disclosure::Item;
use crate::document::Place;
use crate::facts::cloud::{self, Cloud};
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "organization/subcontractor-unlisted",
    levels: &[Severity::Warning],
    items: &[Item::ProvisionStructure, Item::DataLocations],
    title: Text::new("利用するクラウドが再委託先にない", "A cloud that is not among the subcontractors"),
    why: Text::new(
        "医療情報を保存するクラウドの事業者も、サービスの提供に関わる再委託先です。体制から漏れると、病院は誰が情報に関わるのかを確認できません。",
        "The firm that runs the cloud takes part in the service; left out, it stays hidden who has to do with the information.",
    ),
    remedy: Text::new(
        "II-6 の subcontractors に、クラウドの事業者と委託内容を加えてください。",
        "Add the cloud's firm and its role to the subcontractors of II-6.",
    ),
    clauses: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(structure) = context.disclosure.described(Item::ProvisionStructure) else { return };
    let provider = context.disclosure.root().at("/provider/name").string().unwrap_or_default();
    let mut seen: Vec<&str> = Vec::new();
    for place in context.disclosure.places() {
        let written = place.get("cloud");
        let Some(cloud) = written.string().and_then(cloud::cloud) else { continue };
        if seen.contains(&cloud.id.as_str())
            || cloud.is_named_in(provider)
            || is_listed(structure, cloud, place)
        {
            continue;
        }
        seen.push(&cloud.id);
        let finding = findings.report(
            written,
            text!(
                "保存場所に使う{cloud}の事業者が、II-6 の再委託先にありません",
                "the firm behind {cloud}, which stores the data, is not among the subcontractors of II-6",
                cloud = cloud.called()
            ),
        );
        finding.help(text!(
            "II-6 の subcontractors に、クラウドの事業者の名称（name）と委託内容（role）を加えてください。",
            "Add the firm with its name and role to the subcontractors of II-6."
        ));
        finding.related(structure.get("subcontractors"), text!("ここにない", "not listed here"));
    }
}

/// Whether II-6 names the cloud, the firm that runs it, or whoever operates the place.
fn is_listed(structure: Place<'_>, cloud: &Cloud, place: Place<'_>) -> bool {
    let operator = place.get("operator").string();
    let mut texts = structure.strings().filter_map(Place::string);
    texts.any(|text| cloud.is_named_in(text) || operator.is_some_and(|operator| text.contains(operator)))
}
