//! What each subcommand does. Only here are disk, terminal, clock and environment touched.

#![allow(clippy::disallowed_methods, reason = "this is the room that may touch the world")]
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "this is the room that talks to the terminal")]

mod alone;
mod configuration;
mod coverage;
mod discovery;
mod explain;
mod github;
mod governing;
mod init;
mod input;
mod inspection;
mod lint;
mod output;
mod progress;
mod rules;
mod selection;
mod stdout;
mod surroundings;
mod waive;

use std::ffi::OsString;
use std::io::{self, Write};
use std::panic::catch_unwind;
use std::path::Path;
use std::process::ExitCode;

use mdcheck::finding::Severity;
use mdcheck::reporters::{Failure, printable, unheard};
use mdcheck::text;
use mdcheck::text::{Language, Text};

use crate::cli::{self, Request};
use configuration::{Choice, Configuration};
use output::Output;

/// mdcheck could not do its work: usage, a file that cannot be read, nothing to check.
const TROUBLE: u8 = 2;

/// Runs the command line and says how it ended.
pub(crate) fn run(arguments: Vec<OsString>) -> ExitCode {
    let languages = Languages {
        asked: cli::language_option(&arguments),
        usual: language_of_environment().unwrap_or(Language::Japanese),
    };
    let language = languages.of(None);
    alone::tell_panics(language);
    catch_unwind(|| carry_out(arguments, languages)).unwrap_or(ExitCode::from(TROUBLE))
}

fn carry_out(arguments: Vec<OsString>, languages: Languages) -> ExitCode {
    let language = languages.of(None);
    match cli::parse(arguments, language) {
        Ok(Request::Print(text)) => print(&text, language),
        Ok(Request::Lint(request)) => lint::run(&request, languages),
        Ok(Request::Coverage(request)) => coverage::run(&request, languages),
        Ok(Request::Init(path)) => init::run(&path, languages.here()),
        Ok(Request::Schema(text)) => print(text, language),
        Ok(Request::Waive(scope)) => waive::run(&scope, languages),
        Ok(Request::Explain(name)) => explain::run(&name, languages.here()),
        Ok(Request::Rules(form)) => rules::run(form, languages.here()),
        Err(message) => {
            // What the user has typed may come from a file's name, and talk to the terminal.
            tell(&message);
            ExitCode::from(TROUBLE)
        }
    }
}

/// Where the language of a run comes from.
#[derive(Clone, Copy)]
struct Languages {
    /// The command line.
    asked: Option<Language>,
    /// The environment.
    usual: Language,
}

impl Languages {
    /// The language to use where the configuration names this one.
    fn of(self, configured: Option<Language>) -> Language {
        self.asked.or(configured).unwrap_or(self.usual)
    }

    /// The language of a command that follows no configuration but for this: a faulty one does not keep it from its work.
    fn here(self) -> Language {
        self.of(Configuration::load(&Choice::Above(&[])).ok().and_then(|found| found.config.language))
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
        Err(error) => unwritten(&error, None, language),
    }
}

/// Tells that the report, or the file that is named, could not be written, and how that ends.
fn unwritten(error: &io::Error, file: Option<&Path>, language: Language) -> ExitCode {
    match file {
        Some(file) => {
            let message = input::error_text(error, "書き込めません", "cannot be written");
            complain_of(&Failure::new(file, message), language);
        }
        None => {
            complain(&input::error_text(error, "結果を書き込めません", "cannot write the report"), language)
        }
    }
    ExitCode::from(TROUBLE)
}

/// Tells which file could not be read, and why.
fn complain_of(failure: &Failure, language: Language) {
    let path = printable(&failure.path);
    complain(&text!("{path}: {why}", "{path}: {why}", path = path, why = failure.message), language);
}

/// Tells the user what went wrong, on standard error.
fn complain(message: &Text, language: Language) {
    complain_in_lines(&[message.get(language).to_owned()], language);
}

/// Tells the user of several things that went wrong.
fn complain_in_lines(messages: &[String], language: Language) {
    let name = Severity::Error.name();
    for message in messages {
        tell(&format!("{}: {message}\n", name.get(language)));
    }
}

/// Tells the user something that is no trouble, on standard error.
fn remark(message: &Text, language: Language) {
    tell(&format!("{}\n", printable(message.get(language))));
}

/// Writes lines to standard error. Paths and arguments may hold anything, but the line breaks are ours.
fn tell(lines: &str) {
    let lines: String = lines.lines().map(|line| printable(line).into_owned() + "\n").collect();
    let _ = std::io::stderr().write_all(unheard(&lines).as_bytes());
}
