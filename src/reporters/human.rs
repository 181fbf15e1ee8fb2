//! Reports for a person at a terminal: miette draws the marked source, the rest is said around it.

use std::collections::HashMap;
use std::fmt;
use std::io::{self, Write};

use miette::{Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, SourceCode};

use super::excerpt::Excerpt;
use super::shown::{in_pieces, shown};
use super::sums::Sums;
use super::{Layout, Run, Style, printable, statistics};
use crate::explanation;
use crate::finding::Severity;
use crate::page::hang;
use crate::report::{DocumentReport, ReportedFinding};
use crate::text;
use crate::text::{Language, Text};

pub(super) const LAYOUT: Layout = Layout { parts: &[document], finish, ..Layout::EMPTY };

fn document(out: &mut dyn Write, style: &Style, report: &DocumentReport<'_>) -> io::Result<()> {
    let theme = if style.color { GraphicalTheme::unicode() } else { GraphicalTheme::unicode_nocolor() };
    let handler = GraphicalReportHandler::new_themed(theme)
        .with_width(style.width)
        .with_word_splitter(textwrap::WordSplitter::NoHyphenation)
        .without_syntax_highlighting();
    // To look for places to break a line at takes long, and most messages need none.
    let unwrapped = handler.clone().with_wrap_lines(false);
    in_pieces(out, style, &shown(style, report), |out, findings| {
        // Many findings have the same remarks.
        let mut hung: HashMap<(&str, String), String> = HashMap::new();
        for &reported in findings {
            let mut drawing = String::new();
            let diagnostic = Drawing::new(reported, report, style);
            let handler = if diagnostic.is_short(style.width) { &unwrapped } else { &handler };
            handler.render_report(&mut drawing, &diagnostic).map_err(io::Error::other)?;
            out.write_all(drawing.as_bytes())?;
            for remark in remarks(reported, style) {
                let lines = hung
                    .entry(remark)
                    .or_insert_with_key(|(name, words)| hang(&format!("  {name}: "), words, style.width));
                writeln!(out, "{lines}")?;
            }
            writeln!(out)?;
        }
        Ok(())
    })
}

fn finish(out: &mut dyn Write, style: &Style, run: &Run) -> io::Result<()> {
    if style.statistics {
        writeln!(out, "{}", statistics::page(&run.summary, style.language).plain(style.width))?;
    }
    // Nothing was looked at: sums of nothing would look like a success.
    if run.summary.documents == 0 || style.quiet {
        return Ok(());
    }
    for line in Sums::of(run, style).lines() {
        writeln!(out, "{}", hang("", line.get(style.language), style.width))?;
    }
    Ok(())
}

/// How to fix it, and what it rests on, each with its name.
fn remarks(reported: &ReportedFinding, style: &Style) -> Vec<(&'static str, String)> {
    let (others, help, basis, waived) = match style.language {
        Language::Japanese => ("ほか", "対処", "根拠", "扱い"),
        Language::English => ("and", "help", "basis", "waived"),
    };
    let undrawn = reported.finding.related.len().saturating_sub(MOST_RELATED);
    let rest = (undrawn > 0).then(|| text!("{undrawn}か所", "{undrawn} more places", undrawn = undrawn));
    let remarks = [
        (others, rest),
        (help, reported.finding.help.clone()),
        (basis, explanation::basis(reported.finding.rule, &style.editions)),
        (waived, reported.status.ground()),
    ];
    let words = |text: Text| printable(text.get(style.language)).into_owned();
    remarks.into_iter().filter_map(|(name, text)| Some((name, words(text?)))).collect()
}

/// How many further places of a finding are drawn; the rest are counted.
const MOST_RELATED: usize = 5;

/// The columns of the sign that miette puts before a message, and of those that it leaves free behind one.
const SIGN: usize = 4;
const MARGIN: usize = 2;

/// The label of a finding's own place, where it has others.
static HERE: Text = Text::new("ここ", "here");

/// A finding as miette wants it.
struct Drawing<'r> {
    head: String,
    message: String,
    severity: Severity,
    labels: Vec<LabeledSpan>,
    excerpt: Excerpt<'r>,
}

impl<'r> Drawing<'r> {
    fn new(reported: &'r ReportedFinding, report: &'r DocumentReport<'_>, style: &Style) -> Self {
        let finding = &reported.finding;
        let item = reported.item.map(|item| format!(" {item}")).unwrap_or_default();
        let head = format!("{}[{}]{item}", finding.severity.name().get(style.language), finding.rule.id);
        let related = finding.related.iter().take(MOST_RELATED);
        let related = related.map(|related| (related.location.span, Some(&related.label)));
        // The places are drawn in the order of the text: among several, the one that is meant says so.
        let own = (finding.location.span, (!finding.related.is_empty()).then_some(&HERE));
        let spans: Vec<_> = std::iter::once(own).chain(related).collect();
        let excerpt = Excerpt::new(report, spans.iter().map(|&(span, _)| span), style.width);
        let labels = spans.iter().enumerate().map(|(index, &(span, label))| {
            let span = excerpt.shown(span);
            let label = label.map(|label| printable(label.get(style.language)).into_owned());
            let (start, length) = (span.start, span.end - span.start);
            match index {
                0 => LabeledSpan::new_primary_with_span(label, (start, length)),
                _ => LabeledSpan::new(label, start, length),
            }
        });
        let labels = if report.lines.text().is_empty() { Vec::new() } else { labels.collect() };
        let message = printable(finding.message.get(style.language)).into_owned();
        Self { head, message, severity: finding.severity, labels, excerpt }
    }

    /// Whether its message stands in one line, beside the sign before it.
    fn is_short(&self, width: usize) -> bool {
        let is_plain = !self.message.contains('\n') && !self.message.ends_with(' ');
        is_plain && textwrap::core::display_width(&self.message) + SIGN + MARGIN <= width
    }
}

impl fmt::Display for Drawing<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl fmt::Debug for Drawing<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.head)
    }
}

impl std::error::Error for Drawing<'_> {}

impl Diagnostic for Drawing<'_> {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        Some(Box::new(&self.head))
    }

    fn severity(&self) -> Option<miette::Severity> {
        Some(match self.severity {
            Severity::Error => miette::Severity::Error,
            Severity::Warning => miette::Severity::Warning,
            Severity::Note => miette::Severity::Advice,
        })
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        Some(&self.excerpt)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        Some(Box::new(self.labels.iter().cloned()))
    }
}
