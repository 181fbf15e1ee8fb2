use crate::document::{Document, Fault, Span};
use crate::finding::Severity;
use crate::rule::{Check, Findings, Rule};
use crate::text;
use crate::text::{Text, quoted};

pub(super) const RULE: Rule = Rule {
    id: "syntax/duplicate-key",
    levels: &[Severity::Error],
    items: &[],
    title: Text::new("同じキーが2回ある", "The same key twice"),
    why: Text::new(
        "多くのソフトウェアは後の値だけを読み、前の値を黙って捨てます。書いたはずの内容が医療機関に届きません。",
        "Most software reads only the last value and silently drops the others, so the hospital never sees them.",
    ),
    remedy: Text::new("どちらか一方を残してください。", "Keep one of them."),
    requirements: &[],
    waivable: false,
    options: &[],
    check: Check::Faults(check),
};

fn check(document: &Document<'_>, findings: &mut Findings) {
    for fault in document.faults() {
        if let Fault::DuplicateKey { first, again } = *fault {
            let key = document.text().get(again.range()).unwrap_or_default().trim_matches('"');
            let here = |span: Span| document.place_at(span.start).marked(span);
            findings
                .report(
                    here(again),
                    text!(
                        "キー「{key}」が2回書かれています",
                        "the key 「{key}」 is there twice",
                        key = quoted(key)
                    ),
                )
                .help(text!(
                    "どちらか一方を残してください。このままでは、後の値だけが読まれます。",
                    "Keep one of them. As it is, only the last value is read."
                ))
                .related(here(first), text!("1回目", "the first one"));
        }
    }
}
