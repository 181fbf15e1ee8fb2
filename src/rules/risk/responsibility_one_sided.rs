use crate::disclosure::{Item, is_ownerless, owners, responsibilities};
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "risk/responsibility-one-sided",
    levels: &[Severity::Warning],
    items: &[Item::RiskResponse],
    title: Text::new("責任分界が一方だけ", "Responsibilities of one side only"),
    why: Text::new(
        "責任分界は、医療機関と事業者の双方の分担を示すものです。一方だけでは、もう一方が何を担うのかがわかりません。",
        "Responsibilities are divided between hospital and provider. From one side alone it is not clear what the other has to do.",
    ),
    remedy: Text::new(
        "医療機関と事業者のそれぞれが担う責任を記載してください。",
        "State the duties of the institution and those of the provider.",
    ),
    requirements: &["mic-meti/division-of-roles", "mhlw/responsibilities"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(responsibilities) = responsibilities(context.disclosure) else { return };
    let duties = responsibilities.get("duties");
    let parties: Vec<&str> =
        duties.items().flat_map(owners).filter_map(|owner| owner.get("owner").string()).collect();
    let is_known =
        |party: &&str| INSTITUTION.contains(party) || PROVIDER.contains(party) || *party == "not_applicable";
    // A duty without an owner, or with one misspelt, may be the other side's.
    if duties.items().any(is_ownerless) || !parties.iter().all(is_known) {
        return;
    }
    let has = |side: &[&str]| parties.iter().any(|party| side.contains(party));
    let message = match (has(&INSTITUTION), has(&PROVIDER)) {
        (true, false) => text!(
            "医療機関の責任だけで、事業者の責任の記載がありません",
            "only the duties of the institution are stated, not those of the provider"
        ),
        (false, true) => text!(
            "事業者の責任だけで、医療機関の責任の記載がありません",
            "only the duties of the provider are stated, not those of the institution"
        ),
        _ => return,
    };
    findings.report(duties, message).help(text!(
        "もう一方が担う責任を duties に加えてください。共同で担う場合は owner を shared としてください。",
        "Add the duties of the other side to duties. If both bear a duty, set owner to shared."
    ));
}

const INSTITUTION: [&str; 2] = ["institution", "shared"];
const PROVIDER: [&str; 3] = ["provider", "subcontractor", "shared"];
