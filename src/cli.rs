//! The command line: every argument once, with its help in both languages.

mod frame;
mod queries;

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::{EnumValueParser, PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, ArgMatches, ColorChoice, Command, ValueEnum, value_parser};
use jiff::civil::Date;
use mdcheck::finding::Severity;
use mdcheck::reporters::Format;
use mdcheck::text;
use mdcheck::text::Language;

use frame::option;
pub(crate) use queries::{CoverageRequest, Form};

/// What the user asked for.
pub(crate) enum Request {
    /// Lint documents.
    Lint(LintRequest),
    /// Tell how documents answer the items.
    Coverage(CoverageRequest),
    /// Explain the rule or the item of this name.
    Explain(String),
    /// Print the catalogue of rules.
    Rules(Form),
    /// Print this and do nothing else: help, or the version.
    Print(String),
}

/// The arguments of `lint`.
pub(crate) struct LintRequest {
    /// Files, folders, or `-`.
    pub(crate) paths: Vec<PathBuf>,
    /// The output format.
    pub(crate) format: Format,
    /// The file that takes the report; `None` for standard output.
    pub(crate) output: Option<PathBuf>,
    /// The evaluation day; `None` for today in Japan.
    pub(crate) today: Option<Date>,
    /// The least weight that is shown.
    pub(crate) level: Severity,
    /// The least weight that fails the run; `None` for never.
    pub(crate) fail_on: Option<Severity>,
    /// Whether to colour.
    pub(crate) color: ColorChoice,
}

/// Reads the command line; the error is what to tell a user who got it wrong.
pub(crate) fn parse(arguments: Vec<OsString>, language: Language) -> Result<Request, String> {
    let matches = match command(language).try_get_matches_from(arguments) {
        Ok(matches) => matches,
        Err(error) if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) => {
            return Ok(Request::Print(error.to_string()));
        }
        Err(error) => return Err(usage_error(&error, language)),
    };
    match matches.subcommand() {
        Some(("lint", matches)) => Ok(Request::Lint(lint_request(matches))),
        Some(("coverage", matches)) => Ok(Request::Coverage(queries::coverage_request(matches))),
        Some(("explain", matches)) => Ok(Request::Explain(queries::subject(matches))),
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

fn lint_request(matches: &ArgMatches) -> LintRequest {
    let one = |name: &str| matches.get_one::<PathBuf>(name).cloned();
    LintRequest {
        paths: matches.get_many::<PathBuf>("path").into_iter().flatten().cloned().collect(),
        format: matches.get_one::<Option<Format>>("format").copied().flatten().unwrap_or(Format::Human),
        output: one("output"),
        today: matches.get_one::<Date>("today").copied(),
        level: matches.get_one::<Choice<Severity>>("level").map_or(Severity::Warning, |choice| choice.0),
        fail_on: matches
            .get_one::<Choice<Option<Severity>>>("fail-on")
            .map_or(Some(Severity::Error), |choice| choice.0),
        color: matches.get_one::<ColorChoice>("color").copied().unwrap_or_default(),
    }
}

/// The whole command line.
pub(crate) fn command(language: Language) -> Command {
    let words = |ja, en| frame::words(language, ja, en);
    let frame = |name, usage| frame::frame(language, name, usage);
    let help = || frame::help(language);
    let lint = frame("lint", words("mdcheck lint [オプション] [パス]...", "mdcheck lint [OPTIONS] [PATH]..."))
        .about(words("開示書を調べ、不足・矛盾・期限切れ・確認できない記載を知らせます", "Check disclosures for what is missing, contradictory, expired or unverifiable"))
        .arg(
            Arg::new("path")
                .value_name(words("パス", "PATH"))
                .help(words("ファイル、フォルダー、又は「-」（標準入力）\n省略すると現在のフォルダーを調べます", "Files, folders, or - for standard input; the current folder if left out"))
                .help_heading(words("引数", "Arguments"))
                .num_args(0..)
                .value_parser(value_parser!(PathBuf)),
        )
        .arg(
            option(
                "format",
                words("形式", "FORMAT"),
                words("出力形式\nhuman（既定。画面で読む）、concise（1件1行）、\njson、jsonl（プログラム用、両言語）", "Output\nhuman (default), concise (a line per finding),\njson, jsonl (for programs, both languages)"),
            )
            .value_parser(PossibleValuesParser::new(Format::ALL.map(Format::name)).map(|name| Format::named(&name))),
        )
        .arg(
            option(
                "output",
                words("ファイル", "FILE"),
                words("結果をファイルに書きます", "Write the report to a file"),
            )
            .value_parser(value_parser!(PathBuf)),
        )
        .arg(
            option(
                "today",
                words("日付", "DATE"),
                words("評価日（例：2026-11-22）。既定は日本の今日\n環境変数MDCHECK_TODAYでも指定できます", "Evaluation day, such as 2026-11-22; default: today in Japan; also MDCHECK_TODAY"),
            )
            .env("MDCHECK_TODAY")
            .value_parser(|value: &str| mdcheck::day(value).ok_or("2026-11-22")),
        )
        .arg(
            option(
                "level",
                words("重さ", "LEVEL"),
                words("表示する最低の重さ：error、warning（既定）、note\n隠すだけで、件数には数えます", "Least level shown: error, warning (default), note; it only hides, the sums count all"),
            )
            .value_parser(EnumValueParser::<Choice<Severity>>::new()),
        )
        .arg(
            option(
                "fail-on",
                words("重さ", "LEVEL"),
                words("終了コードを1にする最低の重さ\nerror（既定）、warning、note、never（1にしない）", "Least level that makes the exit code 1: error (default), warning, note, never"),
            )
            .value_parser(EnumValueParser::<Choice<Option<Severity>>>::new()),
        )
        .arg(
            option(
                "color",
                words("いつ", "WHEN"),
                words("色を付けるか：auto（既定。端末のときだけ）、always、never", "Colours: auto (default: on a terminal), always, never"),
            )
            .value_parser(EnumValueParser::<ColorChoice>::new()),
        )
        .arg(help())
        .after_help(words("終了コード:\n  0  指摘なし（--fail-on 未満）\n  1  指摘あり\n  2  調べられなかった（引数の誤り、読めないファイルなど）", "Exit codes:\n  0  nothing at or above --fail-on\n  1  findings\n  2  could not do its work (usage, unreadable file)"));
    let language_argument = option(
        "lang",
        words("言語", "LANG"),
        words(
            "言語：ja、en。既定は環境変数LC_ALL、LC_MESSAGES、LANGに従い、\nどちらでもなければja",
            "Language: ja, en; default: LC_ALL, LC_MESSAGES or LANG, else ja",
        ),
    )
    .value_parser(EnumValueParser::<Choice<Language>>::new())
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
        .subcommand(queries::coverage(language, &lint))
        .subcommand(queries::explain(language))
        .subcommand(queries::rules(language))
        .subcommand(lint.display_order(0))
}

/// A value of an option, by its name on the command line.
#[derive(Clone)]
struct Choice<T>(T);

impl ValueEnum for Choice<Severity> {
    fn value_variants<'a>() -> &'a [Self] {
        &[Choice(Severity::Error), Choice(Severity::Warning), Choice(Severity::Note)]
    }
    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(match self.0 {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        }))
    }
}

