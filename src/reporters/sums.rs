//! The sums of a run in words, of which each format for people shows what it has a place for.

use super::{Run, Style, off};
use crate::finding::Severity;
use crate::report::{Counts, DISCLAIMER, Summary};
use crate::text;
use crate::text::Text;

/// What is known of a whole run.
pub(super) struct Sums {
    /// How many documents and findings there are, and how many of these are not shown.
    pub(super) counts: Text,
    /// How many findings were accepted, if any.
    pub(super) accepted: Option<Text>,
    /// How many files could not be read, if any.
    pub(super) unread: Option<Text>,
    /// Which rules did not run, if any.
    pub(super) off: Option<Text>,
    /// How many items have an answer.
    pub(super) answered: Text,
    /// The evaluation day.
    pub(super) today: Text,
}

impl Sums {
    pub(super) fn of(run: &Run, style: &Style) -> Self {
        let unread = run.failures.len();
        Self {
            counts: counts(&run.summary, style),
            accepted: accepted(run.summary.waived, style),
            unread: (unread > 0).then(|| {
                text!(
                    "読めなかったファイル: {count}件（内容は確認していません）",
                    "files that could not be read: {count} (nothing in them was checked)",
                    count = unread
                )
            }),
            off: off::words(&run.summary, &style.selection),
            answered: run.summary.answered(),
            today: text!("評価日: {today}", "evaluation day: {today}", today = style.today),
        }
    }

    /// All of them, a line each, and what they must not be taken for.
    pub(super) fn lines(self) -> impl Iterator<Item = Text> {
        let Self { counts, accepted, unread, off, answered, today } = self;
        [Some(counts), accepted, unread, off, Some(answered), Some(today), Some(DISCLAIMER)]
            .into_iter()
            .flatten()
    }
}

fn counts(summary: &Summary, style: &Style) -> Text {
    let Counts { errors, warnings, notes } = summary.counts;
    let counts = text!(
        "文書{documents}件: エラー{errors}件、警告{warnings}件、注記{notes}件",
        "documents: {documents}, errors: {errors}, warnings: {warnings}, notes: {notes}",
        documents = summary.documents,
        errors = errors,
        warnings = warnings,
        notes = notes
    );
    let hidden = match style.level {
        _ if style.statistics || style.format.is_page() => 0,
        Severity::Note => 0,
        Severity::Warning => notes,
        Severity::Error => notes + warnings,
    };
    if hidden == 0 {
        return counts;
    }
    text!(
        "{counts}（うち{hidden}件は表示していません。--level note で表示します）",
        "{counts} ({hidden} not shown; --level note shows them)",
        counts = counts,
        hidden = hidden
    )
}

fn accepted(count: usize, style: &Style) -> Option<Text> {
    if count == 0 {
        return None;
    }
    Some(if style.show_waived || style.format.is_page() {
        text!(
            "例外として承認された指摘と、既知の指摘: {count}件",
            "findings that were waived or are in the baseline: {count}",
            count = count
        )
    } else {
        text!(
            "例外として承認された指摘と、既知の指摘: {count}件（--show-waived で表示します）",
            "findings that were waived or are in the baseline: {count} (--show-waived shows them)",
            count = count
        )
    })
}
