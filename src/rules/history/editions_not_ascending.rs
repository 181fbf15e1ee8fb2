use crate::disclosure::{editions, pairs};
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::{Text, quoted};

pub(super) const RULE: Rule = Rule {
    id: "history/editions-not-ascending",
    levels: &[Severity::Error],
    items: &[],
    title: Text::new("改訂履歴の版数が重複している、又は戻っている", "Editions repeated or falling"),
    why: Text::new(
        "同じ版数の開示書が2つあると、医療機関は手元の版がどちらかを確かめられません。",
        "With two documents of the same edition, a hospital cannot tell which of them it has.",
    ),
    remedy: Text::new("改訂のたびに版数を上げてください。", "Raise the edition with every revision."),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for (before, row) in pairs(context.disclosure) {
        let Some((old, new)) = editions(before, row).filter(|(old, new)| new <= old) else { continue };
        let (edition, edition_before) = (row.get("edition"), before.get("edition"));
        let message = match new == old {
            true => text!(
                "改訂履歴の版数（{edition}）が、前の行と同じです",
                "this revision has the same edition as the row above ({edition})",
                edition = quoted(edition.string().unwrap_or_default())
            ),
            false => text!(
                "改訂履歴の版数（{edition}）が、前の行（{before}）より小さくなっています",
                "the edition of this revision ({edition}) is lower than that of the row above ({before})",
                edition = quoted(edition.string().unwrap_or_default()),
                before = quoted(edition_before.string().unwrap_or_default())
            ),
        };
        findings
            .report(edition, message)
            .help(text!(
                "改訂のたびに版数を上げてください（例: 3 の次は 3.1 又は 4）。",
                "Raise the edition with every revision: after 3 comes 3.1 or 4."
            ))
            .related(edition_before, text!("前の行の版数", "the row above"));
    }
}
