use crate::finding::Severity;
use crate::rule::{Check, Findings, Rule};
use crate::settings::Settings;
use crate::text;
use crate::text::Text;
use crate::waiver::{Judged, Validity};

pub(super) const RULE: Rule = Rule {
    id: "waiver/forbidden",
    levels: &[Severity::Error],
    items: &[],
    title: Text::new("例外を承認できない規則", "A waiver of a rule that cannot be waived"),
    why: Text::new(
        "読めなかった文書や回答のない項目を例外にすると、確認していないものを合格として医療機関に渡すことになります。",
        "To waive a document that could not be read, or an item without an answer, is to hand a hospital as checked what was not.",
    ),
    remedy: Text::new(
        "この例外を設定から削除し、指摘された箇所を直してください。",
        "Delete the waiver and fix what is reported.",
    ),
    requirements: &[],
    waivable: false,
    options: &[],
    check: Check::Waivers(check),
};

fn check(waivers: &[Judged<'_>], _: &Settings, findings: &mut Findings) {
    for Judged { waiver, .. } in waivers.iter().filter(|judged| judged.validity == Validity::Forbidden) {
        let message = text!(
            "規則 {rule} の指摘は、例外にできません",
            "findings of {rule} cannot be waived",
            rule = waiver.rule.value.id
        );
        findings.report(waiver.rule.location.clone(), message);
    }
}
