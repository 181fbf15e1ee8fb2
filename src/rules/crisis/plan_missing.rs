use crate::disclosure::Item;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "crisis/plan-missing",
    levels: &[Severity::Warning],
    items: &[Item::CrisisResponse],
    title: Text::new("危機管理の計画がない", "No plan for a crisis"),
    why: Text::new(
        "災害やサイバー攻撃で医療機関が危機管理の体制に入ったとき、計画のない事業者が対応できるとは限りません。",
        "When a disaster or a cyberattack puts a hospital into crisis mode, a provider without a plan may not be able to respond.",
    ),
    remedy: Text::new(
        "事業継続計画などの計画を定め、plan を true にして、体制と対応を説明文に記載してください。",
        "Make a plan, such as a business continuity plan, set plan to true, and describe the organisation and the response in the statement.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(crisis) = context.disclosure.described(Item::CrisisResponse) else { return };
    let plan = crisis.get("plan");
    let finding = match plan.boolean() {
        Some(false) => findings.report(
            plan,
            text!("危機管理の計画がないとしています", "it is stated that there is no plan for a crisis"),
        ),
        // True, or something that is the schema's to report.
        _ if plan.is_written() => return,
        _ => findings.report(
            crisis,
            text!(
                "危機管理の計画の有無の記載がありません",
                "it is not stated whether there is a plan for a crisis"
            ),
        ),
    };
    finding.help(text!(
        "事業継続計画などの計画がある場合は、plan を true にし、体制と対応を説明文に記載してください。",
        "If there is a plan, such as a business continuity plan, set plan to true, and describe the organisation and the response in the statement."
    ));
}
