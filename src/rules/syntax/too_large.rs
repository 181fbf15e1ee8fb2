use crate::document::{Document, Fault, Location, Span};
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
        "開示書は大きくても数百KBです。これより大きいファイルは、別の内容である可能性が高く、読み込みません。",
        "A disclosure has a few hundred KB at most. A larger file is probably something else, and is not read.",
    ),
    remedy: Text::new("開示書のファイルかどうかをご確認ください。", "Check that this is the disclosure."),
    clauses: &[],
    waivable: false,
    options: &[],
    check: Check::Faults(check),
};

fn check(document: &Document<'_>, findings: &mut Findings) {
    for fault in document.faults() {
        let Fault::TooLarge { size, limit } = *fault else { continue };
        let mebibytes = |bytes: u64| format!("{:.1}", bytes as f64 / f64::from(1024 * 1024));
        findings
            .report(
                Location { span: Span::new(0, 0), pointer: String::new() },
                text!(
                    "ファイルが大きすぎるため、読み込んでいません（{size} MiB、上限は{limit} MiB）",
                    "the file is too large and was not read ({size} MiB; the limit is {limit} MiB)",
                    size = mebibytes(size),
                    limit = mebibytes(limit)
                ),
            )
            .help(text!(
                "開示書のファイルかどうかをご確認ください。図や別紙は、別のファイルに分けてください。",
                "Check that this is the disclosure. Keep figures and annexes in files of their own."
            ));
    }
}
