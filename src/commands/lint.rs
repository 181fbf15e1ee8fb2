//! `mdcheck lint`.

use std::io;
use std::process::ExitCode;

use anstream::{AutoStream, ColorChoice};
use jiff::civil::Date;
use mdcheck::document::{Document, Source};
use mdcheck::finding::Severity;
use mdcheck::report::DocumentReport;
use mdcheck::reporters::{Reporter, Section, Style};
use mdcheck::text::Language;

use super::input::{self, Input};
use super::output::Output;
use super::surroundings::{surroundings, today_in_japan, width};
use super::{TROUBLE, complain, complain_of, unwritten};
use crate::cli::LintRequest;

/// Lints what was asked for, writes the report, and says how it ended.
pub(super) fn run(request: &LintRequest, language: Language) -> ExitCode {
    let stdout_color = match request.color {
        clap::ColorChoice::Always => true,
        clap::ColorChoice::Never => false,
        clap::ColorChoice::Auto => AutoStream::choice(&io::stdout()) != ColorChoice::Never,
    };
    let today = request.today.unwrap_or_else(today_in_japan);
    let style = Style {
        level: request.level,
        width: width(request.output.is_some()),
        color: stdout_color && request.output.is_none(),
        ..Style::new(request.format, language, today)
    };
    let mut output = Output::to(request.output.as_deref());
    let outcome = report(request, &style, &mut output, language);
    match outcome.and_then(|outcome| output.finish().map(|()| outcome)) {
        Ok(Outcome { failed: true, .. }) => ExitCode::from(TROUBLE),
        Ok(Outcome { worst, .. }) => {
            ExitCode::from(u8::from(request.fail_on.is_some_and(|least| worst >= Some(least))))
        }
        Err(error) => unwritten(&error, language),
    }
}

struct Outcome {
    worst: Option<Severity>,
    /// Something could not be read, or there was nothing to read.
    failed: bool,
}

fn report(
    request: &LintRequest,
    style: &Style,
    output: &mut Output,
    language: Language,
) -> io::Result<Outcome> {
    let mut reporter = Reporter::new(style.clone(), output)?;
    let mut outcome = Outcome { worst: None, failed: false };
    let mut documents = 0;
    for input in input::find(&request.paths) {
        match input.and_then(|input| input.read()) {
            Ok(source) => {
                documents += 1;
                outcome.worst = outcome.worst.max(lint(&source, style.today, &mut reporter)?);
            }
            Err(failure) => {
                outcome.failed = true;
                complain_of(&failure, language);
                reporter.failure(failure)?;
            }
        }
    }
    if documents == 0 && !outcome.failed {
        outcome.failed = true;
        complain(&Input::none_found(), language);
    }
    reporter.finish()?;
    Ok(outcome)
}

fn lint(source: &Source, today: Date, reporter: &mut Reporter<'_>) -> io::Result<Option<Severity>> {
    let document = Document::parse(source);
    let report = DocumentReport::new(&document, mdcheck::check(&document, surroundings(&document, today)));
    let section = Section::new(reporter.style(), &report)?;
    let worst = section.worst();
    reporter.section(section)?;
    Ok(worst)
}