impl ValueEnum for Choice<Option<Severity>> {
    fn value_variants<'a>() -> &'a [Self] {
        &[
            Choice(Some(Severity::Error)),
            Choice(Some(Severity::Warning)),
            Choice(Some(Severity::Note)),
            Choice(None),
        ]
    }
    fn to_possible_value(&self) -> Option<PossibleValue> {
        match self.0 {
            Some(severity) => Choice(severity).to_possible_value(),
            None => Some(PossibleValue::new("never")),
        }
    }
}

impl ValueEnum for Choice<Language> {
    fn value_variants<'a>() -> &'a [Self] {
        &[Choice(Language::Japanese), Choice(Language::English)]
    }
    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(match self.0 {
            Language::Japanese => "ja",
            Language::English => "en",
        }))
    }
}

/// What to tell a user who got the command line wrong.
fn usage_error(error: &clap::Error, language: Language) -> String {
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(value)) => value.clone(),
        Some(ContextValue::Strings(values)) => values.join(", "),
        _ => String::new(),
    };
    let (argument, value) = (context(ContextKind::InvalidArg), context(ContextKind::InvalidValue));
    let message = match error.kind() {
        ErrorKind::UnknownArgument => {
            text!("{argument} という引数はありません", "there is no argument {argument}", argument = argument)
        }
        ErrorKind::InvalidSubcommand => text!(
            "{command} というコマンドはありません",
            "there is no command {command}",
            command = context(ContextKind::InvalidSubcommand)
        ),
        ErrorKind::InvalidValue if value.is_empty() => {
            text!("{argument} には値が必要です", "{argument} needs a value", argument = argument)
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => text!(
            "{argument} に {value} は指定できません",
            "{argument} cannot be {value}",
            argument = argument,
            value = value
        ),
        ErrorKind::ArgumentConflict => {
            text!(
                "{argument} は1回だけ指定できます",
                "{argument} can be given only once",
                argument = argument
            )
        }
        ErrorKind::MissingRequiredArgument => {
            text!("{argument} を指定してください", "{argument} is missing", argument = argument)
        }
        _ => text!("引数が正しくありません", "the arguments are not right"),
    };
    let suggestions: Vec<String> =
        [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue]
            .into_iter()
            .map(context)
            .filter(|suggestion| !suggestion.is_empty())
            .collect();
    let valid = context(ContextKind::ValidValue);
    let hint = match (suggestions.is_empty(), error.kind()) {
        (false, _) => {
            text!("{meant} の誤りではありませんか", "did you mean {meant}?", meant = suggestions.join(", "))
        }
        (true, ErrorKind::ValueValidation) => {
            text!(
                "2026-11-22 のような実在する日付を書いてください",
                "write an existing day such as 2026-11-22"
            )
        }
        (true, _) if !valid.is_empty() => {
            text!("指定できる値: {valid}", "possible values: {valid}", valid = valid)
        }
        _ => text!("使い方は mdcheck --help をご覧ください", "see mdcheck --help"),
    };
    let name = text!("エラー", "error");
    format!("{}: {}\n  {}\n", name.get(language), message.get(language), hint.get(language))
}
