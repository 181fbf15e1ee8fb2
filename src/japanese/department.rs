//! Departments of a firm as documents name them, with the post of whoever leads one: 管理本部 法務部 部長.

use std::ops::Range;

use super::folded::Folded;

/// What the name of a department ends with; the longer ones first.
const UNITS: [&str; 11] =
    ["事業部", "事業本部", "本部", "部門", "部", "室", "課", "局", "グループ", "センター", "チーム"];

/// What is left of a post, and no department's name: 副部長, 執行役員部長.
const POSTS: [&str; 8] = ["副", "統括", "担当", "役員", "取締役", "社長", "専門", "次"];

/// The departments that a text names, with the bytes of the name. Of a line such as 管理本部 法務部 部長 it is the
/// narrowest, 法務部; several stand side by side with 及び or a comma. 部門 is called 部, since the two are used as one.
pub fn departments(text: &str) -> Vec<(String, Range<usize>)> {
    let mut found = Vec::new();
    let mut start = 0;
    for party in split(text, &["及び", "および", "並びに", "ならびに", "、", "，", ",", "／", "/", "；"])
    {
        let levels = split(party, &[" ", "\u{3000}", "（", "）", "(", ")", "本部"]);
        let mut at = start;
        let mut narrowest = None;
        for level in levels {
            narrowest = department(level).map(|(name, length)| (name, at..at + length)).or(narrowest);
            at += level.len();
        }
        found.extend(narrowest);
        start += party.len();
    }
    found
}

/// The name of the department in a level of the hierarchy, and how many bytes of the level it is.
fn department(level: &str) -> Option<(String, usize)> {
    let plain =
        level.trim_end_matches([' ', '\u{3000}', '、', '，', ',', '（', '）', '(', ')', '／', '/', '；']);
    let plain = ["及び", "および", "並びに", "ならびに"]
        .iter()
        .fold(plain, |rest, word| rest.strip_suffix(word).unwrap_or(rest));
    let name = plain.strip_suffix('長').unwrap_or(plain);
    let folded = Folded::new(name).text().to_owned();
    let (core, unit) = UNITS.iter().find_map(|&unit| Some((folded.strip_suffix(unit)?, unit)))?;
    let is_post = core.is_empty() || POSTS.iter().any(|post| core.ends_with(post));
    let unit = if unit == "部門" { "部" } else { unit };
    (!is_post).then(|| (format!("{core}{unit}"), name.len()))
}

/// A text cut behind each of these words, so that the pieces together are the text.
fn split<'t>(text: &'t str, words: &[&str]) -> Vec<&'t str> {
    let (mut pieces, mut start) = (Vec::new(), 0);
    for (at, sign) in text.char_indices() {
        let end = at + sign.len_utf8();
        let piece = text.get(start..end).unwrap_or_default();
        if end < text.len() && words.iter().any(|word| piece.ends_with(word)) {
            pieces.push(piece);
            start = end;
        }
    }
    pieces.extend(text.get(start..));
    pieces
}
