use crate::disclosure::Item;
use crate::document::{Kind, Place};
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::{Text, quoted};

pub(super) const RULE: Rule = Rule {
    id: "cloud-certification/report-incomplete",
    levels: &[Severity::Warning],
    items: &[Item::CloudCertifications],
    title: Text::new("SOC報告書の内容が足りない", "An incomplete SOC report"),
    why: Text::new(
        "SOC報告書が示す内容は、種別と対象期間によって変わります。監査人も含めて記載がないと、医療機関は報告書を特定できません。",
        "What a SOC report shows depends on its type and period; without these and the auditor a hospital cannot identify the report.",
    ),
    remedy: Text::new(
        "report に、種別（type）、対象期間（from と to）、監査人（auditor）を記載してください。",
        "State type, period (from and to) and auditor in report.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for certificate in context.disclosure.cloud_certificates() {
        let report = certificate.get("report");
        let missing = missing(certificate);
        // Anything else than an object is the schema's.
        if missing.is_empty() || report.kind().is_some_and(|kind| kind != Kind::Object) {
            continue;
        }
        findings
            .report(
                if report.is_written() { report } else { certificate },
                text!(
                    "「{name}」に、次の記載がありません: {missing}",
                    "not stated for 「{name}」: {missing}",
                    name = quoted(certificate.get("name").string().unwrap_or_default()),
                    missing = Text::list(&missing)
                ),
            )
            .missing(missing.iter().map(|name| name.en.clone()))
        .help(text!(
                "report に、種別（type: type_1 又は type_2）、対象期間（from と to）、監査人（auditor）を記載してください。",
                "State the type (type_1 or type_2), the period (from and to) and the auditor in report."
            ));
    }
}

/// What a reader needs to tell which SOC report it is, and is not written. Only SOC2 has two types, and one of type 1
/// speaks of a day, not of a period.
fn missing(certificate: Place<'_>) -> Vec<Text> {
    let report = certificate.get("report");
    let is_of_day = report.get("type").string() == Some("type_1");
    let (needs_type, needs_from) = match certificate.get("scheme").string() {
        Some("soc2") => (true, !is_of_day),
        Some("soc3") => (false, !is_of_day),
        _ => return Vec::new(),
    };
    let has_period = (!needs_from || report.get("from").is_written()) && report.get("to").is_written();
    let mut missing = Vec::new();
    if needs_type && !report.get("type").is_written() {
        missing.push(text!("種別（Type 1、Type 2）", "type (1 or 2)"));
    }
    if !has_period {
        missing.push(text!("対象期間", "period"));
    }
    if !report.get("auditor").is_written() {
        missing.push(text!("監査人", "auditor"));
    }
    missing
}
