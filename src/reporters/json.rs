//! One JSON document for programs, in both languages; its shape is `schema/report.schema.json`.

use std::io::{self, Write};

use jiff::civil::Date;
use serde::Serialize;

use super::{Failure, escaped};
use crate::document::{self, Lines};
use crate::facts::guideline;
use crate::finding::Severity;
use crate::report::{DocumentReport, ItemState, ReportedFinding, State, Summary};
use crate::text::Text;

/// Writes what stands before the documents.
pub(super) fn begin(out: &mut dyn Write, today: Date) -> io::Result<()> {
    write!(
        out,
        "{{\"version\":1,\"tool\":{{\"name\":\"mdcheck\",\"version\":\"{}\"}},\"today\":\"{today}\",\"documents\":[",
        env!("CARGO_PKG_VERSION")
    )
}

/// Writes one document.
pub(super) fn document(out: &mut dyn Write, report: &DocumentReport<'_>, is_first: bool) -> io::Result<()> {
    out.write_all(if is_first { b"\n" } else { b",\n" })?;
    let view = DocumentView {
        path: &report.path,
        kind: "disclosure",
        findings: report.findings.iter().map(|reported| finding_view(reported, &report.lines)).collect(),
        waived: [],
        items: report.items.as_ref().map(|items| items.iter().map(item_view).collect()),
    };
    escaped::write(out, &view)
}

/// Writes what stands behind the documents.
pub(super) fn finish(out: &mut dyn Write, summary: &Summary, failures: &[Failure]) -> io::Result<()> {
    out.write_all(b"\n],\"failures\":")?;
    let failures: Vec<_> = failures
        .iter()
        .map(|failure| FailureView { path: &failure.path, message: &failure.message })
        .collect();
    escaped::write(out, &failures)?;
    out.write_all(b",\"summary\":")?;
    let Summary { documents, errors, warnings, notes, .. } = *summary;
    escaped::write(out, &SummaryView { documents, errors, warnings, notes, waived: 0 })?;
    out.write_all(b"}\n")
}

#[derive(Serialize)]
struct DocumentView<'r> {
    path: &'r str,
    kind: &'static str,
    findings: Vec<FindingView<'r>>,
    /// Nothing can be waived yet.
    waived: [(); 0],
    items: Option<Vec<ItemView<'r>>>,
}

#[derive(Serialize)]
struct FindingView<'r> {
    rule: &'static str,
    level: Severity,
    item: Option<&'static str>,
    message: &'r Text,
    help: Option<&'r Text>,
    clauses: Vec<&'static guideline::Clause>,
    location: LocationView<'r>,
    related: Vec<RelatedView<'r>>,
    fingerprint: &'r str,
}

#[derive(Serialize)]
struct LocationView<'r> {
    pointer: &'r str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    start_byte: usize,
    end_byte: usize,
}

#[derive(Serialize)]
struct RelatedView<'r> {
    location: LocationView<'r>,
    label: &'r Text,
}

/// The answer to an item.
#[derive(Serialize)]
pub(crate) struct ItemView<'r> {
    item: &'static str,
    state: &'static str,
    title: &'static Text,
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<&'r [String]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'r str>,
}

#[derive(Serialize)]
struct FailureView<'r> {
    path: &'r str,
    message: &'r Text,
}

#[derive(Serialize)]
struct SummaryView {
    documents: usize,
    errors: usize,
    warnings: usize,
    notes: usize,
    waived: usize,
}

fn finding_view<'r>(reported: &'r ReportedFinding, lines: &Lines<'_>) -> FindingView<'r> {
    let finding = &reported.finding;
    let clauses = crate::rule(finding.rule).map_or(&[][..], |rule| rule.clauses);
    FindingView {
        rule: finding.rule,
        level: finding.severity,
        item: reported.item.map(|item| item.id()),
        message: &finding.message,
        help: finding.help.as_ref(),
        clauses: clauses.iter().filter_map(|id| guideline::clause(id)).collect(),
        location: location_view(&finding.location, lines),
        related: finding
            .related
            .iter()
            .map(|related| RelatedView {
                location: location_view(&related.location, lines),
                label: &related.label,
            })
            .collect(),
        fingerprint: &reported.fingerprint,
    }
}

fn location_view<'r>(location: &'r document::Location, lines: &Lines<'_>) -> LocationView<'r> {
    let (start, end) = (lines.position(location.span.start), lines.position(location.span.end));
    LocationView {
        pointer: &location.pointer,
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
        start_byte: location.span.start,
        end_byte: location.span.end,
    }
}

/// The answer to an item, as reports have it.
pub(crate) fn item_view(state: &ItemState) -> ItemView<'_> {
    let (name, to, reason) = match &state.state {
        State::Described => ("described", None, None),
        State::Referred(to) => ("referred", Some(to.as_slice()), None),
        State::NotApplicable(reason) => ("not_applicable", None, reason.as_deref()),
        State::Missing => ("missing", None, None),
    };
    ItemView { item: state.item.id(), state: name, title: state.item.title(), to, reason }
}
