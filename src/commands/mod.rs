//! What each subcommand does. Only here are disk, terminal, clock and environment touched.

#![allow(clippy::disallowed_methods, reason = "this is the room that may touch the world")]
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "this is the room that talks to the terminal")]

mod coverage;
mod explain;
mod input;
mod lint;
mod output;
mod rules;
mod surroundings;

use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;

use mdcheck::reporters::Failure;
use mdcheck::text;
use mdcheck::text::{Language, Text};

use crate::cli::{self, Request};
use output::Output;

/// mdcheck could not do its work: usage, a file that cannot be read, nothing to check.
const TROUBLE: u8 = 2;

/// Runs the command line and says how it ended.
pub(crate) fn run(arguments: Vec<OsString>) -> ExitCode {
    let language =
        cli::language_option(&arguments).or_else(language_of_environment).unwrap_or(Language::Japanese);
    match cli::parse(arguments, language) {
        Ok(Request::Print(text)) => print(&text, language),
        Ok(Request::Lint(request)) => lint::run(&request, language),
        Ok(Request::Coverage(request)) => coverage::run(&request, language),
        Ok(Request::Explain(name)) => explain::run(&name, language),
        Ok(Request::Rules(form)) => rules::run(form, language),
        Err(message) => {
            let _ = std::io::stderr().write_all(message.as_bytes());
            ExitCode::from(TROUBLE)
        }
    }
}

/// The first of the variables that names one of the two languages.
fn language_of_environment() -> Option<Language> {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(|name| std::env::var(name).ok())
        .find_map(|value| Language::named(value.get(..2)?))
}

/// Prints what was asked for; a reader who has closed the pipe has seen enough.
fn print(text: &str, language: Language) -> ExitCode {
    let mut output = Output::stdout();
    match output.write_all(text.as_bytes()).and_then(|()| output.finish()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => unwritten(&error, language),
    }
}

/// Tells that the output could not be written, and how that ends.
fn unwritten(error: &io::Error, language: Language) -> ExitCode {
    complain(&input::error_text(error, "結果を書き込めません", "cannot write the report"), language);
    ExitCode::from(TROUBLE)
}

/// Tells which file could not be read, and why.
fn complain_of(failure: &Failure, language: Language) {
    let message = text!("{path}: {why}", "{path}: {why}", path = failure.path, why = failure.message);
    complain(&message, language);
}

/// Tells the user what went wrong, on standard error.
fn complain(message: &Text, language: Language) {
    let line = text!("エラー: {message}\n", "error: {message}\n", message = message.clone());
    let _ = std::io::stderr().write_all(line.get(language).as_bytes());
}
