use std::collections::HashSet;

use crate::document::Place;
use crate::finding::Severity;
use crate::rule::{Check, Findings, Rule};
use crate::schema::{Fault, Shape, Violation};
use crate::suggestion::nearest;
use crate::text;
use crate::text::{Text, quoted};

pub(super) const RULE: Rule = Rule {
    id: "schema/wrong-value",
    levels: &[Severity::Error],
    items: &[],
    title: Text::new("選べない値", "A value that is not possible"),
    why: Text::new(
        "決められた値でないと意味が定まらず、医療機関が確認に使えません。",
        "A value that is not among the possible ones has no agreed meaning, so a hospital cannot use it.",
    ),
    remedy: Text::new("示された値の中から選んでください。", "Choose one of the values that are named."),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Violations(check),
};

fn check(violations: &[Violation<'_>], findings: &mut Findings) {
    for violation in violations {
        let shape = || violation.shape();
        let title = || shape().map_or_else(|| text!("値", "the value"), |shape| shape.title(""));
        let place = violation.place;
        match &violation.fault {
            Fault::WrongValue => {
                let message = match place.string().or_else(|| place.number()) {
                    Some(value) => text!(
                        "「{title}」に「{value}」という値はありません",
                        "{title}: 「{value}」 is not a possible value",
                        title = title(),
                        value = quoted(value)
                    ),
                    None => text!(
                        "「{title}」に書けない値です",
                        "{title}: this is not a possible value",
                        title = title()
                    ),
                };
                findings.report(place, message).help(choices(shape(), place.string()));
            }
            Fault::Repeated => {
                let message = text!(
                    "「{title}」に同じ値{value}が2回あります",
                    "{title}: the same value{value} is there twice",
                    title = title(),
                    value = repeated(place)
                );
                findings
                    .report(place, message)
                    .help(text!("重複を除いてください。", "List each value only once."));
            }
            Fault::TooSmall(limit) => {
                let message = text!(
                    "「{title}」の値（{value}）が小さすぎます",
                    "{title}: {value} is too small",
                    title = title(),
                    value = quoted(place.number().unwrap_or_default())
                );
                let help =
                    text!("{limit}以上の数を書いてください。", "Write {limit} or more.", limit = limit);
                findings.report(place, message).help(help);
            }
            Fault::TooLarge(limit) => {
                let message = text!(
                    "「{title}」の値（{value}）が大きすぎます",
                    "{title}: {value} is too large",
                    title = title(),
                    value = quoted(place.number().unwrap_or_default())
                );
                let help =
                    text!("{limit}以下の数を書いてください。", "Write {limit} or less.", limit = limit);
                findings.report(place, message).help(help);
            }
            Fault::Other(keyword) => {
                findings.report(
                    place,
                    text!(
                        "「{title}」が開示書の形式に合いません（スキーマの {keyword}）",
                        "{title}: this does not fit the format of a disclosure ({keyword} in the schema)",
                        title = title(),
                        keyword = keyword
                    ),
                );
            }
            _ => {}
        }
    }
}

/// The value that a list names again, in brackets; nothing where it is no text.
fn repeated(list: Place<'_>) -> Text {
    let mut seen = HashSet::new();
    let again = list.items().filter_map(Place::string).find(|value| !seen.insert(*value));
    again.map_or_else(
        || Text::new("", ""),
        |value| text!("「{value}」", " 「{value}」", value = quoted(value)),
    )
}

/// What may be written instead: the value that was probably meant, or all of them.
fn choices(shape: Option<Shape>, found: Option<&str>) -> Text {
    let choices: Vec<_> = shape.into_iter().flat_map(Shape::choices).collect();
    let described = |&(value, meaning): &(&str, Option<&str>)| {
        let (ja, en) = meaning.and_then(|meaning| meaning.rsplit_once(" / ")).unwrap_or_default();
        match meaning {
            Some(_) => {
                let meaning = Text { ja: ja.to_owned().into(), en: en.to_owned().into() };
                text!("{value}（{meaning}）", "{value} ({meaning})", value = value, meaning = meaning)
            }
            None => text!("{value}", "{value}", value = value),
        }
    };
    let meant = found.and_then(|found| nearest(found, choices.iter().map(|&(value, _)| value)));
    if let Some(choice) = meant.and_then(|meant| choices.iter().find(|&&(value, _)| value == meant)) {
        return text!(
            "{choice}の誤りではありませんか。",
            "Did you mean {choice}?",
            choice = described(choice)
        );
    }
    match shape.and_then(Shape::constant) {
        Some(constant) => text!("{constant} と書いてください。", "Write {constant}.", constant = constant),
        None => {
            let all: Vec<Text> = choices.iter().map(described).collect();
            text!("次のいずれかを書いてください: {all}", "Write one of these: {all}", all = Text::list(&all))
        }
    }
}
