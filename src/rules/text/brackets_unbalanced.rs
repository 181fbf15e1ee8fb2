use std::ops::Range;

use crate::disclosure::Passage;
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
        "括弧の対応が取れていないと、補足や引用がどこまでなのかを医療機関が読み取れません。文が途中で切れていることもあります。",
        "Where brackets do not match, a hospital cannot tell where a remark or a quotation ends; the text may even be cut off.",
    ),
    remedy: Text::new(
        "抜けた括弧を補うか、余った括弧を削除してください。",
        "Add the bracket that is missing, or remove the one too many.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let has_brackets = |passage: &&Passage<'_>| passage.folded.has_any(&['「', '」', '(', ')', '【', '】']);
    for passage in context.disclosure.prose().iter().filter(has_brackets) {
        let (place, text) = (passage.place, passage.text());
        // One bracket too many or too few often throws off the next ones: only the first is sure.
        let Some(fault) = first_unmatched(text) else { continue };
        let (opening, closing) = fault.kind.signs();
        let (here, missing) = if fault.is_opening { (opening, closing) } else { (closing, opening) };
        let message = text!(
            "{here}に対応する{missing}がありません",
            "{here} has no {missing} that belongs to it",
            here = here,
            missing = missing
        );
        findings.report(place.part(fault.range), message).help(text!(
            "抜けた括弧を補うか、余った括弧を削除してください。文が途中で切れていないかも確認してください。",
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

impl Kind {
    /// Both signs, as a message quotes them.
    fn signs(self) -> (&'static str, &'static str) {
        match self {
            Kind::Quotation => ("『「』", "『」』"),
            Kind::Parenthesis => ("「（」", "「）」"),
            Kind::Heading => ("「【」", "「】」"),
        }
    }
}

/// A bracket in a text.
struct Bracket {
    range: Range<usize>,
    kind: Kind,
    is_opening: bool,
}

/// No text nests deeper; looking further would let a file of brackets take all day.
const DEEPEST: usize = 64;

/// The first bracket without its other half. A full-width list mark (`１）`) may or may not be one half of a pair: it is
/// only wrong where both readings are.
fn first_unmatched(text: &str) -> Option<Bracket> {
    let plain = unmatched(text, |_| false)?;
    unmatched(text, |closing| is_list_mark(text, closing)).map(|_| plain)
}

fn unmatched(text: &str, is_mark: impl Fn(usize) -> bool) -> Option<Bracket> {
    let mut open: Vec<Bracket> = Vec::new();
    let mut faults: Vec<Bracket> = Vec::new();
    for (start, sign) in text.char_indices() {
        let Some((kind, is_opening)) = pair(sign) else { continue };
        let bracket = Bracket { range: start..start + sign.len_utf8(), kind, is_opening };
        if is_opening {
            open.push(bracket);
            continue;
        }
        if is_mark(start) {
            continue;
        }
        let mut near = open.iter().enumerate().rev().take(DEEPEST);
        match near.find(|(_, open)| open.kind == kind).map(|(partner, _)| partner) {
            // What was opened in between is never closed.
            Some(partner) => faults.extend(open.drain(partner..).skip(1)),
            None => faults.push(bracket),
        }
    }
    faults.extend(open);
    faults.retain(|bracket| !matches!(text.get(bracket.range.clone()), Some("(" | ")")));
    faults.into_iter().min_by_key(|bracket| bracket.range.start)
}

/// Whether what stands before a closing parenthesis is the mark of a list: a number, or one sign, that nothing precedes
/// to which it could belong.
fn is_list_mark(text: &str, closing: usize) -> bool {
    let before = text.get(..closing).unwrap_or_default();
    let number = before.trim_end_matches(|sign: char| sign.is_numeric());
    let mut signs = number.chars().rev();
    if number.len() == before.len() && !signs.next().is_some_and(char::is_alphabetic) {
        return false;
    }
    signs.next().is_none_or(|sign| !sign.is_alphanumeric() && !matches!(sign, '（' | '('))
}

#[cfg(test)]
#[allow(clippy::string_slice, reason = "a test fails loudly")]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_match() {
        for (text, expected) in [
            ("前回（2024年の結果", Some("（")),
            ("前回2024年）の結果", Some("）")),
            ("別紙「一覧を参照", Some("「")),
            ("別紙一覧」を参照", Some("」")),
            ("【注意】内容】", Some("】")),
            ("「別紙（一覧」を参照）", Some("（")),
            ("「別紙（一覧」を参照", Some("（")),
            ("（前回）」", Some("」")),
            ("前回（2024年)の結果(概要）", None),
            ("手順は、1) 検知、2) 報告", None),
            ("１）検知\n２）報告\nア）連絡", None),
            ("対策（例：1）検知、2）報告）", None),
            ("対応（区分：1）とする", None),
            ("「（「一覧」）」【】", None),
            ("対象（AWS）（第2）", None),
            ("", None),
        ] {
            let found = first_unmatched(text).and_then(|bracket| text.get(bracket.range));
            assert_eq!(found, expected, "{text}");
        }
    }
}
