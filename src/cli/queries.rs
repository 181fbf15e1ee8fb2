//! The subcommands that tell something and judge nothing: `coverage`, `explain`, `rules`.

use std::path::PathBuf;

use clap::builder::{EnumValueParser, PossibleValue};
use clap::{Arg, ArgMatches, Command, ValueEnum};
use mdcheck::text::Language;

use super::frame::{self, frame, help, option};
use super::lint::{output_file, output_path};
use super::scope::{self, Scope};

/// The arguments of `coverage`.
pub(crate) struct CoverageRequest {
    /// Which documents, and how.
    pub(crate) scope: Scope,
    /// How to print it.
    pub(crate) form: Form,
    /// The file that takes it; `None` for standard output.
    pub(crate) output: Option<PathBuf>,
}

/// How a table is printed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// Columns under each other, for a terminal.
    Table,
    /// For programs, in both languages.
    Json,
    /// For a page.
    Markdown,
}

impl ValueEnum for Form {
    fn value_variants<'a>() -> &'a [Self] {
        &[Form::Table, Form::Json, Form::Markdown]
    }
    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(match self {
            Form::Table => "table",
            Form::Json => "json",
            Form::Markdown => "markdown",
        }))
    }
}

/// `coverage`.
pub(super) fn coverage(language: Language) -> Command {
    let words = |ja, en| frame::words(language, ja, en);
    let usage = words("mdcheck coverage [オプション] [パス]...", "mdcheck coverage [OPTIONS] [PATH]...");
    frame(language, "coverage", usage)
        .display_order(1)
        .about(words(
            "26項目への回答の有無と、項目ごとの指摘の件数を一覧にします",
            "Table the answers to the 26 items, with the findings on each",
        ))
        .args(scope::arguments(language))
        .arg(output_file(language))
        .arg(form_argument(language))
        .arg(help(language))
        .after_help(words(
            "終了コード:\n  0  すべての項目に回答がある\n  1  回答のない項目がある\n  2  調べられなかった（引数の誤り、読めないファイルなど）",
            "Exit codes:\n  0  every item has an answer\n  1  an item has none\n  2  could not do its work (usage, unreadable file)",
        ))
}

/// `waive`.
pub(super) fn waive(language: Language) -> Command {
    let words = |ja, en| frame::words(language, ja, en);
    frame(
        language,
        "waive",
        words("mdcheck waive [オプション] [パス]...", "mdcheck waive [OPTIONS] [PATH]..."),
    )
    .display_order(4)
    .about(words(
        "今ある指摘を例外とする、mdcheck.toml の [[waiver]] を表示します",
        "Print the [[waiver]] of mdcheck.toml for each present finding",
    ))
    .args(scope::arguments(language))
    .args(scope::rules(language))
    .arg(help(language))
    .after_help(words(
        "理由（reason）と承認者（approved-by）を書いてから、mdcheck.toml に加えてください。",
        "Write the reason and who approved it (approved-by), then add it to mdcheck.toml.",
    ))
}

/// What `waive` is to look at.
pub(super) fn waive_scope(matches: &ArgMatches) -> Scope {
    Scope { selection: scope::selection(matches), ..scope::scope(matches) }
}

/// `explain`.
pub(super) fn explain(language: Language) -> Command {
    let words = |ja, en| frame::words(language, ja, en);
    let usage = words("mdcheck explain <規則|項目|言葉>", "mdcheck explain <RULE|ITEM|WORD>");
    frame(language, "explain", usage)
        .display_order(2)
        .about(words("規則又は項目を説明し、言葉から探します", "Explain a rule or an item, or find them by a word"))
        .arg(
            Arg::new("subject")
                .value_name(words("規則|項目|言葉", "RULE|ITEM|WORD"))
                .help(words(
                    "規則（例: certification/expired）、項目の番号（例: I-3、II-16-2）、\n又は探す言葉（例: バックアップ、rpo）",
                    "A rule (certification/expired), the number of an item (I-3, II-16-2),\nor a word to look for (backup, rpo)",
                ))
                .help_heading(words("引数", "Arguments"))
                .required(true),
        )
        .arg(help(language))
}

/// `rules`.
pub(super) fn rules(language: Language) -> Command {
    let words = |ja, en| frame::words(language, ja, en);
    frame(language, "rules", words("mdcheck rules [オプション]", "mdcheck rules [OPTIONS]"))
        .display_order(3)
        .about(words("規則の一覧を表示します", "List the rules"))
        .arg(form_argument(language))
        .arg(help(language))
}

pub(super) fn coverage_request(matches: &ArgMatches) -> CoverageRequest {
    CoverageRequest { scope: scope::scope(matches), form: form(matches), output: output_path(matches) }
}

pub(super) fn subject(matches: &ArgMatches) -> String {
    matches.get_one("subject").cloned().unwrap_or_default()
}

pub(super) fn form(matches: &ArgMatches) -> Form {
    matches.get_one("form").copied().unwrap_or(Form::Table)
}

fn form_argument(language: Language) -> Arg {
    let words = |ja, en| frame::words(language, ja, en);
    let help = words(
        "出力形式: table（既定。画面で読む）、markdown、\njson（プログラム用、両言語）",
        "Output: table (default), markdown, json (for programs, both languages)",
    );
    option("form", words("形式", "FORMAT"), help)
        .long("format")
        .display_order(0)
        .value_parser(EnumValueParser::<Form>::new())
}
