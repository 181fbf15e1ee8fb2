//! The subcommands for whoever writes a disclosure or sets mdcheck up: `init`, `schema`, `completions`.

use std::path::PathBuf;

use clap::builder::EnumValueParser;
use clap::{Arg, ArgMatches, Command, value_parser};
use clap_complete::Shell;
use mdcheck::text::Language;

use super::frame::{self, choice, frame, help};

/// `init`.
pub(super) fn init(language: Language) -> Command {
    let words = |ja, en| frame::words(language, ja, en);
    frame(language, "init", words("mdcheck init [ファイル]", "mdcheck init [FILE]"))
        .display_order(5)
        .about(words("開示書のひな形を作ります", "Write a disclosure to be filled in"))
        .arg(
            Arg::new("file")
                .value_name(words("ファイル", "FILE"))
                .help(words(
                    "作るファイル（既定: disclosure.yaml）。「-」は標準出力\n.json なら、注釈のない JSON で作ります",
                    "The file to write (default: disclosure.yaml); - for standard output\n.json gives JSON without comments",
                ))
                .help_heading(words("引数", "Arguments"))
                .default_value("disclosure.yaml")
                .hide_default_value(true)
                .value_parser(value_parser!(PathBuf)),
        )
        .arg(help(language))
}

/// `schema`.
pub(super) fn schema(language: Language) -> Command {
    let words = |ja, en| frame::words(language, ja, en);
    frame(language, "schema", words("mdcheck schema [名前]", "mdcheck schema [NAME]"))
        .display_order(6)
        .about(words("組み込みの JSON Schema を表示します", "Print an embedded JSON Schema"))
        .arg(
            Arg::new("name")
                .value_name(words("名前", "NAME"))
                .help(words(
                    "disclosure（既定。開示書）、config（mdcheck.toml）、\nreport（--format json の結果）",
                    "disclosure (default), config (mdcheck.toml),\nreport (what --format json prints)",
                ))
                .help_heading(words("引数", "Arguments"))
                .hide_possible_values(true)
                .value_parser(choice(&SCHEMAS, schema_named)),
        )
        .arg(help(language))
}

/// `completions`.
pub(super) fn completions(language: Language) -> Command {
    let words = |ja, en| frame::words(language, ja, en);
    frame(language, "completions", words("mdcheck completions <シェル>", "mdcheck completions <SHELL>"))
        .display_order(7)
        .about(words("シェルの補完を表示します", "Print completions for a shell"))
        .arg(
            Arg::new("shell")
                .value_name(words("シェル", "SHELL"))
                .help("bash, zsh, fish, powershell, elvish")
                .help_heading(words("引数", "Arguments"))
                .hide_possible_values(true)
                .required(true)
                .value_parser(EnumValueParser::<Shell>::new()),
        )
        .arg(help(language))
}

/// The file that `init` is to write.
pub(super) fn path(matches: &ArgMatches) -> PathBuf {
    matches.get_one::<PathBuf>("file").cloned().unwrap_or_default()
}

/// The text of the schema that is asked for.
pub(super) fn schema_text(matches: &ArgMatches) -> &'static str {
    matches.get_one("name").copied().unwrap_or(mdcheck::schema::TEXT)
}

/// The completions of a shell, with the help of its user's language.
pub(super) fn completions_text(matches: &ArgMatches, mut command: Command) -> String {
    let mut text = Vec::new();
    if let Some(shell) = matches.get_one::<Shell>("shell") {
        clap_complete::generate(*shell, &mut command, "mdcheck", &mut text);
    }
    String::from_utf8_lossy(&text).into_owned()
}

const SCHEMAS: [&str; 3] = ["disclosure", "config", "report"];

fn schema_named(name: &str) -> Option<&'static str> {
    match name {
        "disclosure" => Some(mdcheck::schema::TEXT),
        "config" => Some(mdcheck::config::schema::TEXT),
        "report" => Some(mdcheck::report::SCHEMA),
        _ => None,
    }
}
