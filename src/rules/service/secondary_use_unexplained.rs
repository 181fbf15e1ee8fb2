use crate::disclosure::holds;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "service/secondary-use-unexplained",
    levels: &[Severity::Warning],
    items: &[],
    title: Text::new("二次利用の目的と根拠の記載がない", "Secondary use without purpose and basis"),
    why: Text::new(
        "預けた情報が匿名加工などを経て別の目的に使われる場合、目的と根拠がわからないと、医療機関は許諾も患者への説明もできません。",
        "Where entrusted information is anonymised and used for another purpose, a hospital can neither permit that nor explain it to patients without knowing the purpose and the basis.",
    ),
    remedy: Text::new(
        "service の secondary_use に、利用目的（purpose）と法的根拠（basis）を記載してください。",
        "State the purpose (purpose) and the legal basis (basis) in secondary_use of service.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let service = context.disclosure.root().get("service");
    let secondary_use = service.get("secondary_use");
    let anonymized = service.get("information_handled").items().find(|&kind| holds(kind, &["anonymized"]));
    let (purpose, basis) = (
        Text::new("利用目的（purpose）", "the purpose (purpose)"),
        Text::new("法的根拠（basis）", "the legal basis (basis)"),
    );
    let is_missing = |key: &str| !secondary_use.get(key).is_written();
    let missing: Vec<Text> = [("purpose", purpose), ("basis", basis)]
        .into_iter()
        .filter_map(|(key, name)| is_missing(key).then_some(name))
        .collect();
    let Some(place) = Some(secondary_use).filter(|place| place.is_written()).or(anonymized) else { return };
    if missing.is_empty() {
        return;
    }
    findings
        .report(
            place,
            text!(
                "情報を匿名加工などして利用するとしていますが、次の記載がありません: {missing}",
                "information is said to be anonymised or otherwise put to secondary use, but this is not stated: {missing}",
                missing = Text::list(&missing)
            ),
        )
        .missing(missing.iter().map(|name| name.en.clone()))
        .help(text!(
            "service の secondary_use に記載してください。二次利用をしない場合は、secondary_use を削除し、information_handled から anonymized を外してください。",
            "State it in secondary_use of service. If there is no secondary use, remove secondary_use, and take anonymized out of information_handled."
        ));
}
