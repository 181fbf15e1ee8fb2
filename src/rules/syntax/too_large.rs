use crate::document::{Defect, Document, Fault, Location, Span};
use crate::finding::Severity;
use crate::rule::{Check, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "syntax/too-large",
    levels: &[Severity::Error],
    items: &[],
    title: Text::new("ファイルが大きすぎる", "File too large"),
    why: Text::new(
        "開示書は大きくても数百KBです。上限を超えるファイルは開示書ではない可能性が高いため、読み込みません。",
        "A disclosure has a few hundred KB at most. A file beyond the limit is probably no disclosure, and is not read.",
    ),
    remedy: Text::new("開示書のファイルかどうかを確認してください。", "Check that this is the disclosure."),
    requirements: &[],
    waivable: false,
    options: &[],
    check: Check::Faults(check),
};

fn check(document: &Document<'_>, findings: &mut Findings) {
    for fault in document.faults() {
        let Fault::Unread(Defect::TooLarge { size, limit }) = *fault else { continue };
        let megabytes = |bytes: u64| format!("{:.1}", bytes as f64 / f64::from(1024 * 1024));
        findings
            .report(
                Location::outside(Span::new(0, 0), String::new()),
                text!(
                    "ファイルが大きすぎるため、読み込んでいません（{size}MB、上限は{limit}MB）",
                    "the file is too large and was not read ({size} MB; the limit is {limit} MB)",
                    size = megabytes(size),
                    limit = megabytes(limit)
                ),
            )
            .help(text!(
                "開示書のファイルかどうかを確認してください。図や別紙は、別のファイルに分けてください。",
                "Check that this is the disclosure. Keep figures and attachments in files of their own."
            ));
    }
}
