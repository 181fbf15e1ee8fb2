//! Words that say little, and where they say nothing more.

use std::ops::Range;

use super::{Folded, names_figure, sentences};

/// Words that promise speed and name no time.
pub const SOON: [&str; 7] =
    ["速やかに", "すみやかに", "遅滞なく", "直ちに", "ただちに", "可及的速やか", "早急に"];

/// Words that promise a cycle and name none.
pub const REGULARLY: [&str; 2] = ["定期的", "随時"];

/// What a vague word leaves open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Vagueness {
    /// Within what time.
    Time,
    /// How often.
    Cycle,
    /// On what occasion.
    Occasion,
    /// What is done.
    Measure,
    /// What is left out.
    Exceptions,
}

const OCCASION: [&str; 4] = ["必要に応じて", "必要に応じ、", "適宜", "状況に応じて"];
const MEASURE: [&str; 9] =
    ["適切な", "適切に", "十分な", "十分に", "厳重な", "厳重に", "可能な限り", "できる限り", "できるだけ"];
const EXCEPTIONS: [&str; 12] = [
    "一部を除き",
    "一部を除いて",
    "一部を除く",
    "一部除き",
    "一部除く",
    "一部の例外",
    "概ね",
    "おおむね",
    "原則として",
    "原則、",
    "基本的に",
    "おおよそ",
];

/// Where these words are part of a name or of their opposite, and promise nothing.
const NOT_WITHIN: [&str; 8] = [
    "適切な取扱い",
    "適切な外部保存",
    "適切な実施",
    "不適切な",
    "不適切に",
    "不十分な",
    "不十分に",
    "定期的な異動",
];

/// The first vague word of each sentence that gives no figure, as bytes of the text. Words in 「」 are quoted: the
/// names of rules and guidelines, not a promise.
pub fn vague_words(text: &str) -> Vec<(Vagueness, Range<usize>)> {
    sentences(text)
        .filter_map(|sentence| {
            let words = text.get(sentence.clone())?;
            let (kind, range) = first_vague_word(words).filter(|_| !names_figure(words))?;
            Some((kind, sentence.start + range.start..sentence.start + range.end))
        })
        .collect()
}

fn first_vague_word(sentence: &str) -> Option<(Vagueness, Range<usize>)> {
    let folded = Folded::new(sentence);
    let text = folded.text();
    let hidden: Vec<_> = NOT_WITHIN.iter().flat_map(|name| folded.find(name)).chain(quotes(text)).collect();
    let kinds: [(Vagueness, &[&str]); 5] = [
        (Vagueness::Time, &SOON),
        (Vagueness::Cycle, &REGULARLY),
        (Vagueness::Occasion, &OCCASION),
        (Vagueness::Measure, &MEASURE),
        (Vagueness::Exceptions, &EXCEPTIONS),
    ];
    let words = kinds.iter().flat_map(|&(kind, words)| words.iter().map(move |word| (kind, word)));
    let (kind, range) = words
        .flat_map(|(kind, word)| folded.find(word).map(move |range| (kind, range)))
        .filter(|(_, range)| {
            !hidden.iter().any(|hidden| hidden.start <= range.start && range.end <= hidden.end)
        })
        .filter(|(kind, range)| *kind != Vagueness::Measure || !has_example(text, range.start))
        .min_by_key(|(_, range)| range.start)?;
    let end =
        text.get(range.clone()).map_or(range.end, |word| range.start + word.trim_end_matches('、').len());
    Some((kind, folded.original(range.start..end)))
}

/// Whether examples stand before a measure: 暗号化などの適切な措置.
fn has_example(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    ["など", "などの", "等", "等の", "といった", "をはじめとする"].iter().any(|word| before.ends_with(word))
}

/// What stands between 「 and 」, or 『 and 』.
fn quotes(text: &str) -> impl Iterator<Item = Range<usize>> {
    text.match_indices(['「', '『']).filter_map(|(start, _)| {
        let length = text.get(start..)?.find(['」', '』'])?;
        Some(start..start + length)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vague() {
        let found = |text: &str| -> Vec<String> {
            vague_words(text).into_iter().map(|(_, range)| text[range].to_owned()).collect()
        };
        assert_eq!(found("適切に管理します。障害時は、速やかに、お知らせします。"), ["適切に", "速やかに"]);
        assert_eq!(found("原則、国内に置きます。"), ["原則"]);
        assert_eq!(found("24時間以内に、遅滞なく連絡します。"), Vec::<String>::new());
        assert_eq!(
            found("暗号化などの適切な措置を講じます。「適切な管理」の規程に従います。"),
            Vec::<String>::new()
        );
        assert_eq!(
            found("個人情報の適切な取扱いのためのガイダンス。不適切な利用を禁じます。"),
            Vec::<String>::new()
        );
    }
}
