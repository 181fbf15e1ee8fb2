//! `[rules]`: the level of a rule, and its numbers.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::reader::{Reader, span_of};
use crate::document::Span;
use crate::rule::Rule;
use crate::settings::{Level, Settings};
use crate::text;

/// Reads the table of rules.
pub(super) fn read(value: &Spanned<DeValue<'_>>, settings: &mut Settings, reader: &mut Reader) {
    let DeValue::Table(table) = value.get_ref() else {
        return reader.expected(value, text!("規則の表（[rules]）", "a table of rules ([rules])"));
    };
    for (key, value) in table {
        let Some(rule) = rule(key.get_ref(), span_of(key), reader) else { continue };
        match value.get_ref() {
            DeValue::Table(table) => {
                read_rule(rule, table, settings, reader);
            }
            _ => set_level(rule, value, settings, reader),
        }
    }
}

/// The rule with an id.
pub(super) fn rule(id: &str, span: Span, reader: &mut Reader) -> Option<&'static Rule> {
    let rule = crate::rule(id);
    if rule.is_none() {
        let near = crate::suggestion::nearest(id, crate::all_rules().map(|rule| rule.id));
        let help = match near {
            Some(near) => text!("{near} の誤りではありませんか", "did you mean {near}?", near = near),
            None => text!("規則の一覧は mdcheck rules で表示します", "mdcheck rules lists them"),
        };
        reader.fault(
            span,
            text!("{id} という規則はありません", "there is no rule {id}", id = id),
            Some(help),
        );
    }
    rule
}

/// `{ level = "error", days = 180 }`.
fn read_rule(rule: &'static Rule, table: &DeTable<'_>, settings: &mut Settings, reader: &mut Reader) {
    let names: Vec<_> =
        std::iter::once("level").chain(rule.options.iter().map(|option| option.name)).collect();
    reader.refuse_unknown(table, &names);
    for (key, value) in table {
        if key.get_ref() == "level" {
            set_level(rule, value, settings, reader);
        }
        let option = rule.options.iter().find(|option| option.name == key.get_ref());
        if let Some(option) = option
            && let Some(number) = reader.number(value, option.minimum)
        {
            settings.set_number(rule, option, number);
        }
    }
}

fn set_level(
    rule: &'static Rule,
    value: &Spanned<DeValue<'_>>,
    settings: &mut Settings,
    reader: &mut Reader,
) {
    let Some(level) = reader.choice(value, &Level::NAMES, Level::named) else { return };
    if settings.set_level(rule, level).is_err() {
        let message =
            text!("規則 {id} の重大度は変えられません", "the level of {id} cannot be changed", id = rule.id);
        reader.fault(span_of(value), message, None);
    }
}
