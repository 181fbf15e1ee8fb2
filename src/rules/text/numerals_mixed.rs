use std::ops::Range;

use crate::disclosure::Passage;
use crate::document::Place;
use crate::finding::Severity;
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
    clauses: &[],
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

/// The item numbers in a text: `I-1`, `Ⅱ‐3`, `ＩＩ－４`, not the end of a word such as `AI-1`.
fn item_numbers(text: &str) -> Vec<(Form, Range<usize>)> {
    let mut numbers = Vec::new();
    let mut before = ' ';
    let mut rest = text;
    while let Some(sign) = rest.chars().next() {
        let start = text.len() - rest.len();
        let numeral = numeral(rest).filter(|_| !is_latin(before));
        let (length, found) =
            match numeral.and_then(|(form, length)| Some((form, length, number(rest.get(length..)?)?))) {
                Some((form, numeral, number)) => (numeral + number, Some(form)),
                None => (sign.len_utf8(), None),
            };
        numbers.extend(found.map(|form| (form, start..start + length)));
        rest = rest.get(length..).unwrap_or_default();
        before = sign;
    }
    numbers
}

/// The Roman one or two at the beginning, with its length; a longer one is no part of a disclosure.
fn numeral(text: &str) -> Option<(Form, usize)> {
    let (form, signs) = match text.chars().next()? {
        'Ⅰ' | 'Ⅱ' => return Some((Form::OneSign, 'Ⅰ'.len_utf8())),
        'I' => (Form::Letters, ['I', 'V', 'X']),
        'Ｉ' => (Form::WideLetters, ['Ｉ', 'Ｖ', 'Ｘ']),
        _ => return None,
    };
    let length = text.len() - text.trim_start_matches(signs).len();
    (length <= 2 * signs.first()?.len_utf8()).then_some((form, length))
}

/// The length of a hyphen and what follows it of an item's number.
fn number(text: &str) -> Option<usize> {
    let behind = text.strip_prefix(['-', '‐', '‑', '‒', '–', '—', '−', '－', 'ー'])?;
    let digits =
        behind.trim_start_matches(|sign: char| sign.is_ascii_digit() || ('０'..='９').contains(&sign));
    (digits.len() < behind.len()).then(|| text.len() - digits.len())
}

fn is_latin(sign: char) -> bool {
    matches!(sign, 'A'..='Z' | 'a'..='z' | '0'..='9' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '０'..='９' | '-' | 'Ⅰ'..='ⅿ')
}

#[cfg(test)]
#[allow(clippy::string_slice, reason = "a test fails loudly")]
mod tests {
    use super::*;

    #[test]
    fn item_numbers_in_every_form() {
        let found = |text: &str| -> Vec<String> {
            item_numbers(text).into_iter().map(|(_, range)| text[range].to_owned()).collect()
        };
        let text = "I-1、Ⅱ‐3、II-16-2、ＩＩ－４及びⅠー９";
        assert_eq!(found(text), ["I-1", "Ⅱ‐3", "II-16", "ＩＩ－４", "Ⅰー９"]);
        assert_eq!(found("AI-1、III-3、II型、TypeII-2、Ⅲ-1、I-、SOC2 Type II"), Vec::<String>::new());
    }
}
