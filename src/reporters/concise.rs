//! One line per finding: `path:line:column: level[rule] message`.

use std::io::{self, Write};

use super::{Style, printable, severity_name};
use crate::report::DocumentReport;

/// Writes the findings of one document.
pub(super) fn document(out: &mut dyn Write, style: &Style, report: &DocumentReport<'_>) -> io::Result<()> {
    for reported in &report.findings {
        let finding = &reported.finding;
        if finding.severity < style.level {
            continue;
        }
        let position = report.lines.position(finding.location.span.start);
        writeln!(
            out,
            "{}:{}:{}: {}[{}] {}",
            printable(&report.path),
            position.line,
            position.column,
            severity_name(finding.severity).get(style.language),
            finding.rule,
            printable(finding.message.get(style.language)),
        )?;
    }
    Ok(())
}
