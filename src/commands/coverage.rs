//! `mdcheck coverage`.

use std::io::Write;
use std::process::ExitCode;

use mdcheck::coverage::Coverage;
use mdcheck::document::Document;
use mdcheck::report::DocumentReport;
use mdcheck::text::Language;

use super::input::{self, Input};
use super::output::Output;
use super::surroundings::{surroundings, today_in_japan, width};
use super::{TROUBLE, complain, complain_of, unwritten};
use crate::cli::{CoverageRequest, Form};

/// Tells how the documents answer the items, and whether an answer is missing.
pub(super) fn run(request: &CoverageRequest, language: Language) -> ExitCode {
    let today = request.today.unwrap_or_else(today_in_japan);
    let mut coverage = Coverage::new(today);
    for input in input::find(&request.paths) {
        match input.and_then(|input| input.read()) {
            Ok(source) => {
                let document = Document::parse(&source);
                coverage.add(&DocumentReport::new(
                    &document,
                    mdcheck::check(&document, surroundings(&document, today)),
                ));
            }
            Err(failure) => {
                complain_of(&failure, language);
                coverage.fail(failure);
            }
        }
    }
    if coverage.is_empty() {
        complain(&Input::none_found(), language);
        return ExitCode::from(TROUBLE);
    }
    let text = match request.form {
        Form::Table => coverage.page(language).plain(width(request.output.is_some())),
        Form::Json => coverage.json(),
        Form::Markdown => coverage.page(language).markdown(),
    };
    let mut output = Output::to(request.output.as_deref());
    match output.write_all(text.as_bytes()).and_then(|()| output.finish()) {
        Ok(()) if coverage.has_failures() => ExitCode::from(TROUBLE),
        Ok(()) => ExitCode::from(u8::from(!coverage.is_complete())),
        Err(error) => unwritten(&error, language),
    }
}
