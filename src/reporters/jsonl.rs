//! Lines of JSON, one for each document as soon as its turn is done; together they say what `json` says.

use std::io::{self, Write};

use serde::Serialize;

use super::json::{FailureView, SummaryView, document};
use super::{Layout, escaped};

pub(super) const LAYOUT: Layout = Layout {
    parts: &[|out, style, report| {
        out.write_all(b"{\"type\":\"document\",")?;
        document(out, style, report)?;
        out.write_all(b"\n")
    }],
    failure: |out, _, failure| line(out, "failure", &FailureView::of(failure)),
    finish: |out, _, run| line(out, "summary", &SummaryView::of(&run.summary)),
    ..Layout::EMPTY
};

fn line(out: &mut dyn Write, kind: &'static str, value: &impl Serialize) -> io::Result<()> {
    escaped::write(out, &Line { kind, value })?;
    out.write_all(b"\n")
}

#[derive(Serialize)]
struct Line<'v, V> {
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(flatten)]
    value: &'v V,
}
