//! The command line: every argument once, with its help in both languages.

mod authoring;
mod errors;
mod frame;
mod lint;
mod queries;
mod scope;

use std::ffi::OsString;
use std::path::PathBuf;

use clap::error::ErrorKind;
use clap::{Arg, ArgAction, Command};
use mdcheck::text::Language;

use errors::usage_error;
use frame::{choice, option};
pub(crate) use lint::LintRequest;
pub(crate) use queries::{CoverageRequest, Form};
pub(crate) use scope::{ConfigChoice, Scope, Selection};

/// What the user asked for.
pub(crate) enum Request {
    /// Lint documents.
    Lint(Box<LintRequest>),
    /// Tell how documents answer the items.
    Coverage(CoverageRequest),
    /// Print waivers for what is found.
    Waive(Scope),
    /// Explain the rule or the item of this name.
    Explain(String),
    /// Print the catalogue of rules.
    Rules(Form),
    /// Write a disclosure to be filled in.
    Init(PathBuf),
    /// Print this schema.
    Schema(&'static str),
    /// Print this and do nothing else: help, the version, or completions of a shell.
    Print(String),
}

/// Reads the command line; the error is what to tell a user who got it wrong.
pub(crate) fn parse(arguments: Vec<OsString>, language: Language) -> Result<Request, String> {
    let whole = command(language);
    let subcommand = arguments.iter().skip(1).find_map(|argument| whole.find_subcommand(argument));
    let asked = subcommand.map_or("mdcheck".to_owned(), |command| format!("mdcheck {}", command.get_name()));
    let matches = match whole.try_get_matches_from(arguments) {
        Ok(matches) => matches,
        Err(error) if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) => {
            return Ok(Request::Print(error.to_string()));
        }
        Err(error) => return Err(usage_error(&error, &asked, language)),
    };
    match matches.subcommand() {
        // The same as the options, as other programs have it.
        Some(("help", matches)) => {
            let of = matches.get_many::<OsString>("command").into_iter().flatten().cloned();
            let help = ["mdcheck".into()].into_iter().chain(of).chain(["--help".into()]);
            parse(help.collect(), language)
        }
        Some(("version", _)) => parse(vec!["mdcheck".into(), "--version".into()], language),
        Some(("lint", matches)) => Ok(Request::Lint(Box::new(lint::request(matches)))),
        Some(("coverage", matches)) => Ok(Request::Coverage(queries::coverage_request(matches))),
        Some(("waive", matches)) => Ok(Request::Waive(queries::waive_scope(matches))),
        Some(("explain", matches)) => Ok(Request::Explain(queries::subject(matches))),
        Some(("init", matches)) => Ok(Request::Init(authoring::path(matches))),
        Some(("schema", matches)) => Ok(Request::Schema(authoring::schema_text(matches))),
        Some(("completions", matches)) => {
            Ok(Request::Print(authoring::completions_text(matches, command(language))))
        }
        Some(("rules", matches)) => Ok(Request::Rules(queries::form(matches))),
        _ => Ok(Request::Print(command(language).render_help().to_string())),
    }
}

/// The value of `--lang` before anything is parsed, since the help needs to know it. The last one counts.
pub(crate) fn language_option(arguments: &[OsString]) -> Option<Language> {
    let mut language = None;
    let mut arguments = arguments.iter().map(|argument| argument.to_string_lossy()).skip(1);
    while let Some(argument) = arguments.next() {
        let value = match argument.strip_prefix("--lang") {
            Some("") => arguments.next().map(std::borrow::Cow::into_owned),
            Some(value) => value.strip_prefix('=').map(str::to_owned),
            None if argument == "--" => break,
            None => None,
        };
        language = value.and_then(|value| Language::named(&value)).or(language);
    }
    language
}

/// The whole command line.
pub(crate) fn command(language: Language) -> Command {
    let words = |ja, en| frame::words(language, ja, en);
    let frame = |name, usage| frame::frame(language, name, usage);
    let help = || frame::help(language);
    let language_argument = option(
        "lang",
        words("言語", "LANG"),
        words(
            "言語: ja、en。既定は設定の lang、次に環境変数\nLC_ALL、LC_MESSAGES、LANG、どれもなければja",
            "Language: ja, en; default: lang of the configuration,\nthen LC_ALL, LC_MESSAGES or LANG, else ja",
        ),
    )
    .value_parser(choice(&Language::CODES, Language::named))
    .global(true);
    frame("mdcheck", words("mdcheck [オプション] <コマンド>", "mdcheck [OPTIONS] <COMMAND>"))
        .about(words(
            "サービス仕様適合開示書を調べます。ガイドラインへの適合は判定しません",
            "Checks a service specification conformity disclosure. It does not judge compliance",
        ))
        .version(env!("CARGO_PKG_VERSION"))
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .arg(language_argument)
        .arg(
            Arg::new("version")
                .short('V')
                .long("version")
                .action(ArgAction::Version)
                .help(words("版を表示します", "Print the version"))
                .display_order(901),
        )
        .arg(help())
        .subcommand(queries::coverage(language))
        .subcommand(queries::explain(language))
        .subcommand(queries::rules(language))
        .subcommand(lint::command(language))
        .subcommand(queries::waive(language))
        .subcommand(authoring::init(language))
        .subcommand(authoring::schema(language))
        .subcommand(authoring::completions(language))
        .subcommand(
            frame("help", words("mdcheck help [コマンド]", "mdcheck help [COMMAND]"))
                .hide(true)
                .arg(Arg::new("command").num_args(0..).value_parser(clap::value_parser!(OsString)))
                .arg(help()),
        )
        .subcommand(frame("version", "mdcheck version").hide(true).arg(help()))
}
