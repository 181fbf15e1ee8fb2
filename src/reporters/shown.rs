//! The findings of a document as the formats show them.

use std::io::{self, Write};

use super::Style;
use crate::parallel::in_order;
use crate::report::{DocumentReport, Ground, ReportedFinding};

/// A finding as the formats have it: with its ground where it was waived.
pub(super) type Shown<'r> = (&'r ReportedFinding, Option<&'r Ground>);

/// All findings of a document, the waived ones last.
pub(super) fn all<'r>(report: &'r DocumentReport<'_>) -> impl Iterator<Item = Shown<'r>> {
    let waived = report.waived.iter().map(|waived| (&waived.reported, Some(&waived.ground)));
    report.findings.iter().map(|reported| (reported, None)).chain(waived)
}

/// What the formats for people show of a document: the findings of enough weight, the waived ones with their ground.
pub(super) fn shown<'r>(style: &Style, report: &'r DocumentReport<'_>) -> Vec<Shown<'r>> {
    if style.statistics {
        return Vec::new();
    }
    let is_asked_for = |(_, ground): &Shown<'_>| style.show_waived || ground.is_none();
    let mut shown: Vec<_> = all(report).filter(is_asked_for).collect();
    if style.show_waived {
        shown.sort_by_key(|(reported, _)| reported.finding.location.span);
    }
    shown.retain(|(reported, _)| reported.finding.severity >= style.level);
    shown
}

/// Writes a list, of findings as a rule, as `lay_out` writes some of it; the pieces of a long one on several threads.
pub(super) fn in_pieces<T: Sync>(
    out: &mut dyn Write,
    style: &Style,
    list: &[T],
    lay_out: impl Fn(&mut dyn Write, &[T]) -> io::Result<()> + Sync,
) -> io::Result<()> {
    if list.len() <= PIECE {
        return lay_out(out, list);
    }
    let work = |piece| {
        let mut text = Vec::new();
        lay_out(&mut text, piece).map(|()| text)
    };
    in_order(list.chunks(PIECE).collect(), style.threads, work, |text| out.write_all(&text?))
}

/// How many of them a thread lays out at once: what takes much longer than to hand them over.
const PIECE: usize = 500;
