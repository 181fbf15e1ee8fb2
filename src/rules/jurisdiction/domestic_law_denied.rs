use crate::disclosure::Item;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "jurisdiction/domestic-law-denied",
    levels: &[Severity::Error],
    items: &[Item::DomesticLaw],
    title: Text::new("国内法が適用されないとしている", "Domestic law said not to apply"),
    why: Text::new(
        "医療情報の保存を外部に委託するには、情報と機器が国内法の執行の及ぶ範囲にあることが条件になります。",
        "Medical information may be stored with a contractor only where the information and the equipment are within the reach of domestic law.",
    ),
    remedy: Text::new(
        "国内法が適用される場合は applies を true にしてください。適用されない機器は、医療情報の保存先から外してください。",
        "If domestic law applies, set applies to true. Keep no medical information on equipment to which it does not apply.",
    ),
    requirements: &["mic-meti/domestic-law", "mhlw/external-storage"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(domestic_law) = context.disclosure.described(Item::DomesticLaw) else { return };
    let applies = domestic_law.get("applies");
    if applies.boolean() != Some(false) {
        return;
    }
    findings.report(
        applies,
        text!(
            "医療情報を保存する機器に、国内法が適用されないとしています",
            "domestic law is said not to apply to the equipment that stores medical information"
        ),
    );
}
