//! SARIF 2.1.0, for code scanning and for the tools that read many checkers.

mod view;

use std::io::{self, Write};

use serde::Serialize;

use super::shown::{identified, in_pieces};
use super::{Layout, Run, Style, escaped};
use crate::report::DocumentReport;
use view::{Invocation, Result, Tool};

/// The results stand before the tool, since only at the end it is known which rules they are of.
pub(super) const LAYOUT: Layout = Layout { begin, document, separator: ",\n", finish, ..Layout::EMPTY };

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
    #[derive(Serialize)]
    struct Rest<'r> {
        tool: Tool,
        invocations: [Invocation<'r>; 1],
    }
    out.write_all(b"\n],")?;
    let rest = Rest { tool: Tool::of(style, &run.summary), invocations: [Invocation::of(style, run)] };
    let mut text = Vec::new();
    escaped::write(&mut text, &rest)?;
    // The members of an object that was begun above.
    out.write_all(text.strip_prefix(b"{").unwrap_or(&text))?;
    out.write_all(b"]}\n")
}
