use crate::disclosure::Item;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

use super::responsibility_gap::{is_ownerless, owners, responsibilities};

pub(super) const RULE: Rule = Rule {
    id: "risk/responsibility-one-sided",
    levels: &[Severity::Warning],
    items: &[Item::RiskResponse],
    title: Text::new("一方だけの責任分界", "Responsibilities of one side only"),
    why: Text::new(
        "責任の分界には両者がいます。一方しか現れない分担では、もう一方が何を担うのかわかりません。",
        "A line of responsibility has two sides. Where only one appears, nobody knows what the other has to do.",
    ),
    remedy: Text::new(
        "医療機関と事業者のそれぞれが担う責任を記載してください。",
        "State what the institution bears and what the provider bears.",
    ),
    clauses: &["mic-meti-1.1-4-2", "mhlw-6.0-operation-3"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(responsibilities) = responsibilities(&context.disclosure) else { return };
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
            "医療機関の責任だけで、事業者の責任が記載されていません",
            "only the institution's duties are stated, none of the provider's"
        ),
        (false, true) => text!(
            "事業者の責任だけで、医療機関の責任が記載されていません",
            "only the provider's duties are stated, none of the institution's"
        ),
        _ => return,
    };
    findings.report(duties, message).help(text!(
        "もう一方が担う責任を duties に加えてください。共同で担う場合は owner を shared としてください。",
        "Add to duties what the other side bears; where both do, the owner is shared."
    ));
}

const INSTITUTION: [&str; 2] = ["institution", "shared"];
const PROVIDER: [&str; 3] = ["provider", "subcontractor", "shared"];
