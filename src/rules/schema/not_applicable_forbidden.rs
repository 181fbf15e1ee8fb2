use crate::disclosure::Item;
use crate::finding::Severity;
use crate::rule::{Check, Findings, Rule};
use crate::schema::{Fault, Violation};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "schema/not-applicable-forbidden",
    levels: &[Severity::Error],
    items: &[],
    title: Text::new("「該当なし」にできない項目", "\"Not applicable\" where an answer is due"),
    why: Text::new(
        "この項目は、どの事業者にも当てはまります。「該当なし」では、医療機関は確認を終えられません。",
        "The item applies to every provider; \"not applicable\" leaves the hospital without an answer.",
    ),
    remedy: Text::new(
        "内容を記載してください。第II部では see で参照先の項目を示すこともできます。",
        "Describe it. In Part II it may refer to another item with see.",
    ),
    requirements: &["mic-meti/disclosure-items"],
    waivable: false,
    options: &[],
    check: Check::Violations(check),
};

fn check(violations: &[Violation<'_>], findings: &mut Findings) {
    for violation in violations.iter().filter(|violation| violation.fault == Fault::NotApplicableForbidden) {
        let message = match Item::of_pointer(&violation.place.pointer()) {
            Some(item) => text!(
                "{item}「{title}」は「該当なし」にできません",
                "{item} ({title}) cannot be \"not applicable\"",
                item = item,
                title = *item.short_title()
            ),
            None => text!("この項目は「該当なし」にできません", "this item cannot be \"not applicable\""),
        };
        findings.report(violation.place, message).help(text!(
                "内容を記載してください（第II部では see で参照先を示すこともできます）。「該当なし」にできるのは、I-8、II-8、II-11、II-13、II-16 の②③④だけです。",
                "Describe it (in Part II it may refer to another item with see). Only I-8, II-8, II-11, II-13 and parts 2 to 4 of II-16 can be \"not applicable\"."
            ));
    }
}
