use crate::finding::Severity;
use crate::rule::{Check, Findings, Rule};
use crate::schema::{Fault, Violation};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "schema/not-applicable-forbidden",
    levels: &[Severity::Error],
    items: &[],
    title: Text::new("「該当なし」にできない項目", "\"Not applicable\" where it is not open"),
    why: Text::new(
        "この項目は、どの事業者にも当てはまります。「該当なし」では、病院は確認を終えられません。",
        "The item applies to every provider; \"not applicable\" leaves the hospital without an answer.",
    ),
    remedy: Text::new(
        "内容を記載するか、see で参照先の項目を示してください。",
        "Describe it, or refer to another item with see.",
    ),
    clauses: &["mic-meti-1.1-table-4-1"],
    waivable: false,
    options: &[],
    check: Check::Violations(check),
};

fn check(violations: &[Violation<'_>], findings: &mut Findings) {
    for violation in violations.iter().filter(|violation| violation.fault == Fault::NotApplicableForbidden) {
        findings
            .report(
                violation.place,
                text!("この項目は「該当なし」にできません", "this item cannot be \"not applicable\""),
            )
            .help(text!(
                "内容を記載するか、see で参照先の項目を示してください。該当なしにできるのは I-8、II-8、II-11、II-13、II-16 ②③④ です。",
                "Describe it, or refer to another item with see. Only I-8, II-8, II-11, II-13 and II-16 (2)-(4) may be not applicable."
            ));
    }
}
