//! `lint`: its arguments, and what they ask for.

use std::path::{Path, PathBuf};

use clap::builder::{EnumValueParser, PossibleValuesParser, TypedValueParser};
use clap::{Arg, ArgAction, ArgMatches, ColorChoice, Command, value_parser};
use mdcheck::facts::requirement;
use mdcheck::finding::{Severity, Threshold};
use mdcheck::reporters::Format;
use mdcheck::text::Language;

use super::frame::{self, choice, frame, help, option, switch};
use super::scope::{self, Scope};

/// No machine has more to do at a time.
pub(super) const MOST_JOBS: u64 = 1024;

/// The arguments of `lint`.
pub(crate) struct LintRequest {
    /// Which documents, and how.
    pub(crate) scope: Scope,
    /// The output format; `None` for the usual one.
    pub(crate) format: Option<Format>,
    /// The file that takes the report; `None` for standard output.
    pub(crate) output: Option<PathBuf>,
    /// The editions whose clauses are cited in place of those in force, by guideline.
    pub(crate) guidelines: Vec<(String, String)>,
    /// The least weight that is shown.
    pub(crate) level: Severity,
    /// From which weight on findings fail the run; `None` as the configuration says.
    pub(crate) fail_on: Option<Threshold>,
    /// Whether to show what was waived, too.
    pub(crate) show_waived: bool,
    /// Whether to count the findings of each rule in place of showing them.
    pub(crate) statistics: bool,
    /// Whether to leave out everything but findings.
    pub(crate) quiet: bool,
    /// Whether to colour.
    pub(crate) color: ColorChoice,
    /// The findings that are known.
    pub(crate) baseline: Option<PathBuf>,
    /// The file that takes today's findings as known ones.
    pub(crate) write_baseline: Option<PathBuf>,
    /// How many threads to use; `None` for as many as there are cores.
    pub(crate) jobs: Option<usize>,
}

pub(super) fn request(matches: &ArgMatches) -> LintRequest {
    let path = |name: &str| matches.get_one::<PathBuf>(name).cloned();
    LintRequest {
        scope: Scope { selection: scope::selection(matches), ..scope::scope(matches) },
        format: matches.get_one::<Format>("format").copied(),
        output: output_path(matches),
        guidelines: matches.get_many("guideline").into_iter().flatten().cloned().collect(),
        level: matches.get_one("level").copied().unwrap_or(Severity::Warning),
        fail_on: matches.get_one("fail-on").copied(),
        show_waived: matches.get_flag("show-waived"),
        statistics: matches.get_flag("statistics"),
        quiet: matches.get_flag("quiet"),
        color: matches.get_one("color").copied().unwrap_or_default(),
        baseline: path("baseline"),
        write_baseline: path("write-baseline"),
        jobs: matches.get_one::<u64>("jobs").and_then(|&jobs| usize::try_from(jobs).ok()),
    }
}

/// The command.
pub(super) fn command(language: Language) -> Command {
    let words = |ja, en| frame::words(language, ja, en);
    frame(language, "lint", words("mdcheck lint [オプション] [パス]...", "mdcheck lint [OPTIONS] [PATH]..."))
        .display_order(0)
        .about(words("開示書を調べ、不足・矛盾・期限切れ・確認できない記載を知らせます", "Check disclosures for what is missing, contradictory, expired or unverifiable"))
        .args(scope::arguments(language))
        .next_help_heading(words("規則と判定", "Rules and verdict"))
        .args(scope::rules(language))
        .args(verdict(language))
        .next_help_heading(words("出力", "Output"))
        .args(output(language))
        .arg(help(language))
        .after_help(words("終了コード:\n  0  指摘なし（--fail-on 未満）\n  1  指摘あり\n  2  調べられなかった（引数の誤り、読めないファイルなど）", "Exit codes:\n  0  nothing at or above --fail-on\n  1  findings\n  2  could not do its work (usage, unreadable file)"))
}

/// The file that takes what a command has to say.
pub(super) fn output_file(language: Language) -> Arg {
    let words = |ja, en| frame::words(language, ja, en);
    option(
        "output",
        words("ファイル", "FILE"),
        words(
            "結果をファイルに書きます（「-」は標準出力）",
            "Write the report to a file (- for standard output)",
        ),
    )
    .value_parser(value_parser!(PathBuf))
}

