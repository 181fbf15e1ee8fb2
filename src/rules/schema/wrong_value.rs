use crate::finding::Severity;
use crate::rule::{Check, Findings, Rule};
use crate::schema::{Fault, Shape, Violation};
use crate::suggestion::nearest;
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "schema/wrong-value",
    levels: &[Severity::Error],
    items: &[],
    title: Text::new("選べない値", "A value that is not possible"),
    why: Text::new(
        "決められた値以外は意味が定まらず、確認の対象になりません。",
        "A value outside the possible ones has no agreed meaning, and so cannot be checked.",
    ),
    remedy: Text::new("示された値の中から選んでください。", "Choose one of the values that are named."),
    clauses: &[],
    waivable: true,
    options: &[],
    check: Check::Violations(check),
};

fn check(violations: &[Violation<'_>], findings: &mut Findings) {
    for violation in violations {
        let title = violation.shape.map_or_else(|| text!("値", "the value"), |shape| shape.title(""));
        let place = violation.place;
        match &violation.fault {
            Fault::WrongValue => {
                let message =
                    text!("「{title}」に書けない値です", "not a possible value of: {title}", title = title);
                findings.report(place, message).help(choices(violation.shape, place.string()));
            }
            Fault::Repeated => {
                let message = text!(
                    "「{title}」に同じ値が2回あります",
                    "the same value twice in: {title}",
                    title = title
                );
                findings
                    .report(place, message)
                    .help(text!("重複を除いてください。", "Name each value once."));
            }
            Fault::TooSmall(limit) => {
                let message =
                    text!("「{title}」の値が小さすぎます", "too small a number: {title}", title = title);
                let help =
                    text!("{limit}以上の数を書いてください。", "Write {limit} or more.", limit = limit);
                findings.report(place, message).help(help);
            }
            Fault::Other(keyword) => {
                findings.report(
                    place,
                    text!(
                        "「{title}」が開示書の形式に合いません（スキーマの {keyword}）",
                        "does not fit the format of a disclosure ({keyword} in the schema): {title}",
                        title = title,
                        keyword = keyword
                    ),
                );
            }
            _ => {}
        }
    }
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
            text!("次のいずれかを書いてください: {all}", "Write one of: {all}", all = Text::list(&all))
        }
    }
}
