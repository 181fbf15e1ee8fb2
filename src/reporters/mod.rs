//! Output formats: one file each, with a view of its own on the report.
//!
//! A document is laid out as soon as it is checked, on whatever thread that was, and then forgotten; a reporter puts the
//! sections together in order.

mod concise;
mod escaped;
mod excerpt;
mod github;
mod gitlab;
mod html;
mod human;
mod json;
mod jsonl;
mod junit;
mod markdown;
mod markup;
mod off;
mod sarif;
mod shown;
mod statistics;
mod sums;

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use crate::facts::requirement::Editions;
use crate::finding::{Severity, Threshold};
use crate::report::{DocumentReport, Summary, shown_path};
use crate::text::{Language, Text};

pub use crate::page::{printable, spelled, unheard};
pub(crate) use escaped::pretty;
pub(crate) use json::{ItemView, item_view};
pub(crate) use off::words as rules_off;

/// An output format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Reports with the marked source, for a person at a terminal.
    Human,
    /// One line per finding.
    Concise,
    /// One JSON document, described by `schema/report.schema.json`, in both languages.
    Json,
    /// The same in lines of JSON, each as soon as it is known.
    Jsonl,
    /// One page for a reader without a terminal.
    Html,
    /// SARIF 2.1.0.
    Sarif,
    /// JUnit XML.
    Junit,
    /// Workflow commands of GitHub.
    Github,
    /// GitLab's Code Quality report.
    Gitlab,
    /// Tables for a pull request.
    Markdown,
}

impl Format {
    /// Every format.
    pub const ALL: [Format; 10] = [
        Format::Human,
        Format::Concise,
        Format::Json,
        Format::Jsonl,
        Format::Html,
        Format::Sarif,
        Format::Junit,
        Format::Github,
        Format::Gitlab,
        Format::Markdown,
    ];

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Format::Human => "human",
            Format::Concise => "concise",
            Format::Json => "json",
            Format::Jsonl => "jsonl",
            Format::Html => "html",
            Format::Sarif => "sarif",
            Format::Junit => "junit",
            Format::Github => "github",
            Format::Gitlab => "gitlab",
            Format::Markdown => "markdown",
        }
    }

    /// The format with a name; `None` for an unknown one.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }

    /// Whether it is a page that shows everything, whatever the least weight and the waivers.
    fn is_page(self) -> bool {
        matches!(self, Format::Html | Format::Markdown)
    }

    fn layout(self) -> Layout {
        match self {
            Format::Human => human::LAYOUT,
            Format::Concise => concise::LAYOUT,
            Format::Json => json::LAYOUT,
            Format::Jsonl => jsonl::LAYOUT,
            Format::Html => html::LAYOUT,
            Format::Sarif => sarif::LAYOUT,
            Format::Junit => junit::LAYOUT,
            Format::Github => github::LAYOUT,
            Format::Gitlab => gitlab::LAYOUT,
            Format::Markdown => markdown::LAYOUT,
        }
    }
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
    /// The least weight that fails the run.
    pub fail_on: Threshold,
    /// What was said of the rules to run, where it names those that are to, and so leaves most of them out.
    pub selection: Vec<String>,
    /// The folder that paths begin at which are not absolute.
    pub folder: PathBuf,
    /// The folder of the repository, from which some formats tell them.
    pub repository: PathBuf,
    /// Whether the formats for people show what was waived, too.
    pub show_waived: bool,
    /// Whether the formats for people count the findings of each rule in place of showing them.
    pub statistics: bool,
    /// Whether the formats for people leave out the sums.
    pub quiet: bool,
    /// The width of the terminal in columns.
    pub width: usize,
    /// Whether to use colours.
    pub color: bool,
    /// The evaluation day.
    pub today: Date,
    /// The editions whose clauses are cited.
    pub editions: Editions,
    /// How many threads may lay out one document.
    pub threads: usize,
}

impl Style {
    /// The way a report looks unless something else is asked for.
    pub fn new(format: Format, language: Language, today: Date) -> Self {
        Self {
            format,
            language,
            level: Severity::Warning,
            fail_on: Threshold(Some(Severity::Error)),
            selection: Vec::new(),
            folder: PathBuf::new(),
            repository: PathBuf::new(),
            show_waived: false,
            statistics: false,
            quiet: false,
            width: 100,
            color: false,
            today,
            editions: Editions::in_force(today),
            threads: 1,
        }
    }
}