/// The file that takes the report; `None` for standard output.
pub(super) fn output_path(matches: &ArgMatches) -> Option<PathBuf> {
    matches.get_one::<PathBuf>("output").filter(|path| *path != Path::new("-")).cloned()
}

fn verdict(language: Language) -> Vec<Arg> {
    let words = |ja, en| frame::words(language, ja, en);
    vec![
        option(
            "fail-on",
            words("重大度", "LEVEL"),
            words(
                "終了コードを1にする最低の重大度\nerror（既定）、warning、note、never（1にしない）",
                "Least level that makes the exit code 1: error (default), warning, note, never",
            ),
        )
        .value_parser(choice(&Threshold::NAMES, Threshold::named)),
        option(
            "baseline",
            words("ファイル", "FILE"),
            words(
                "この一覧にある指摘を、既知のものとして扱います",
                "Treat the findings in this file as known",
            ),
        )
        .value_parser(value_parser!(PathBuf)),
        option(
            "write-baseline",
            words("ファイル", "FILE"),
            words(
                "今ある指摘を、既知のものとして一覧に書きます",
                "Write the present findings to this file as known",
            ),
        )
        .value_parser(value_parser!(PathBuf))
        .conflicts_with("baseline"),
    ]
}

fn output(language: Language) -> Vec<Arg> {
    let words = |ja, en| frame::words(language, ja, en);
    vec![
        option(
            "format",
            words("形式", "FORMAT"),
            words(
                "出力形式\nhuman（既定。画面で読む）、concise（1件1行）、\nhtml（1枚の報告書）、markdown（プルリクエスト用）、\njson、jsonl（プログラム用、両言語）、sarif、junit、\ngithub（GitHub Actions での既定）、gitlab",
                "Output: human (default), concise (a line per finding),\nhtml (a report of one page), markdown (for a pull request),\njson, jsonl (for programs, both languages), sarif, junit,\ngithub (default in GitHub Actions), gitlab",
            ),
        )
        .value_parser(PossibleValuesParser::new(Format::ALL.map(Format::name)).try_map(|name| Format::named(&name).ok_or("unknown"))),
        output_file(language),
        option("level", words("重大度", "LEVEL"), words("表示する最低の重大度: error、warning（既定）、note\n隠すだけで、件数には数えます", "Least level shown: error, warning (default), note; it only hides, the sums count all"))
            .value_parser(choice(&Severity::NAMES, Severity::named)),
        option(
            "guideline",
            words("ガイドライン=版", "ID=EDITION"),
            words(
                "根拠をこの版の条項で示します（例: mhlw=6.0）\n既定は評価日に有効な版。繰り返せます",
                "Cite the clauses of this edition (mhlw=6.0);\ndefault: those in force; may be repeated",
            ),
        )
        .action(ArgAction::Append)
        .value_parser(edition),
        switch("show-waived", words("例外として承認された指摘と、既知の指摘も表示します", "Show findings that were waived or are in the baseline")),
        switch("statistics", words("指摘の代わりに、規則ごとの件数を表示します", "Count the findings of each rule in place of showing them")),
        switch("quiet", words("指摘だけを表示します", "Show findings and nothing else")).short('q'),
        option("color", words("いつ", "WHEN"), words("色を付けるか: auto（既定。端末のときだけ）、\nalways、never", "Colours: auto (default: on a terminal), always, never"))
            .value_parser(EnumValueParser::<ColorChoice>::new()),
        option("jobs", words("数", "N"), words("同時に調べる文書の数。既定はCPUの数", "How many documents at a time; default: one for each core"))
            .value_parser(value_parser!(u64).range(1..=MOST_JOBS)),
    ]
}

/// `mhlw=6.0`: a guideline and one of its editions.
fn edition(value: &str) -> Result<(String, String), &'static str> {
    let (guideline, edition) = value.split_once('=').unwrap_or((value, ""));
    match requirement::is_edition(guideline, edition) {
        true => Ok((guideline.to_owned(), edition.to_owned())),
        false => Err("mhlw=6.0"),
    }
}
