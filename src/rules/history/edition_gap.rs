use crate::disclosure::{editions, pairs};
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::{Text, quoted};

pub(super) const RULE: Rule = Rule {
    id: "history/edition-gap",
    levels: &[Severity::Warning],
    items: &[],
    title: Text::new("改訂履歴の版数が飛んでいる", "A gap in the editions"),
    why: Text::new(
        "履歴の行が抜けていると、医療機関はその版で何が変わったかを確かめられません。",
        "Where a row is missing, a hospital cannot tell what changed in that edition.",
    ),
    remedy: Text::new(
        "抜けている版の行を加えるか、版数を直してください。",
        "Add the row of the missing edition, or correct the edition.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

/// Numbers from here on are years, and skip as they like.
const YEARS: u32 = 1900;

fn check(context: &Context<'_>, findings: &mut Findings) {
    for (before, row) in pairs(context.disclosure) {
        let Some((old, new)) = editions(before, row) else { continue };
        if new.major() <= old.major().saturating_add(1) || new.major() >= YEARS {
            continue;
        }
        let (edition, edition_before) = (row.get("edition"), before.get("edition"));
        findings
            .report(
                edition,
                text!(
                    "改訂履歴の版数が、{before} から {edition} に飛んでいます",
                    "the revision history skips from edition {before} to {edition}",
                    before = quoted(edition_before.string().unwrap_or_default()),
                    edition = quoted(edition.string().unwrap_or_default())
                ),
            )
            .help(text!(
                "抜けている版の行を加えるか、版数を直してください。欠番の場合は、その旨を改訂内容（summary）に記載してください。",
                "Add the row of the missing edition, or correct the edition. If it was never issued, say so in summary."
            ))
            .related(edition_before, text!("前の行の版数", "the row above"));
    }
}
