use crate::document::Kind;
use crate::finding::Severity;
use crate::rule::{Check, Findings, Rule};
use crate::schema::{Fault, Violation};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "schema/too-few",
    levels: &[Severity::Error],
    items: &[],
    title: Text::new("空の記載", "An empty text or list"),
    why: Text::new(
        "空の記載は、書き忘れか該当がないのかを病院が判断できません。",
        "A hospital cannot tell whether something empty was forgotten or does not exist.",
    ),
    remedy: Text::new(
        "内容を書くか、書くことがなければキーごと削除してください。",
        "Write something, or remove the key if there is nothing to say.",
    ),
    clauses: &[],
    waivable: true,
    options: &[],
    check: Check::Violations(check),
};

fn check(violations: &[Violation<'_>], findings: &mut Findings) {
    for violation in violations.iter().filter(|violation| violation.fault == Fault::TooFew) {
        let title = violation.shape.map_or_else(|| text!("値", "the value"), |shape| shape.title(""));
        let message = match violation.place.kind() {
            Some(Kind::Array) => {
                text!("「{title}」の一覧が空です", "the list is empty: {title}", title = title)
            }
            _ => text!("「{title}」が空です", "the text is empty: {title}", title = title),
        };
        findings.report(violation.place, message).help(text!(
            "内容を書いてください。書くことがなければ、キーごと削除してください。",
            "Write something, or remove the key if there is nothing to say."
        ));
    }
}
