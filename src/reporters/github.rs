//! Workflow commands, by which GitHub shows findings beside the lines of a pull request.

use std::fmt::Write as _;
use std::io::{self, Write};

use super::shown::shown;
use super::sums::Sums;
use super::{Layout, Run, Style, printable};
use crate::finding::Severity;
use crate::report::{DocumentReport, ReportedFinding};
use crate::text;

/// Errors first, since GitHub shows ten of each kind in a step and no more.
pub(super) const LAYOUT: Layout = Layout {
    parts: &[
        |out, style, report| commands(out, style, report, Severity::Error),
        |out, style, report| commands(out, style, report, Severity::Warning),
        |out, style, report| commands(out, style, report, Severity::Note),
    ],
    finish,
    holds: true,
    ..Layout::EMPTY
};

fn commands(
    out: &mut dyn Write,
    style: &Style,
    report: &DocumentReport<'_>,
    severity: Severity,
) -> io::Result<()> {
    let is_meant = |reported: &&ReportedFinding| reported.finding.severity == severity;
    for reported in shown(style, report).into_iter().filter(is_meant) {
        let finding = &reported.finding;
        let lines = &report.lines;
        let (start, end) =
            (lines.position(finding.location.span.start), lines.position(finding.location.span.end));
        let mut place = format!("line={},col={}", start.line, start.column);
        // Columns of several lines mean nothing together.
        if start.line == end.line {
            let _ = write!(place, ",endColumn={}", end.column);
        }
        let item = reported.item.map(|item| format!(" {}", item.id())).unwrap_or_default();
        let help = finding.help.as_ref().map(|help| {
            text!("\n対処: {help}", "\nhelp: {help}", help = help.clone()).get(style.language).to_owned()
        });
        writeln!(
            out,
            "::{} file={},{place},title={}::{}{}",
            name(severity),
            property(&report.path),
            property(&format!("{}{item}", finding.rule.id)),
            data(finding.message.get(style.language)),
            data(&help.unwrap_or_default()),
        )?;
    }
    Ok(())
}

fn finish(out: &mut dyn Write, style: &Style, run: &Run) -> io::Result<()> {
    for failure in &run.failures {
        let message = data(failure.message.get(style.language));
        writeln!(out, "::error file={}::{message}", property(&failure.path))?;
    }
    (0..LAYOUT.parts.len()).try_for_each(|part| run.write_part(part, out))?;
    if run.summary.documents > 0 && !style.quiet {
        let sums = Sums::of(run, style);
        if let Some(off) = &sums.off {
            writeln!(out, "::notice title=mdcheck::{}", data(off.get(style.language)))?;
        }
        for line in (Sums { off: None, ..sums }).lines() {
            writeln!(out, "{}", line.get(style.language))?;
        }
    }
    Ok(())
}

fn name(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    }
}

/// Text in which the runner finds no end of the command. Line breaks are ours: those of a document are signs by now.
fn data(text: &str) -> String {
    let lines = text.split('\n').map(|line| printable(line).replace('%', "%25"));
    lines.collect::<Vec<_>>().join("%0A")
}

/// Text in which it finds no end of the property either.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
