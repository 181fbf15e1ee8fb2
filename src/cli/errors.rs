//! What a user is told who got the command line wrong.

use std::path::Path;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use mdcheck::facts::requirement::editions_of;
use mdcheck::reporters::printable;
use mdcheck::text;
use mdcheck::text::Language;

use super::lint::MOST_JOBS;

/// What to tell a user who got the command line wrong.
pub(super) fn usage_error(error: &clap::Error, command: &str, language: Language) -> String {
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(value)) => printable(value).into_owned(),
        Some(ContextValue::Strings(values)) => printable(&values.join(", ")).into_owned(),
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
        ErrorKind::ArgumentConflict if context(ContextKind::PriorArg) != argument => text!(
            "{argument} と {other} は同時に指定できません",
            "{argument} and {other} cannot be given together",
            argument = argument,
            other = context(ContextKind::PriorArg)
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
        ErrorKind::InvalidUtf8 => text!("引数の文字コードがUTF-8ではありません", "an argument is not UTF-8"),
        _ => text!("引数が正しくありません", "the arguments are not right"),
    };
    // Of several commands that are near, the nearest comes last.
    let nearest = |kind| match error.get(kind) {
        Some(ContextValue::Strings(values)) => values.last().cloned(),
        Some(ContextValue::String(value)) => Some(value.clone()),
        _ => None,
    };
    let suggestion =
        [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue]
            .into_iter()
            .find_map(nearest);
    let valid = context(ContextKind::ValidValue);
    let unknown = context(ContextKind::InvalidSubcommand);
    let hint = match (suggestion, error.kind()) {
        (_, ErrorKind::InvalidSubcommand) if is_path(&unknown) => {
            let path = if unknown.contains(' ') { format!("\"{unknown}\"") } else { unknown };
            text!(
                "ファイルを調べるには: mdcheck lint {path}",
                "to check a file: mdcheck lint {path}",
                path = path
            )
        }
        (_, ErrorKind::InvalidSubcommand) if NAMES_ELSEWHERE.contains(&unknown.as_str()) => {
            text!("開示書を調べるには: mdcheck lint", "to check disclosures: mdcheck lint")
        }
        (_, ErrorKind::UnknownArgument) if command == "mdcheck" && is_of_lint(&argument) => text!(
            "コマンドの後に書きます: mdcheck lint {argument}",
            "it belongs behind the command: mdcheck lint {argument}",
            argument = argument
        ),
        (Some(meant), _) => {
            text!("{meant} の誤りではありませんか", "did you mean {meant}?", meant = meant)
        }
        (None, ErrorKind::ValueValidation) if argument.starts_with("--jobs") => {
            text!("1から{most}までの数を指定してください", "give a number from 1 to {most}", most = MOST_JOBS)
        }
        (None, ErrorKind::ValueValidation) if argument.starts_with("--guideline") => {
            let known = editions_of(value.split('=').next().unwrap_or_default()).join(", ");
            text!("指定できる値: {known}", "possible values: {known}", known = known)
        }
        (None, ErrorKind::ValueValidation) => {
            text!(
                "2026-11-22 のような実在する日付を書いてください",
                "write an existing day such as 2026-11-22"
            )
        }
        (None, _) if !valid.is_empty() => {
            text!("指定できる値: {valid}", "possible values: {valid}", valid = valid)
        }
        _ => text!("使い方は {command} --help をご覧ください", "see {command} --help", command = command),
    };
    let name = text!("エラー", "error");
    format!("{}: {}\n  {}\n", name.get(language), message.get(language), hint.get(language))
}

/// Whether what stands in place of a command is a file or a folder.
#[allow(clippy::disallowed_methods, reason = "the command line may look whether there is such a file")]
fn is_path(argument: &str) -> bool {
    argument.contains(['/', '\\', '.']) || Path::new(argument).exists()
}

/// Whether `lint` has this option.
fn is_of_lint(argument: &str) -> bool {
    let command = super::lint::command(Language::English);
    argument
        .strip_prefix("--")
        .is_some_and(|name| command.get_arguments().any(|it| it.get_long() == Some(name)))
}

/// What other programs call `lint`.
const NAMES_ELSEWHERE: [&str; 5] = ["check", "validate", "verify", "scan", "test"];
