use crate::finding::Severity;
use crate::rule::{Check, Findings, Rule};
use crate::schema::{Fault, Violation};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "schema/answer-ambiguous",
    levels: &[Severity::Error],
    items: &[],
    title: Text::new("回答が2通りある", "Two answers at once"),
    why: Text::new(
        "参照・該当なし・記載が並ぶと、病院はどれが回答なのか判断できません。",
        "Where a reference, a \"not applicable\" and facts stand side by side, a hospital cannot tell which is the answer.",
    ),
    remedy: Text::new(
        "see、not_applicable、内容の記載のうち、1つだけを残してください。",
        "Keep one of: see, not_applicable, or the facts and the statement.",
    ),
    clauses: &[],
    waivable: true,
    options: &[],
    check: Check::Violations(check),
};

fn check(violations: &[Violation<'_>], findings: &mut Findings) {
    for violation in violations.iter().filter(|violation| violation.fault == Fault::AnswerAmbiguous) {
        let item = violation.place;
        let beside = |key: &str| matches!(key, "note" | "attachments") || key.starts_with("x-");
        let mut answers = item.members().filter(|(key, _)| !beside(key));
        // The answer by reference is the one that usually has to go.
        let is_reference = |key: &str| matches!(key, "see" | "not_applicable");
        let reference = item.members().find(|(key, _)| is_reference(key));
        let other = answers.find(|&(key, _)| reference.is_none_or(|(reference, _)| reference != key));
        let location = reference.map_or_else(|| item.location(), |(_, place)| place.key_location());
        let finding = findings.report(
            location,
            text!("1つの項目に、2通りの回答があります", "the item has two answers at once"),
        );
        finding.help(text!(
            "see（参照）、not_applicable（該当なし）、内容の記載のうち、1つだけを残してください。補足は note に書けます。",
            "Keep one of: see, not_applicable, or facts and statement. Remarks go into note."
        ));
        if let Some((_, place)) = other {
            finding.related(place.key_location(), text!("もう1つの回答", "the other answer"));
        }
    }
}
