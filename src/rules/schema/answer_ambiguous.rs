use crate::document::Place;
use crate::finding::Severity;
use crate::rule::{Check, Findings, Rule};
use crate::schema::{Fault, Shape, Violation};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "schema/answer-ambiguous",
    levels: &[Severity::Error],
    items: &[],
    title: Text::new("回答が2通りある", "Two answers at once"),
    why: Text::new(
        "参照、該当なし、内容の記載が並ぶと、医療機関はどれが回答なのかを判断できません。",
        "Where a reference, a \"not applicable\" and a description are given together, a hospital cannot tell which is the answer.",
    ),
    remedy: Text::new(
        "see、not_applicable、内容の記載のうち、1つだけを残してください。",
        "Keep one of these: see, not_applicable, or the description itself.",
    ),
    requirements: &[],
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
        let finding = findings.report(location, message(violation.shape(), reference, other));
        finding.help(text!(
            "see（参照）、not_applicable（該当なし）、内容の記載のうち、1つだけを残してください。補足は note に記載できます。",
            "Keep one of these: see, not_applicable, or the description itself. Remarks can go into note."
        ));
        if let Some((_, place)) = other {
            finding.related(place.key_location(), text!("もう1つの回答", "the other answer"));
        }
    }
}

fn message(item: Option<Shape>, one: Option<(&str, Place<'_>)>, other: Option<(&str, Place<'_>)>) -> Text {
    let (Some(shape), Some((one, _)), Some((other, _))) = (item, one, other) else {
        return text!("1つの項目に、2通りの回答があります", "the item has two answers at once");
    };
    let named = |key: &str| {
        let title = shape.member(key).map_or_else(|| text!("{key}", "{key}", key = key), |it| it.title(key));
        text!("「{title}」（{key}）", "{title} ({key})", title = title, key = key)
    };
    text!(
        "{item} に、{one}と{other}の2通りの回答があります",
        "{item} has two answers at once: {one} and {other}",
        item = shape.item().unwrap_or_default(),
        one = named(one),
        other = named(other)
    )
}
