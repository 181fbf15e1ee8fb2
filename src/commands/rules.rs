//! `mdcheck rules`.

use std::process::ExitCode;

use mdcheck::catalog;
use mdcheck::text::Language;

use super::print;
use super::surroundings::width;
use crate::cli::Form;

/// Prints the catalogue.
pub(super) fn run(form: Form, language: Language) -> ExitCode {
    let text = match form {
        Form::Table => catalog::page(language).plain(width(false)),
        Form::Json => catalog::json(),
        Form::Markdown => catalog::page(language).markdown(),
    };
    print(&text, language)
}
