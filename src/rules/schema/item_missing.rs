use crate::disclosure::Item;
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
        "26の項目は、医療機関が委託先を選び、共通理解を形成するために欠かせません。1つでも欠けると、医療機関は確認を終えられません。",
        "A hospital needs all 26 items to select a contractor and to share an understanding with it; with one missing it cannot complete its check.",
    ),
    remedy: Text::new(
        "内容を記載してください。第II部では see で参照先の項目を示すこと、認められた項目では not_applicable に該当しない理由を記載することもできます。",
        "Describe it. In Part II it may refer to another item with see; where the item allows it, not_applicable may give the reason.",
    ),
    requirements: &["mic-meti/disclosure-items"],
    waivable: false,
    options: &[],
    check: Check::Violations(check),
};

fn check(violations: &[Violation<'_>], findings: &mut Findings) {
    for violation in violations {
        let Fault::ItemsMissing(keys) = &violation.fault else { continue };
        let Some(shape) = violation.shape() else { continue };
        // No key: the item itself is there, and empty.
        let missing: Vec<Shape> = match keys.is_empty() {
            true => vec![shape],
            false => keys.iter().filter_map(|key| shape.member(key)).collect(),
        };
        for (index, shape) in missing.into_iter().enumerate() {
            match shape.item().and_then(Item::from_id) {
                Some(item) => {
                    let message = text!(
                        "{item}「{title}」（{key}）に回答がありません",
                        "{item} {title} ({key}) has no answer",
                        item = item,
                        title = item.short_title().clone(),
                        key = item.key()
                    );
                    let help = help(item.id(), shape.may_be_not_applicable());
                    findings.report(violation.place, message).about(item).help(help);
                }
                None => {
                    let key = keys.get(index).map(String::as_str).unwrap_or_default();
                    let message = text!(
                        "「{title}」（{key}）の項目がすべてありません",
                        "{title} ({key}): all items are missing",
                        title = shape.title(key),
                        key = key
                    );
                    findings.report(violation.place, message).help(text!(
                        "この部の項目を1つずつ記載してください。",
                        "Answer the items of this part one by one."
                    ));
                }
            }
        }
    }
}

/// What may be written: an item of Part I needs an answer of its own.
fn help(item: &str, may_be_not_applicable: bool) -> Text {
    match (item.starts_with("I-"), may_be_not_applicable) {
        (true, false) => text!(
            "この項目の内容を記載してください。第I部の項目は、参照（see）だけでは回答になりません。",
            "Describe it here. For an item of Part I a reference (see) alone is no answer."
        ),
        (true, true) => text!(
            "この項目の内容を記載してください。該当しない場合は、not_applicable に理由を記載してください。",
            "Describe it here. If it does not apply, give the reason in not_applicable."
        ),
        (false, false) => text!(
            "この項目の内容を記載するか、see で参照先の項目を示してください。",
            "Describe it here, or refer to another item with see."
        ),
        (false, true) => text!(
            "この項目の内容を記載するか、see で参照先の項目を示してください。該当しない場合は、not_applicable に理由を記載してください。",
            "Describe it here, or refer to another item with see. If it does not apply, give the reason in not_applicable."
        ),
    }
}
