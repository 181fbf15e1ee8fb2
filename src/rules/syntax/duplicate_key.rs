use crate::document::{Document, Fault, Location, Span};
use crate::finding::Severity;
use crate::rule::{Check, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "syntax/duplicate-key",
    levels: &[Severity::Error],
    items: &[],
    title: Text::new("同じキーが2回ある", "The same key twice"),
    why: Text::new(
        "多くのソフトウェアは後ろの値だけを読み、前の値を黙って捨てます。書いたはずの内容が病院に届きません。",
        "Most software reads the last value only and drops the others without a word, so the hospital never sees them.",
    ),
    remedy: Text::new("どちらか一方を残してください。", "Keep one of them."),
    clauses: &[],
    waivable: false,
    options: &[],
    check: Check::Faults(check),
};

fn check(document: &Document<'_>, findings: &mut Findings) {
    for fault in document.faults() {
        if let Fault::DuplicateKey { first, again } = *fault {
            let here = |span: Span| Location { span, pointer: document.place_at(span.start).pointer() };
            findings
                .report(
                    here(again),
                    text!("同じキーがもう一度書かれています", "this key stands in the same object already"),
                )
                .help(text!(
                    "どちらか一方を残してください。このままでは、後ろの値だけが読まれます。",
                    "Keep one of them. As it is, only the last value counts."
                ))
                .related(here(first), text!("1回目", "the first one"));
        }
    }
}
