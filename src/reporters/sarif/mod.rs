//! SARIF 2.1.0, for code scanning and for the tools that read many checkers.

mod view;

use std::io::{self, Write};

use super::shown::{identified, in_pieces};
use super::{Layout, Run, Style, escaped};
use crate::report::DocumentReport;
use view::{Invocation, Result, Tool};

/// The results stand before the tool, since only at the end it is known which rules they are of.
pub(super) const LAYOUT: Layout =
    Layout { begin, parts: &[document], separator: ",\n", finish, ..Layout::EMPTY };

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

fn begin(out: &mut dyn Write, _: &Style) -> io::Result<()> {
    write!(
        out,
        "{{\"$schema\":\"{SCHEMA}\",\"version\":\"2.1.0\",\"runs\":[{{\"columnKind\":\"unicodeCodePoints\",\
         \"newlineSequences\":[\"\\r\\n\",\"\\n\",\"\\r\"],\"results\":["
    )
}

fn document(out: &mut dyn Write, style: &Style, report: &DocumentReport<'_>) -> io::Result<()> {
    let findings: Vec<_> = identified(report).enumerate().collect();
    in_pieces(out, style, &findings, |out, findings| {
        findings.iter().try_for_each(|&(index, (reported, identity))| {
            out.write_all(if index > 0 { b",\n" } else { b"\n" })?;
            escaped::write(out, &Result::of(style, report, reported, identity))
        })
    })
}

fn finish(out: &mut dyn Write, style: &Style, run: &Run) -> io::Result<()> {
    out.write_all(b"\n],\"tool\":")?;
    escaped::write(out, &Tool::of(style, &run.summary))?;
    out.write_all(b",\"invocations\":[")?;
    escaped::write(out, &Invocation::of(style, run))?;
    out.write_all(b"]}]}\n")
}
