//! What every subcommand's help has in common.

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Arg, ArgAction, Command};
use mdcheck::text::Language;

/// The words in the reader's language.
pub(super) fn words(language: Language, ja: &'static str, en: &'static str) -> &'static str {
    match language {
        Language::Japanese => ja,
        Language::English => en,
    }
}

/// A command without arguments.
pub(super) fn frame(language: Language, name: &'static str, usage: &'static str) -> Command {
    Command::new(name)
        .disable_help_flag(true)
        .override_usage(usage)
        .help_template(words(
            language,
            "{about-with-newline}\n使い方: {usage}\n\n{all-args}{after-help}",
            "{about-with-newline}\nUsage: {usage}\n\n{all-args}{after-help}",
        ))
        .subcommand_help_heading(words(language, "コマンド", "Commands"))
        .next_help_heading(words(language, "オプション", "Options"))
}

/// `--help`.
pub(super) fn help(language: Language) -> Arg {
    Arg::new("help")
        .short('h')
        .long("help")
        .action(ArgAction::Help)
        .help(words(language, "この説明を表示します", "Print this help"))
        .display_order(900)
}

/// An option with a value.
pub(super) fn option(name: &'static str, value: &'static str, help: &'static str) -> Arg {
    Arg::new(name).long(name).value_name(value).hide_possible_values(true).hide_env(true).help(help)
}

/// A switch.
pub(super) fn switch(name: &'static str, help: &'static str) -> Arg {
    Arg::new(name).long(name).action(ArgAction::SetTrue).help(help)
}

/// The values of an option that is one of several names.
pub(super) fn choice<T: Clone + Send + Sync + 'static>(
    names: &'static [&'static str],
    named: fn(&str) -> Option<T>,
) -> impl TypedValueParser<Value = T> {
    // Every name has its value; the other branch tells the user what a wrong one would.
    PossibleValuesParser::new(names).try_map(move |name| named(&name).ok_or("unknown"))
}
