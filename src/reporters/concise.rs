//! One line per finding: `path:line:column: level[rule] message`.

use std::io::{self, Write};

use super::shown::{Shown, in_pieces, shown};
use super::{Layout, Run, Style, printable, severity_name, statistics};
use crate::report::DocumentReport;

pub(super) const LAYOUT: Layout = Layout { document, finish, ..Layout::EMPTY };

fn document(out: &mut dyn Write, style: &Style, report: &DocumentReport<'_>) -> io::Result<()> {
    in_pieces(out, style, &shown(style, report), |out, findings| {
        findings.iter().try_for_each(|&finding| line(out, style, report, finding))
    })
}

fn line(out: &mut dyn Write, style: &Style, report: &DocumentReport<'_>, shown: Shown<'_>) -> io::Result<()> {
    let (reported, ground) = shown;
    let finding = &reported.finding;
    let position = report.lines.position(finding.location.span.start);
    let waived = ground.map(|ground| format!(" ({})", ground.words().get(style.language)));
    writeln!(
        out,
        "{}:{}:{}: {}[{}] {}{}",
        printable(&report.path),
        position.line,
        position.column,
        severity_name(finding.severity).get(style.language),
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
