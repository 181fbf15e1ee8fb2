//! The arguments of every command that looks at documents: which ones, on which day, by which configuration.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, value_parser};
use jiff::civil::Date;
use mdcheck::text::Language;

use super::frame::{self, option, switch};

/// Which documents to look at, and how.
pub(crate) struct Scope {
    /// Files, folders, or `-`.
    pub(crate) paths: Vec<PathBuf>,
    /// The name that standard input goes by.
    pub(crate) stdin_filename: PathBuf,
    /// The evaluation day; `None` for today in Japan.
    pub(crate) today: Option<Date>,
    /// The configuration.
    pub(crate) config: ConfigChoice,
    /// The rules.
    pub(crate) selection: Selection,
}

/// Which configuration to go by.
pub(crate) enum ConfigChoice {
    /// The nearest one.
    Nearest,
    /// This one.
    File(PathBuf),
    /// None.
    None,
}

/// Which rules to go by, beyond what the configuration says.
#[derive(Default)]
pub(crate) struct Selection {
    /// `ID=LEVEL`.
    pub(crate) levels: Vec<String>,
    /// Globs of ids: no others.
    pub(crate) only: Vec<String>,
    /// Globs of ids: not these.
    pub(crate) skip: Vec<String>,
}

impl Selection {
    /// The options as they were given, where they name the rules to run; nothing where they only leave some out.
    pub(crate) fn named(&self) -> Vec<String> {
        let options = |name: &str, values: &[String]| -> Vec<String> {
            values.iter().map(|value| format!("--{name} {value}")).collect()
        };
        match self.only.is_empty() {
            true => Vec::new(),
            false => {
                [options("only", &self.only), options("skip", &self.skip), options("rule", &self.levels)]
                    .concat()
            }
        }
    }
}

/// The arguments that say which documents, on which day and by which configuration.
pub(super) fn arguments(language: Language) -> Vec<Arg> {
    let words = |ja, en| frame::words(language, ja, en);
    vec![
        Arg::new("path")
            .value_name(words("パス", "PATH"))
            .help(words(
                "ファイル、フォルダー、又は「-」（標準入力）\n省略すると現在のフォルダーを調べます",
                "Files, folders, or - for standard input; the current folder if left out",
            ))
            .help_heading(words("引数", "Arguments"))
            .num_args(0..)
            .value_parser(value_parser!(PathBuf)),
        option(
            "today",
            words("日付", "DATE"),
            words(
                "評価日（例: 2026-11-22）。既定は日本の今日\n環境変数MDCHECK_TODAYでも指定できます",
                "Evaluation day, such as 2026-11-22; default: today in Japan; also MDCHECK_TODAY",
            ),
        )
        .env("MDCHECK_TODAY")
        .value_parser(|value: &str| mdcheck::day(value).ok_or("2026-11-22")),
        option(
            "config",
            words("ファイル", "FILE"),
            words(
                "設定ファイル。既定は、文書から上にたどって\n最初に見つかる mdcheck.toml",
                "Configuration; default: the nearest mdcheck.toml above each document",
            ),
        )
        .value_parser(value_parser!(PathBuf))
        .conflicts_with("no-config"),
        switch("no-config", words("設定ファイルを使いません", "Use no configuration")),
        option(
            "stdin-filename",
            words("ファイル", "FILE"),
            words(
                "標準入力の文書の名前。拡張子と設定ファイルを決めます",
                "What standard input is called; says its format and its configuration",
            ),
        )
        .value_parser(value_parser!(PathBuf)),
    ]
}

/// The arguments that say which rules.
pub(super) fn rules(language: Language) -> Vec<Arg> {
    let words = |ja, en| frame::words(language, ja, en);
    vec![
        option(
            "rule",
            words("規則=重大度", "ID=LEVEL"),
            words(
                "規則の重大度を変えます（例: text/vague=off）\nerror、warning、note、off。繰り返せます",
                "Change the level of a rule (text/vague=off):\nerror, warning, note, off; may be repeated",
            ),
        )
        .action(ArgAction::Append),
        option(
            "only",
            words("規則", "GLOB"),
            words(
                "この規則だけを調べます（例: certification/*）。繰り返せます\n例外にできない規則は、常に調べます",
                "Only these rules (certification/*), and those that\ncannot be waived; may be repeated",
            ),
        )
        .action(ArgAction::Append),
        option(
            "skip",
            words("規則", "GLOB"),
            words(
                "この規則を調べません（例: text/*）。繰り返せます",
                "Not these rules (text/*); may be repeated",
            ),
        )
        .action(ArgAction::Append),
    ]
}

pub(super) fn scope(matches: &ArgMatches) -> Scope {
    let path = |name: &str| matches.get_one::<PathBuf>(name).cloned();
    let config = match (path("config"), matches.get_flag("no-config")) {
        (Some(file), _) => ConfigChoice::File(file),
        (None, true) => ConfigChoice::None,
        (None, false) => ConfigChoice::Nearest,
    };
    Scope {
        paths: matches.get_many::<PathBuf>("path").into_iter().flatten().cloned().collect(),
        stdin_filename: path("stdin-filename").unwrap_or_else(|| PathBuf::from("-")),
        today: matches.get_one::<Date>("today").copied(),
        config,
        selection: Selection::default(),
    }
}

pub(super) fn selection(matches: &ArgMatches) -> Selection {
    let all = |name: &str| matches.get_many::<String>(name).into_iter().flatten().cloned().collect();
    Selection { levels: all("rule"), only: all("only"), skip: all("skip") }
}
