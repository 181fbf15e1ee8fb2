//! The rules that the command line asks for, over those of the configuration.

use globset::{GlobBuilder, GlobSet};
use mdcheck::reporters::printable;
use mdcheck::rule::Rule;
use mdcheck::settings::{Level, Settings};
use mdcheck::suggestion::nearest;
use mdcheck::text;
use mdcheck::text::Text;

use crate::cli::Selection;

/// Applies the selection; the error is what to tell the user of it.
///
/// Rules that cannot be waived run in any case: what was not read must not look as if it had been.
pub(super) fn apply(selection: &Selection, settings: &mut Settings) -> Result<(), Text> {
    if !selection.only.is_empty() {
        let mut chosen = Vec::new();
        for glob in &selection.only {
            chosen.extend(rules(glob)?.map(|rule| rule.id));
        }
        for rule in mdcheck::all_rules().filter(|rule| rule.waivable) {
            match chosen.contains(&rule.id) {
                true => settings.turn_on(rule),
                false => set(settings, rule, Level::Off)?,
            }
        }
    }
    for glob in &selection.skip {
        rules(glob)?.try_for_each(|rule| set(settings, rule, Level::Off))?;
    }
    for level in &selection.levels {
        let (id, level) = level_of(level)?;
        rules(id)?.try_for_each(|rule| set(settings, rule, level))?;
    }
    Ok(())
}

/// Reads `ID=LEVEL`.
fn level_of(text: &str) -> Result<(&str, Level), Text> {
    let (id, name) = text.split_once('=').unwrap_or((text, ""));
    match Level::named(name) {
        Some(level) => Ok((id, level)),
        None => Err(text!(
            "--rule は 規則=重大度 の形で指定してください（例: text/vague=off）。重大度は {levels} のどれかです",
            "--rule takes ID=LEVEL, such as text/vague=off; a level is one of {levels}",
            levels = Level::NAMES.join(", ")
        )),
    }
}

/// The rules with ids of a form; none is an error.
fn rules(glob: &str) -> Result<impl Iterator<Item = &'static Rule>, Text> {
    // Made ready as a set, since that fails where a glob is too large, and does not panic.
    let matcher =
        GlobBuilder::new(glob).literal_separator(true).build().and_then(|glob| GlobSet::new([glob]));
    let matches: Vec<_> = match matcher {
        Ok(matcher) => mdcheck::all_rules().filter(|rule| matcher.is_match(rule.id)).collect(),
        Err(_) => Vec::new(),
    };
    if !matches.is_empty() {
        return Ok(matches.into_iter());
    }
    let unknown = text!("{glob} という規則はありません", "there is no rule {glob}", glob = printable(glob));
    let hint = match nearest(glob, mdcheck::all_rules().map(|rule| rule.id)) {
        Some(near) => text!("{near} の誤りではありませんか", "did you mean {near}?", near = near),
        None => text!("規則の一覧は mdcheck rules で表示します", "mdcheck rules lists them"),
    };
    Err(text!("{unknown}\n  {hint}", "{unknown}\n  {hint}", unknown = unknown, hint = hint))
}

fn set(settings: &mut Settings, rule: &Rule, level: Level) -> Result<(), Text> {
    settings.set_level(rule, level).map_err(|_| {
        text!(
            "{rule} は、必ず調べる規則です。外すことも、重大度を変えることもできません",
            "{rule} always runs: it can neither be turned off nor weighed otherwise",
            rule = rule.id
        )
    })
}
