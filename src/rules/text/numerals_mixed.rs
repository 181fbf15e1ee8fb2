use std::ops::Range;

use crate::disclosure::Passage;
use crate::document::Place;
use crate::finding::Severity;
use crate::japanese::item_references;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "text/numerals-mixed",
    levels: &[Severity::Note],
    items: &[],
    title: Text::new("項目番号の表記が混在している", "Item numbers in two forms"),
    why: Text::new(
        "「Ⅱ-3」と「II-3」のように表記が混在すると、医療機関が検索しても一部が見つかりません。",
        "Where 「Ⅱ-3」 and 「II-3」 are mixed in one document, a hospital's search finds only some of them.",
    ),
    remedy: Text::new("どちらか一方にそろえてください。", "Use one of them throughout."),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

/// What the Roman numeral of an item number is written with.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// Ⅱ
    OneSign,
    /// II
    Letters,
    /// ＩＩ
    WideLetters,
}

/// An item number in the document.
type Number<'d> = (Form, Place<'d>, Range<usize>);

fn check(context: &Context<'_>, findings: &mut Findings) {
    let mut firsts: Vec<Number<'_>> = Vec::new();
    let may_name = |passage: &&Passage<'_>| passage.may_name_items();
    for passage in context.disclosure.prose().iter().filter(may_name) {
        let (place, text) = (passage.place, passage.text());
        for (form, range) in item_numbers(text) {
            if firsts.iter().all(|(known, ..)| *known != form) {
                firsts.push((form, place, range));
            }
        }
    }
    let [(_, first, first_range), (_, other, range), ..] = firsts.as_slice() else { return };
    let this = other.string().and_then(|text| text.get(range.clone()));
    let that = first.string().and_then(|text| text.get(first_range.clone()));
    findings
        .report(
            other.part(range.clone()),
            text!(
                "項目番号の表記が混在しています（「{that}」と「{this}」）",
                "item numbers are written in two ways: 「{that}」 and 「{this}」",
                that = that.unwrap_or_default(),
                this = this.unwrap_or_default()
            ),
        )
        .help(text!(
            "1文字のローマ数字（Ⅱ）又は英字（II）の、どちらか一方にそろえてください。",
            "Use either the single-character numeral (Ⅱ) or letters (II) throughout."
        ))
        .related(first.part(first_range.clone()), text!("別の表記", "another form"));
}

/// The item numbers in a text, each with the form of its numeral.
fn item_numbers(text: &str) -> impl Iterator<Item = (Form, Range<usize>)> {
    item_references(text).into_iter().filter_map(|reference| {
        let form = match text.get(reference.range.clone())?.chars().next()? {
            'I' => Form::Letters,
            'Ｉ' => Form::WideLetters,
            _ => Form::OneSign,
        };
        Some((form, reference.range))
    })
}

#[cfg(test)]
#[allow(clippy::string_slice, reason = "a test fails loudly")]
mod tests {
    use super::*;

    #[test]
    fn item_numbers_in_every_form() {
        let found = |text: &str| -> Vec<String> {
            item_numbers(text).map(|(_, range)| text[range].to_owned()).collect()
        };
        let text = "I-1、Ⅱ‐3、II-16-2、ＩＩ－４及びⅠー９";
        assert_eq!(found(text), ["I-1", "Ⅱ‐3", "II-16-2", "ＩＩ－４", "Ⅰー９"]);
        assert_eq!(
            found("AI-1、III-3、II型、TypeII-2、MDS/SDSのⅠ-3、Ⅲ-1、I-、SOC2 Type II"),
            Vec::<String>::new()
        );
    }
}