/// A file that could not be read, and why.
#[derive(Debug, Clone)]
pub struct Failure {
    /// The path as the user gave it, as reports name it.
    pub path: String,
    /// Why.
    pub message: Text,
}

impl Failure {
    /// The file at a path, and why it could not be read.
    pub fn new(path: &Path, message: Text) -> Self {
        Self { path: shown_path(path), message }
    }
}

/// Lays out a document, or a part of it.
type LayOut = fn(&mut dyn Write, &Style, &DocumentReport<'_>) -> io::Result<()>;

/// What a format writes, and when.
struct Layout {
    /// What stands before everything.
    begin: fn(&mut dyn Write, &Style) -> io::Result<()>,
    /// One document: what stands of it in each part of the report, of which a format that holds no documents has one.
    parts: &'static [LayOut],
    /// A file that could not be read, in its turn.
    failure: fn(&mut dyn Write, &Style, &Failure) -> io::Result<()>,
    /// What stands between two documents that have something to show.
    separator: &'static str,
    /// What stands behind everything.
    finish: fn(&mut dyn Write, &Style, &Run) -> io::Result<()>,
    /// Whether the documents are kept for `finish`, since something about all of them comes first.
    holds: bool,
}

impl Layout {
    /// Nothing at all, for the parts that a format has no use for.
    const EMPTY: Layout = Layout {
        begin: |_, _| Ok(()),
        parts: &[],
        failure: |_, _, _| Ok(()),
        separator: "",
        finish: |_, _, _| Ok(()),
        holds: false,
    };
}

/// What is known of a whole run at its end.
#[derive(Default)]
struct Run {
    summary: Summary,
    failures: Vec<Failure>,
    /// The parts of the documents in order, where the format holds these.
    sections: Vec<Vec<Vec<u8>>>,
}

impl Run {
    /// Writes one part of every document.
    fn write_part(&self, number: usize, out: &mut dyn Write) -> io::Result<()> {
        self.sections.iter().filter_map(|parts| parts.get(number)).try_for_each(|part| out.write_all(part))
    }
}

/// One document, laid out, and what the end of the report must know of it.
pub struct Section {
    parts: Vec<Vec<u8>>,
    summary: Summary,
}

impl Section {
    /// Lays out a document.
    pub fn new(style: &Style, report: &DocumentReport<'_>) -> io::Result<Self> {
        let part = |lay_out: &LayOut| {
            let mut text = Vec::new();
            lay_out(&mut text, style, report).map(|()| text)
        };
        let parts = style.format.layout().parts.iter().map(part).collect::<io::Result<_>>()?;
        Ok(Self { parts, summary: Summary::of(report) })
    }

    /// The weight of the heaviest finding.
    pub fn worst(&self) -> Option<Severity> {
        self.summary.counts.worst()
    }
}

/// Writes a report, document by document.
pub struct Reporter<'w> {
    style: Style,
    layout: Layout,
    out: &'w mut dyn Write,
    run: Run,
    is_first: bool,
}

impl<'w> Reporter<'w> {
    /// Begins a report.
    pub fn new(style: Style, out: &'w mut dyn Write) -> io::Result<Self> {
        let layout = style.format.layout();
        (layout.begin)(out, &style)?;
        Ok(Self { style, layout, out, run: Run::default(), is_first: true })
    }

    /// Adds a document that was laid out in the style of the report.
    pub fn section(&mut self, section: Section) -> io::Result<()> {
        self.run.summary.add(section.summary);
        if self.layout.holds {
            self.run.sections.push(section.parts);
            return Ok(());
        }
        for part in section.parts.iter().filter(|part| !part.is_empty()) {
            if !std::mem::take(&mut self.is_first) {
                self.out.write_all(self.layout.separator.as_bytes())?;
            }
            self.out.write_all(part)?;
        }
        Ok(())
    }

    /// Adds a file that could not be read.
    pub fn failure(&mut self, failure: Failure) -> io::Result<()> {
        (self.layout.failure)(self.out, &self.style, &failure)?;
        self.run.failures.push(failure);
        Ok(())
    }

    /// Brings what was written so far to its reader.
    pub fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }

    /// Ends the report. The answer is what its reader has to know and the format has no place for: which rules did not run.
    pub fn finish(self) -> io::Result<Option<Text>> {
        (self.layout.finish)(self.out, &self.style, &self.run)?;
        let has_no_place = matches!(self.style.format, Format::Concise | Format::Gitlab) && !self.style.quiet;
        Ok(has_no_place.then(|| off::words(&self.run.summary, &self.style.selection)).flatten())
    }
}
