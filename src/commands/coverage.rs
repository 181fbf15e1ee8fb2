//! `mdcheck coverage`.

use std::io::Write;
use std::process::ExitCode;

use mdcheck::coverage::Coverage;
use mdcheck::disclosure::Disclosure;
use mdcheck::document::Document;

use super::alone::alone;
use super::input::Input;
use super::inspection::Inspection;
use super::output::Output;
use super::surroundings::width;
use super::{Languages, TROUBLE, complain, complain_of, unwritten};
use crate::cli::{CoverageRequest, Form};

/// Tells how the documents answer the items, and whether an answer is missing.
pub(super) fn run(request: &CoverageRequest, languages: Languages) -> ExitCode {
    let Some(mut inspection) = Inspection::begin(&request.scope, languages) else {
        return ExitCode::from(TROUBLE);
    };
    let language = inspection.language;
    let mut coverage = Coverage::new(inspection.today);
    let Some(inputs) = inspection.inputs(&request.scope, false) else {
        return ExitCode::from(TROUBLE);
    };
    if request.output.as_deref().is_some_and(|file| !inspection.may_write(file, &inputs)) {
        return ExitCode::from(TROUBLE);
    }
    for input in inputs {
        let added = input.and_then(|input| inspection.read(&input)).and_then(|source| {
            alone(&source.path, || {
                let document = Document::parse(&source);
                coverage.add(&inspection.report(&Disclosure::new(&document)).0);
            })
        });
        match added {
            Ok(()) => {}
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
        Err(error) => unwritten(&error, request.output.as_deref(), language),
    }
}
