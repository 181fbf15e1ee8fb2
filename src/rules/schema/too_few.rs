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
        "空の記載では、書き忘れなのか、該当するものがないのかを医療機関が判断できません。",
        "Where something is empty, a hospital cannot tell whether it was forgotten or does not exist.",
    ),
    remedy: Text::new(
        "内容を記載するか、記載することがなければキーごと削除してください。",
        "Fill it in, or remove the key if there is nothing to state.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Violations(check),
};

fn check(violations: &[Violation<'_>], findings: &mut Findings) {
    for violation in violations.iter().filter(|violation| violation.fault == Fault::TooFew) {
        let title = violation.shape().map_or_else(|| text!("値", "the value"), |shape| shape.title(""));
        let message = match violation.place.kind() {
            Some(Kind::Array) => {
                text!("「{title}」の一覧が空です", "{title}: the list is empty", title = title)
            }
            _ => text!("「{title}」が空です", "{title}: the text is empty", title = title),
        };
        findings.report(violation.place, message).help(text!(
            "内容を記載してください。記載することがなければ、キーごと削除してください。",
            "Fill it in, or remove the key if there is nothing to state."
        ));
    }
}
