//! One JSON document for programs, in both languages; its shape is `schema/report.schema.json`.

use std::io::{self, Write};

use serde::Serialize;

use super::shown::in_pieces;
use super::{Failure, Layout, Run, Style, escaped};
use crate::document::{self, Lines};
use crate::explanation::citations;
use crate::facts::requirement::Citation;
use crate::finding::Severity;
use crate::identity::Identity;
use crate::report::{Counts, DocumentReport, ItemState, ReportedFinding, State, Status, Summary};
use crate::text::Text;

pub(super) const LAYOUT: Layout = Layout {
    begin,
    parts: &[|out, style, report| {
        out.write_all(b"{")?;
        document(out, style, report)
    }],
    separator: ",\n",
    finish,
    ..Layout::EMPTY
};

fn begin(out: &mut dyn Write, style: &Style) -> io::Result<()> {
    writeln!(
        out,
        "{{\"version\":1,\"tool\":{{\"name\":\"mdcheck\",\"version\":\"{}\"}},\"today\":\"{}\",\"documents\":[",
        env!("CARGO_PKG_VERSION"),
        style.today
    )
}

fn finish(out: &mut dyn Write, _: &Style, run: &Run) -> io::Result<()> {
    out.write_all(b"\n],\"failures\":")?;
    escaped::write(out, &run.failures.iter().map(FailureView::of).collect::<Vec<_>>())?;
    out.write_all(b",\"summary\":")?;
    escaped::write(out, &SummaryView::of(&run.summary))?;
    out.write_all(b"}\n")
}

/// Writes one document, an object that was begun; its findings by the piece, since there may be many.
pub(super) fn document(out: &mut dyn Write, style: &Style, report: &DocumentReport<'_>) -> io::Result<()> {
    out.write_all(b"\"path\":")?;
    escaped::write(out, &report.path)?;
    out.write_all(b",\"kind\":")?;
    escaped::write(out, &report.kind)?;
    out.write_all(b",\"findings\":[")?;
    let (open, accepted): (Vec<_>, Vec<_>) =
        report.identified().partition(|(reported, _)| reported.is_open());
    list(out, style, report, open)?;
    out.write_all(b"],\"waived\":[")?;
    list(out, style, report, accepted)?;
    out.write_all(b"],\"items\":")?;
    let items = report.items.as_ref();
    escaped::write(out, &items.map(|items| items.iter().map(item_view).collect::<Vec<_>>()))?;
    out.write_all(b"}")
}

/// Writes the elements of a list of findings.
fn list(
    out: &mut dyn Write,
    style: &Style,
    report: &DocumentReport<'_>,
    findings: Vec<(&ReportedFinding, &Identity)>,
) -> io::Result<()> {
    let findings: Vec<_> = findings.into_iter().enumerate().collect();
    in_pieces(out, style, &findings, |out, findings| {
        findings.iter().try_for_each(|&(index, (reported, identity))| {
            out.write_all(if index > 0 { b"," } else { b"" })?;
            escaped::write(out, &finding_view(style, reported, identity, &report.lines))
        })
    })
}

/// On what ground a finding was accepted.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
enum GroundView<'r> {
    Waiver { reason: &'r str, approved_by: &'r str, approved_on: String, until: String },
    Baseline,
}

#[derive(Serialize)]
struct FindingView<'r> {
    rule: &'static str,
    level: Severity,
    item: Option<&'static str>,
    message: &'r Text,
    help: Option<&'r Text>,
    clauses: Vec<Citation>,
    location: LocationView<'r>,
    related: Vec<RelatedView<'r>>,
    fingerprint: &'r str,
    #[serde(skip_serializing_if = "Option::is_none")]
    waived_by: Option<GroundView<'r>>,
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

/// A file that could not be read.
#[derive(Serialize)]
pub(super) struct FailureView<'r> {
    path: &'r str,
    message: &'r Text,
}

/// The sums.
#[derive(Serialize)]
pub(super) struct SummaryView {
    documents: usize,
    #[serde(flatten)]
    counts: Counts,
    waived: usize,
    off: Vec<OffView>,
}

/// A rule that did not run, and on how many documents.
#[derive(Serialize)]
struct OffView {
    rule: &'static str,
    documents: usize,
}

impl<'r> GroundView<'r> {
    fn of(status: &'r Status) -> Option<Self> {
        match status {
            Status::Open => None,
            Status::Known => Some(GroundView::Baseline),
            Status::Waived { reason, approved_by, approved_on, until } => Some(GroundView::Waiver {
                reason,
                approved_by,
                approved_on: approved_on.to_string(),
                until: until.to_string(),
            }),
        }
    }
}

impl<'r> FailureView<'r> {
    pub(super) fn of(failure: &'r Failure) -> Self {
        Self { path: &failure.path, message: &failure.message }
    }
}

impl SummaryView {
    pub(super) fn of(summary: &Summary) -> Self {
        let off = summary.off.iter().map(|(&rule, &documents)| OffView { rule, documents });
        Self {
            documents: summary.documents,
            counts: summary.counts,
            waived: summary.waived,
            off: off.collect(),
        }
    }
}

fn finding_view<'r>(
    style: &Style,
    reported: &'r ReportedFinding,
    identity: &'r Identity,
    lines: &Lines<'_>,
) -> FindingView<'r> {
    let finding = &reported.finding;
    FindingView {
        rule: finding.rule.id,
        level: finding.severity,
        item: reported.item.map(|item| item.id()),
        message: &finding.message,
        help: finding.help.as_ref(),
        clauses: citations(finding.rule, &style.editions),
        location: location_view(&finding.location, lines),
        related: finding
            .related
            .iter()
            .map(|related| RelatedView {
                location: location_view(&related.location, lines),
                label: &related.label,
            })
            .collect(),
        fingerprint: &identity.fingerprint,
        waived_by: GroundView::of(&reported.status),
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
