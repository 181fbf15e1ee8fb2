use crate::finding::Severity;
use crate::rule::{Check, Findings, Rule};
use crate::schema::{Fault, Violation};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "schema/field-missing",
    levels: &[Severity::Error],
    items: &[],
    title: Text::new("必須の記載がない", "A required field is missing"),
    why: Text::new(
        "必須の記載がないと、医療機関は項目の内容を確かめられません。",
        "Without a required field a hospital cannot confirm what the item says.",
    ),
    remedy: Text::new(
        "示されたキーを加えて、内容を記載してください。",
        "Add the keys that are named, and fill them in.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Violations(check),
};

fn check(violations: &[Violation<'_>], findings: &mut Findings) {
    for violation in violations {
        let Fault::FieldsMissing(keys) = &violation.fault else { continue };
        let Some(shape) = violation.shape() else { continue };
        let titles: Vec<Text> = keys
            .iter()
            .map(|key| {
                let title = shape
                    .member(key)
                    .map_or_else(|| text!("{key}", "{key}", key = key), |member| member.title(key));
                text!("「{title}」（{key}）", "{title} ({key})", title = title, key = key)
            })
            .collect();
        let own = violation.place.location();
        let message =
            text!("{titles}の記載がありません", "not stated: {titles}", titles = Text::list(&titles));
        findings.report(own, message).missing(keys).help(text!(
            "{keys} を加えて、内容を記載してください。",
            "Add and fill in: {keys}.",
            keys = Text { ja: keys.join("、").into(), en: keys.join(", ").into() }
        ));
    }
}
