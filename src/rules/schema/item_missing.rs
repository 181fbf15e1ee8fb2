use crate::finding::Severity;
use crate::rule::{Check, Findings, Rule};
use crate::schema::{Fault, Shape, Violation};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "schema/item-missing",
    levels: &[Severity::Error],
    items: &[],
    title: Text::new("開示すべき項目に回答がない", "An item has no answer"),
    why: Text::new(
        "26の項目は、病院が委託先を選び、共通理解を形成するために欠かせません。1つでも欠けると、病院は確認を終えられません。",
        "A hospital needs all 26 items to select a contractor and to share an understanding with it.",
    ),
    remedy: Text::new(
        "内容を記載するか、see で参照先の項目を示すか、認められている項目では not_applicable に理由を書いてください。",
        "Describe it, refer to another item with see, or, where that is open, give the reason in not_applicable.",
    ),
    clauses: &["mic-meti-1.1-table-4-1"],
    waivable: false,
    options: &[],
    check: Check::Violations(check),
};

fn check(violations: &[Violation<'_>], findings: &mut Findings) {
    for violation in violations {
        let (Fault::ItemsMissing(keys), Some(shape)) = (&violation.fault, violation.shape) else { continue };
        // No key: the item itself is there, and empty.
        let missing: Vec<Shape> = match keys.is_empty() {
            true => vec![shape],
            false => keys.iter().filter_map(|key| shape.member(key)).collect(),
        };
        for shape in missing {
            let title = shape.title("");
            let (message, help) = match shape.item() {
                Some(item) => (
                    text!(
                        "{item}「{title}」に回答がありません",
                        "{item} has no answer: {title}",
                        item = item,
                        title = title
                    ),
                    text!(
                        "内容を記載するか、see で参照先の項目を示してください。",
                        "Describe it, or refer to another item with see."
                    ),
                ),
                None => (
                    text!(
                        "「{title}」の項目がすべてありません",
                        "all items are missing of: {title}",
                        title = title
                    ),
                    text!(
                        "この部の項目を1つずつ記載してください。",
                        "Answer the items of this part one by one."
                    ),
                ),
            };
            findings.report(violation.place, message).help(help);
        }
    }
}
