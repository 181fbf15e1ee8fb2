use std::ops::Range;

use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "text/brackets-unbalanced",
    levels: &[Severity::Warning],
    items: &[],
    title: Text::new("括弧の対応が取れていない", "Brackets that do not match"),
    why: Text::new(
        "括弧が閉じていないと、補足や引用がどこまでかわかりません。文が途中で切れていることもあります。",
        "Without the other bracket nobody can tell where a remark or a quotation ends; the text may even be cut off.",
    ),
    remedy: Text::new(
        "抜けた括弧を補うか、余った括弧を削除してください。",
        "Add the bracket that is missing, or remove the one too many.",
    ),
    clauses: &[],
    waivable: true,
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for (_, place) in context.disclosure.prose() {
        // One bracket too many or too few often throws off the next ones: only the first is sure.
        let Some((range, is_opening)) = first_unmatched(place.string().unwrap_or_default()) else { continue };
        let bracket = place.string().and_then(|text| text.get(range.clone())).unwrap_or_default();
        let message = if is_opening {
            text!("開き括弧 {bracket} が閉じられていません", "the bracket {bracket} is never closed", bracket = bracket)
        } else {
            text!(
                "閉じ括弧 {bracket} に対応する開き括弧がありません",
                "the bracket {bracket} closes nothing",
                bracket = bracket
            )
        };
        findings.report(place.part(range), message).help(text!(
            "抜けた括弧を補うか、余った括弧を削除してください。文が途中で切れていないかもご確認ください。",
            "Add the bracket that is missing, or remove this one. Check that the text is not cut off."
        ));
    }
}

/// Brackets that must match. A half-width parenthesis may close a full-width one; alone it is a sign of a list: `1)`.
fn pair(sign: char) -> Option<(Kind, bool)> {
    Some(match sign {
        '「' => (Kind::Quotation, true),
        '」' => (Kind::Quotation, false),
        '（' | '(' => (Kind::Parenthesis, true),
        '）' | ')' => (Kind::Parenthesis, false),
        '【' => (Kind::Heading, true),
        '】' => (Kind::Heading, false),
        _ => return None,
    })
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Quotation,
    Parenthesis,
    Heading,
}

/// No text nests deeper; looking further would let a file of brackets take all day.
const DEEPEST: usize = 64;

/// The first bracket without its other half, and whether it opens. A full-width list mark (`１）`) may or may not be one
/// half of a pair: it is only wrong where both readings are.
fn first_unmatched(text: &str) -> Option<(Range<usize>, bool)> {
    let plain = unmatched(text, |_| false)?;
    unmatched(text, |closing| is_list_mark(text, closing)).map(|_| plain)
}

fn unmatched(text: &str, is_mark: impl Fn(usize) -> bool) -> Option<(Range<usize>, bool)> {
    let mut open: Vec<(Kind, Range<usize>)> = Vec::new();
    let mut faults: Vec<(Range<usize>, bool)> = Vec::new();
    for (start, sign) in text.char_indices() {
        let Some((kind, is_opening)) = pair(sign) else { continue };
        let range = start..start + sign.len_utf8();
        if is_opening {
            open.push((kind, range));
            continue;
        }
        if is_mark(start) {
            continue;
        }
        let mut near = open.iter().enumerate().rev().take(DEEPEST);
        match near.find(|(_, (known, _))| *known == kind).map(|(partner, _)| partner) {
            // What was opened in between is never closed.
            Some(partner) => faults.extend(open.drain(partner..).skip(1).map(|(_, range)| (range, true))),
            None => faults.push((range, false)),
        }
    }
    faults.extend(open.into_iter().map(|(_, range)| (range, true)));
    faults.retain(|(range, _)| !matches!(text.get(range.clone()), Some("(" | ")")));
    faults.into_iter().min_by_key(|(range, _)| range.start)
}

/// Whether what stands before a closing parenthesis is the mark of a list: a number, or one sign, that nothing precedes
/// to which it could belong.
fn is_list_mark(text: &str, closing: usize) -> bool {
    let before = text.get(..closing).unwrap_or_default();
    let number = before.trim_end_matches(|sign: char| sign.is_numeric());
    let label = match before.len() - number.len() {
        0 => before.trim_end_matches(char::is_alphabetic),
        _ => number,
    };
    let is_short = before.get(label.len()..).is_some_and(|mark| (1..=2).contains(&mark.chars().count()));
    is_short && label.chars().next_back().is_none_or(|sign| !sign.is_alphanumeric() && !"（(".contains(sign))
}
