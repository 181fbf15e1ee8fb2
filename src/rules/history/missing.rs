use crate::finding::Severity;
use crate::japanese::Edition;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "history/missing",
    levels: &[Severity::Warning],
    items: &[],
    title: Text::new("改訂履歴がない", "No revision history"),
    why: Text::new(
        "改訂履歴がないと、前の版から何が変わったのかがわからず、医療機関は改めて確認すべき項目を選べません。",
        "Without a revision history a hospital cannot tell what changed since the previous edition, and so what to confirm again.",
    ),
    remedy: Text::new(
        "改訂履歴（revisions）に、版数、発行日、改訂内容を古い順に記載してください。",
        "State edition, issue date and summary of each edition in revisions, oldest first.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let root = context.disclosure.root();
    let edition = root.at("/document/edition");
    let Some(text) = edition.string() else { return };
    // The first edition has nothing to look back on.
    if root.get("revisions").is_written() || Edition::exact(text).is_some_and(|edition| edition.is_first()) {
        return;
    }
    findings
        .report(root, text!("改訂履歴がありません", "there is no revision history"))
        .help(text!(
            "revisions に、版数（edition）、発行日（issued）、改訂内容（summary）を古い順に記載してください。",
            "State the edition (edition), the issue date (issued) and the summary (summary) of each edition in revisions, oldest first."
        ))
        .related(edition, text!("表紙の版数", "edition on the cover"));
}
