use std::ops::Range;

use crate::disclosure::Passage;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::{Text, quoted};

pub(super) const RULE: Rule = Rule {
    id: "text/page-mark",
    levels: &[Severity::Note],
    items: &[],
    title: Text::new("ページ番号が文中に残っている", "A page number in the text"),
    why: Text::new(
        "元の文書のページ番号が文中に残ると、医療機関には意味のわからない数字になります。",
        "A page number of the original document in the middle of a text means nothing to a hospital.",
    ),
    remedy: Text::new("ページ番号を削除してください。", "Remove the page number."),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let has_bracket = |passage: &&Passage<'_>| passage.folded.has_any(&['[']);
    for passage in context.disclosure.prose().iter().filter(has_bracket) {
        let (place, text) = (passage.place, passage.text());
        for range in page_marks(text) {
            let mark = text.get(range.clone()).unwrap_or_default();
            findings
                .report(
                    place.part(range.clone()),
                    text!(
                        "ページ番号と思われる「{mark}」が残っています",
                        "「{mark}」 looks like a page number that was left in",
                        mark = quoted(mark)
                    ),
                )
                .help(text!("ページ番号であれば、削除してください。", "Remove it if it is a page number."));
        }
    }
}

/// No mark has more characters in it.
const LONGEST: usize = 32;

/// Every `[6/7]` where a page of so many is meant.
fn page_marks(text: &str) -> impl Iterator<Item = Range<usize>> {
    text.match_indices(['[', '［']).filter_map(|(start, bracket)| {
        let inside = text.get(start + bracket.len()..)?;
        let (end, closing) =
            inside.char_indices().take(LONGEST).find(|(_, sign)| matches!(sign, ']' | '］'))?;
        let (page, pages) = inside.get(..end)?.split_once(['/', '／'])?;
        let (page, pages) = (number(page)?, number(pages)?);
        let is_mark = 1 <= page && page <= pages && pages > 1;
        is_mark.then(|| start..start + bracket.len() + end + closing.len_utf8())
    })
}

/// A number of at most three digits, half or full width.
fn number(text: &str) -> Option<u32> {
    let text = text.trim();
    if !(1..=3).contains(&text.chars().count()) {
        return None;
    }
    text.chars().try_fold(0, |number, sign| {
        let full_width = u32::from(sign).checked_sub(u32::from('０')).filter(|&digit| digit < 10);
        Some(number * 10 + sign.to_digit(10).or(full_width)?)
    })
}

#[cfg(test)]
#[allow(clippy::string_slice, reason = "a test fails loudly")]
mod tests {
    use super::*;

    #[test]
    fn only_pages_of_so_many() {
        let found = |text| page_marks(text).map(|range| &text[range]).collect::<Vec<_>>();
        assert_eq!(found("情報提供すべき内容 [6/7]。次［１２／１３］"), ["[6/7]", "［１２／１３］"]);
        assert!(found("(6/7) [7/6] [1/1] [1] [a/b] [2024/05] [0/7] [6/7").is_empty());
    }
}
