//! One line per finding: `path:line:column: level[rule] message`.

use std::io::{self, Write};

use super::shown::{in_pieces, shown};
use super::{Layout, Run, Style, printable, statistics};
use crate::report::{DocumentReport, ReportedFinding};

pub(super) const LAYOUT: Layout = Layout { parts: &[document], finish, ..Layout::EMPTY };

fn document(out: &mut dyn Write, style: &Style, report: &DocumentReport<'_>) -> io::Result<()> {
    in_pieces(out, style, &shown(style, report), |out, findings| {
        findings.iter().try_for_each(|reported| line(out, style, report, reported))
    })
}

fn line(
    out: &mut dyn Write,
    style: &Style,
    report: &DocumentReport<'_>,
    reported: &ReportedFinding,
) -> io::Result<()> {
    let finding = &reported.finding;
    let position = report.lines.position(finding.location.span.start);
    let waived = reported.status.ground().map(|ground| format!(" ({})", ground.get(style.language)));
    writeln!(
        out,
        "{}:{}:{}: {}[{}] {}{}",
        printable(&report.path),
        position.line,
        position.column,
        finding.severity.name().get(style.language),
        finding.rule.id,
        printable(finding.message.get(style.language)),
        printable(&waived.unwrap_or_default()),
    )
}

fn finish(out: &mut dyn Write, style: &Style, run: &Run) -> io::Result<()> {
    if style.statistics {
        out.write_all(statistics::page(&run.summary, style.language).plain(style.width).as_bytes())?;
    }
    Ok(())
}
