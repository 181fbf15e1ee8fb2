//! The findings of a document as the formats show them.

use std::io::{self, Write};

use super::Style;
use crate::identity::Identity;
use crate::parallel::in_order;
use crate::report::{DocumentReport, ReportedFinding};

/// All findings of a document, the accepted ones last.
pub(super) fn all<'r>(report: &'r DocumentReport<'_>) -> impl Iterator<Item = &'r ReportedFinding> {
    report.open().chain(report.accepted())
}

/// The same with their identities.
pub(super) fn identified<'r>(
    report: &'r DocumentReport<'_>,
) -> impl Iterator<Item = (&'r ReportedFinding, &'r Identity)> {
    let open = report.identified().filter(|(reported, _)| reported.is_open());
    open.chain(report.identified().filter(|(reported, _)| !reported.is_open()))
}

/// What the formats for people show of a document: the findings of enough weight, the accepted ones only if asked for.
pub(super) fn shown<'r>(style: &Style, report: &'r DocumentReport<'_>) -> Vec<&'r ReportedFinding> {
    if style.statistics {
        return Vec::new();
    }
    let is_shown = |reported: &&ReportedFinding| {
        reported.finding.severity >= style.level && (style.show_waived || reported.is_open())
    };
    let mut shown: Vec<_> = all(report).filter(is_shown).collect();
    if style.show_waived {
        shown.sort_by_key(|reported| reported.finding.location.span);
    }
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
