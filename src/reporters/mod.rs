//! Output formats: one file each, with a view of its own on the report.
//!
//! A reporter is handed the documents one by one, so that a run over many files keeps none of them.

mod concise;
mod escaped;
mod excerpt;
mod human;
mod json;

use std::io::{self, Write};

use jiff::civil::Date;

use crate::finding::Severity;
use crate::report::{DocumentReport, Summary};
use crate::text::{Language, Text};

pub use crate::page::printable;
pub(crate) use json::{ItemView, item_view};

/// An output format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Reports with the marked source, for a person at a terminal.
    Human,
    /// One line per finding.
    Concise,
    /// One JSON document, described by `schema/report.schema.json`, in both languages.
    Json,
}

/// How a report is to look.
#[derive(Debug, Clone)]
pub struct Style {
    /// The format.
    pub format: Format,
    /// The language of the formats for people.
    pub language: Language,
    /// The least weight that the formats for people show; the others carry everything.
    pub level: Severity,
    /// The width of the terminal in columns.
    pub width: usize,
    /// Whether to use colours.
    pub color: bool,
    /// The evaluation day.
    pub today: Date,
}

/// A file that could not be read, and why.
#[derive(Debug, Clone)]
pub struct Failure {
    /// The path as the user gave it.
    pub path: String,
    /// Why.
    pub message: Text,
}

/// Writes a report, document by document.
pub struct Reporter<'w> {
    style: Style,
    out: &'w mut dyn Write,
    summary: Summary,
    failures: Vec<Failure>,
}

impl<'w> Reporter<'w> {
    /// Begins a report.
    pub fn new(style: Style, out: &'w mut dyn Write) -> io::Result<Self> {
        if style.format == Format::Json {
            json::begin(out, style.today)?;
        }
        Ok(Self { style, out, summary: Summary::default(), failures: Vec::new() })
    }

    /// Reports one document.
    pub fn document(&mut self, report: &DocumentReport<'_>) -> io::Result<()> {
        let is_first = self.summary.documents == 0;
        self.summary.add(report);
        match self.style.format {
            Format::Human => human::document(self.out, &self.style, report),
            Format::Concise => concise::document(self.out, &self.style, report),
            Format::Json => json::document(self.out, report, is_first),
        }
    }

    /// Keeps a file that could not be read for the end of the report.
    pub fn failure(&mut self, failure: Failure) {
        self.failures.push(failure);
    }

    /// Ends the report.
    pub fn finish(self) -> io::Result<()> {
        match self.style.format {
            Format::Human => human::finish(self.out, &self.style, &self.summary, &self.failures),
            Format::Concise => Ok(()),
            Format::Json => json::finish(self.out, &self.summary, &self.failures),
        }
    }
}

/// The name of a weight, in words.
fn severity_name(severity: Severity) -> Text {
    severity.name()
}
