use crate::disclosure::Item;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "assessment/not-independent",
    levels: &[Severity::Warning],
    items: &[Item::Assessments],
    title: Text::new("独立した者による点検・評価がない", "No independent assessment"),
    why: Text::new(
        "作った人や運用する人だけの点検では、見落としに気づきにくくなります。独立した監査部門や第三者による評価が望まれます。",
        "Those who build and run a system easily overlook their own mistakes; an independent department or a third party should assess it.",
    ),
    remedy: Text::new(
        "第三者又は独立した部署による点検・評価を受け、その結果を加えてください。",
        "Have a third party or an independent department assess the system, and add the result.",
    ),
    requirements: &["mic-meti/assessment"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let independent: Vec<_> =
        context.disclosure.assessments().map(|result| result.get("independent")).collect();
    let Some((first, others)) = independent.split_first() else { return };
    if independent.iter().any(|place| place.boolean() != Some(false)) {
        return;
    }
    let finding = findings.report(
        *first,
        text!(
            "第三者又は独立した部署による点検・評価が1件もありません",
            "no assessment was made by a third party or an independent department"
        ),
    );
    finding.help(text!(
        "第三者又は独立した部署による点検・評価の結果を加えてください。該当する結果があれば、independent を true にしてください。",
        "Add the result of an assessment by a third party or an independent department. If one of those listed was independent, set independent to true."
    ));
    for &other in others {
        finding.related(other, text!("これも独立していない", "not independent either"));
    }
}
