//! JUnit XML: a suite for each document, a case for each finding. Only what fails the run fails its case: a dashboard and the
//! exit code say the same.

use std::io::{self, Write};

use super::markup::escaped;
use super::shown::all;
use super::{Failure, Layout, Style};
use crate::finding::Severity;
use crate::report::{DocumentReport, ReportedFinding};

pub(super) const LAYOUT: Layout = Layout {
    begin: |out, _| {
        writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"mdcheck\">")
    },
    parts: &[document],
    failure,
    finish: |out, _, _| writeln!(out, "</testsuites>"),
    ..Layout::EMPTY
};

fn document(out: &mut dyn Write, style: &Style, report: &DocumentReport<'_>) -> io::Result<()> {
    let fails = |reported: &&ReportedFinding| style.fail_on.is_reached(Some(reported.finding.severity));
    let (failures, skipped) = (report.open().filter(fails).count(), report.accepted().count());
    let cases = report.findings.len();
    let tests = cases.max(1);
    let path = escaped(&report.path);
    writeln!(
        out,
        "  <testsuite name=\"{path}\" tests=\"{tests}\" failures=\"{failures}\" errors=\"0\" skipped=\"{skipped}\">"
    )?;
    if !report.off.is_empty() {
        let off = report.off.join(" ");
        writeln!(
            out,
            "    <properties>\n      <property name=\"rules-off\" value=\"{off}\"/>\n    </properties>"
        )?;
    }
    for reported in all(report) {
        case(out, style, report, reported)?;
    }
    if cases == 0 {
        // A suite without a case looks like one that did not run.
        writeln!(out, "    <testcase name=\"mdcheck\" classname=\"{path}\" file=\"{path}\"/>")?;
    }
    writeln!(out, "  </testsuite>")
}

fn case(
    out: &mut dyn Write,
    style: &Style,
    report: &DocumentReport<'_>,
    reported: &ReportedFinding,
) -> io::Result<()> {
    let finding = &reported.finding;
    let say = |text: &crate::text::Text| escaped(text.get(style.language));
    let position = report.lines.position(finding.location.span.start);
    let path = escaped(&report.path);
    writeln!(
        out,
        "    <testcase name=\"{} {}\" classname=\"{path}\" file=\"{path}\" line=\"{}\">",
        finding.rule.id,
        escaped(&finding.location.pointer),
        position.line
    )?;
    let help = finding.help.as_ref().map(say).unwrap_or_default();
    match reported.status.ground() {
        None if !style.fail_on.is_reached(Some(finding.severity)) => writeln!(
            out,
            "      <system-out>{}[{}] {path}:{}:{} {} {help}</system-out>",
            level(finding.severity),
            finding.rule.id,
            position.line,
            position.column,
            say(&finding.message),
        )?,
        None => writeln!(
            out,
            "      <failure type=\"{}\" message=\"{}\">{path}:{}:{} {help}</failure>",
            level(finding.severity),
            say(&finding.message),
            position.line,
            position.column
        )?,
        // A skipped case has no type: the level that was waived stands before the ground.
        Some(ground) => {
            writeln!(out, "      <skipped message=\"{}: {}\"/>", level(finding.severity), say(&ground))?
        }
    }
    writeln!(out, "    </testcase>")
}

fn failure(out: &mut dyn Write, style: &Style, failure: &Failure) -> io::Result<()> {
    let path = escaped(&failure.path);
    writeln!(
        out,
        "  <testsuite name=\"{path}\" tests=\"1\" failures=\"0\" errors=\"1\" skipped=\"0\">\n    \
         <testcase name=\"mdcheck\" classname=\"{path}\" file=\"{path}\">\n      \
         <error type=\"unreadable\" message=\"{}\"/>\n    </testcase>\n  </testsuite>",
        escaped(failure.message.get(style.language))
    )
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}
