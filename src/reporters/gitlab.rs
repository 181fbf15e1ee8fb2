//! GitLab's Code Quality report, which it shows beside the lines of a merge request.

use std::collections::HashMap;
use std::io::{self, Write};
use std::path::{Component, MAIN_SEPARATOR, PathBuf};

use serde::Serialize;

use super::shown::identified;
use super::{Layout, Run, Style, escaped};
use crate::digest;
use crate::finding::Severity;
use crate::report::{DocumentReport, ReportedFinding};

pub(super) const LAYOUT: Layout = Layout {
    begin: |out, _| writeln!(out, "["),
    parts: &[document],
    separator: ",\n",
    finish,
    ..Layout::EMPTY
};

/// An entry. GitLab knows the first five; it passes the others over, and other programs may want them.
#[derive(Serialize)]
struct Entry<'r> {
    description: &'r str,
    check_name: &'r str,
    fingerprint: String,
    severity: &'static str,
    location: Location,
    #[serde(skip_serializing_if = "Option::is_none")]
    finding: Option<Finding<'r>>,
    /// GitLab has no way to say that a finding was waived: it is told as information, with its ground.
    #[serde(skip_serializing_if = "Option::is_none")]
    waived: Option<String>,
}

#[derive(Serialize)]
struct Location {
    path: String,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
}

#[derive(Serialize)]
struct Finding<'r> {
    level: Severity,
    pointer: &'r str,
    help: Option<&'r str>,
}

fn document(out: &mut dyn Write, style: &Style, report: &DocumentReport<'_>) -> io::Result<()> {
    let path = located(style, &report.path);
    let mut seen = HashMap::new();
    for (index, (reported, identity)) in identified(report).enumerate() {
        if index > 0 {
            out.write_all(b",\n")?;
        }
        // Equal findings in one place have one fingerprint, and GitLab wants each but once.
        let number: &mut u32 = seen.entry(&identity.fingerprint).or_default();
        *number += 1;
        let fingerprint = digest::short([path.as_str(), &identity.fingerprint, &number.to_string()]);
        escaped::write(out, &entry(style, report, &path, reported, fingerprint))?;
    }
    Ok(())
}

fn entry<'r>(
    style: &Style,
    report: &'r DocumentReport<'_>,
    path: &str,
    reported: &'r ReportedFinding,
    fingerprint: String,
) -> Entry<'r> {
    let finding = &reported.finding;
    let begin = report.lines.line(finding.location.span.start);
    let severity = match finding.severity {
        _ if !reported.is_open() => "info",
        Severity::Error => "major",
        Severity::Warning => "minor",
        Severity::Note => "info",
    };
    Entry {
        description: finding.message.get(style.language),
        check_name: finding.rule.id,
        fingerprint,
        severity,
        location: Location { path: path.to_owned(), lines: Lines { begin } },
        finding: Some(Finding {
            level: finding.severity,
            pointer: &finding.location.pointer,
            help: finding.help.as_ref().map(|help| help.get(style.language)),
        }),
        waived: reported.status.ground().map(|ground| ground.get(style.language).to_owned()),
    }
}

/// A path from the folder of the repository, as GitLab wants it; one that lies elsewhere, and standard input, as it is.
fn located(style: &Style, path: &str) -> String {
    let mut file = PathBuf::new();
    for component in style.folder.join(path).components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir if matches!(file.components().next_back(), Some(Component::Normal(_))) => {
                file.pop();
            }
            component => file.push(component),
        }
    }
    match file.strip_prefix(&style.repository) {
        Ok(inside) if path != "-" => inside.to_string_lossy().replace(MAIN_SEPARATOR, "/"),
        _ => path.to_owned(),
    }
}

fn finish(out: &mut dyn Write, style: &Style, run: &Run) -> io::Result<()> {
    let is_empty = run.summary.counts.worst().is_none() && run.summary.waived == 0;
    for (index, failure) in run.failures.iter().enumerate() {
        if index > 0 || !is_empty {
            out.write_all(b",\n")?;
        }
        let path = located(style, &failure.path);
        let entry = Entry {
            description: failure.message.get(style.language),
            check_name: "unreadable",
            fingerprint: digest::short([path.as_str(), "unreadable"]),
            severity: "blocker",
            location: Location { path, lines: Lines { begin: 1 } },
            finding: None,
            waived: None,
        };
        escaped::write(out, &entry)?;
    }
    out.write_all(b"\n]\n")
}
