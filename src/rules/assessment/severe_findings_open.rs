use crate::disclosure::{Item, SEVERITIES, count, has_open_findings};
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "assessment/severe-findings-open",
    levels: &[Severity::Error],
    items: &[Item::Assessments],
    title: Text::new("深刻な検出事項が未対応", "Severe findings left open"),
    why: Text::new(
        "深刻度の高い脆弱性が残るシステムに、患者の情報を預けることになります。医療機関は、対応の状況を確かめてから判断します。",
        "Patient data would be kept in a system with a known severe vulnerability; a hospital decides only after confirming what is done about it.",
    ),
    remedy: Text::new(
        "深刻度「緊急」「重要（高）」の検出事項に対応し、再診断の結果を記載してください。",
        "Fix the critical and high findings, and state the result of the retest.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

/// What no one should leave open.
const SEVERE: [&str; 2] = ["critical", "high"];

fn check(context: &Context<'_>, findings: &mut Findings) {
    for result in context.disclosure.assessments().filter(|&result| has_open_findings(result)) {
        let counts =
            SEVERITIES.into_iter().filter(|(key, _)| SEVERE.contains(key)).filter_map(|(key, name)| {
                let place = result.get("open_counts").get(key);
                let count = count(place).filter(|&count| count > 0)?;
                Some((place, text!("{name}{count}件", "{count} {name}", name = name, count = count)))
            });
        let (places, counts): (Vec<_>, Vec<_>) = counts.unzip();
        let Some((first, others)) = places.split_first() else { continue };
        let finding = findings.report(
            *first,
            text!(
                "深刻な検出事項が未対応のまま残っています（{counts}）",
                "severe findings are still open ({counts})",
                counts = Text::list(&counts)
            ),
        );
        finding.help(text!(
            "対応を終え、再診断の結果を記載してください。すでに終えていれば、open と open_counts を改めてください。",
            "Fix them and state the result of the retest. If they are fixed already, update open and open_counts."
        ));
        for &other in others {
            finding.related(other, text!("これも未対応", "open as well"));
        }
    }
}
