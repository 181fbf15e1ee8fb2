use crate::disclosure::{is_earlier, pairs};
use crate::document::Place;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "history/dates-not-ascending",
    levels: &[Severity::Error],
    items: &[],
    title: Text::new("改訂履歴の発行日が前後している", "Dates of the revision history out of order"),
    why: Text::new(
        "発行日か行の順序に誤りがあると、どの版がいつ出たのかを医療機関が確かめられません。",
        "Where a date or the order of the rows is wrong, a hospital cannot tell which edition was issued when.",
    ),
    remedy: Text::new(
        "発行日を直すか、行を古い順に並べてください。",
        "Correct the date, or put the rows in order, oldest first.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let falling: Vec<(Place<'_>, Place<'_>)> =
        pairs(context.disclosure).filter(|&(before, row)| is_earlier(row, before)).collect();
    // A history with the newest row on top is one fault, not one in every row.
    let is_upside_down = falling.len() > 1 && falling.len() == pairs(context.disclosure).count();
    for (before, row) in falling.into_iter().take(if is_upside_down { 1 } else { usize::MAX }) {
        let (day, day_before) = (row.get("issued"), before.get("issued"));
        let message = match is_upside_down {
            true => {
                text!("改訂履歴が新しい順に並んでいます", "the revision history is in order of newest first")
            }
            false => text!(
                "改訂履歴の発行日（{day}）が、前の行の発行日（{before}）より前です",
                "the issue date of this revision ({day}) is before that of the row above ({before})",
                day = day.string().unwrap_or_default(),
                before = day_before.string().unwrap_or_default()
            ),
        };
        findings
            .report(day, message)
            .help(text!(
                "発行日を確かめて直すか、行を古い順に並べてください。",
                "Correct the date, or put the rows in order, oldest first."
            ))
            .related(day_before, text!("前の行の発行日", "the row above"));
    }
}
