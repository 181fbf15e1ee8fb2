//! Words that say little, and where they say nothing more.

use std::ops::Range;

use super::covered::Covered;
use super::{Folded, names_figure, sentences};

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

/// A word that says little where no figure stands beside it.
#[derive(Debug)]
pub struct VagueWord {
    /// The word as Japanese documents write it.
    pub word: &'static str,
    /// What it means, for readers of English.
    pub meaning: &'static str,
    /// What it leaves open.
    pub leaves_open: Vagueness,
}

const fn word(leaves_open: Vagueness, word: &'static str, meaning: &'static str) -> VagueWord {
    VagueWord { word, meaning, leaves_open }
}

static WORDS: [VagueWord; 35] = [
    word(Vagueness::Time, "速やかに", "promptly"),
    word(Vagueness::Time, "すみやかに", "promptly"),
    word(Vagueness::Time, "遅滞なく", "without delay"),
    word(Vagueness::Time, "直ちに", "at once"),
    word(Vagueness::Time, "ただちに", "at once"),
    word(Vagueness::Time, "可及的速やか", "as soon as possible"),
    word(Vagueness::Time, "早急に", "urgently"),
    word(Vagueness::Cycle, "定期的", "regularly"),
    word(Vagueness::Cycle, "随時", "at any time"),
    word(Vagueness::Occasion, "必要に応じて", "as needed"),
    word(Vagueness::Occasion, "状況に応じて", "depending on the situation"),
    word(Vagueness::Occasion, "適宜", "as appropriate"),
    word(Vagueness::Measure, "適切な", "appropriate"),
    word(Vagueness::Measure, "適切に", "appropriately"),
    word(Vagueness::Measure, "十分な", "sufficient"),
    word(Vagueness::Measure, "十分に", "sufficiently"),
    word(Vagueness::Measure, "厳重な", "strict"),
    word(Vagueness::Measure, "厳重に", "strictly"),
    word(Vagueness::Measure, "可能な限り", "as far as possible"),
    word(Vagueness::Measure, "できる限り", "as far as possible"),
    word(Vagueness::Measure, "できるだけ", "as far as possible"),
    word(Vagueness::Exceptions, "一部を除き", "with some exceptions"),
    word(Vagueness::Exceptions, "一部を除いて", "with some exceptions"),
    word(Vagueness::Exceptions, "一部を除く", "with some exceptions"),
    word(Vagueness::Exceptions, "一部除き", "with some exceptions"),
    word(Vagueness::Exceptions, "一部除く", "with some exceptions"),
    word(Vagueness::Exceptions, "一部の例外", "some exceptions"),
    word(Vagueness::Exceptions, "概ね", "mostly"),
    word(Vagueness::Exceptions, "おおむね", "mostly"),
    word(Vagueness::Exceptions, "おおよそ", "roughly"),
    word(Vagueness::Exceptions, "原則として", "as a rule"),
    word(Vagueness::Exceptions, "原則的に", "as a rule"),
    word(Vagueness::Exceptions, "原則、", "as a rule"),
    word(Vagueness::Exceptions, "基本的に", "basically"),
    word(Vagueness::Exceptions, "基本的には", "basically"),
];

/// Where these words are part of a name, of their opposite or of another vague word.
const NOT_WITHIN: [&str; 13] = [
    "適切な取扱い",
    "適切な外部保存",
    "不適切な",
    "不適切に",
    "不十分な",
    "不十分に",
    "不定期",
    "可能な限り速やか",
    "可能な限り早",
    "できる限り速やか",
    "できる限り早",
    "できるだけ速やか",
    "できるだけ早",
];

/// The first word of a sort in a text, as bytes of the text, whatever stands beside it.
pub fn first_word(text: &str, leaves_open: Vagueness) -> Option<Range<usize>> {
    let folded = Folded::new(text);
    let words = WORDS.iter().filter(|word| word.leaves_open == leaves_open);
    let first = words.filter_map(|word| folded.find(word.word).next()).min_by_key(|range| range.start)?;
    Some(folded.original(first))
}

/// The first vague word of each sentence that gives no figure, as bytes of the text. Words in 「」 are quoted: the
/// names of rules and guidelines, not a promise.
pub fn vague_words(folded: &Folded<'_>) -> Vec<(&'static VagueWord, Range<usize>)> {
    // Most texts have none of the words: their sentences need not be looked at.
    if !WORDS.iter().any(|word| folded.holds(word.word)) {
        return Vec::new();
    }
    let text = folded.as_written();
    let in_sentence = |sentence: Range<usize>| {
        let words = text.get(sentence.clone())?;
        let (word, range) = first_vague_word(words).filter(|_| !names_figure(words))?;
        Some((word, sentence.start + range.start..sentence.start + range.end))
    };
    sentences(text).filter_map(in_sentence).collect()
}

fn first_vague_word(sentence: &str) -> Option<(&'static VagueWord, Range<usize>)> {
    let folded = Folded::new(sentence);
    let text = folded.text();
    // 速やか within 可能な限り速やか counts; only the word at the beginning of such a stretch does not.
    let names = NOT_WITHIN.iter().flat_map(|name| {
        let length = name.find("速やか").or_else(|| name.find('早')).unwrap_or(name.len());
        folded.find(name).map(move |range| range.start..range.start + length)
    });
    let hidden = Covered::new(text, names.chain(quotes(text)));
    let places = WORDS.iter().flat_map(|word| folded.find(word.word).map(move |range| (word, range)));
    let (word, range) = places
        .filter(|(_, range)| !hidden.holds(range))
        .filter(|(word, range)| word.leaves_open != Vagueness::Measure || !has_example(text, range.start))
        .min_by_key(|(_, range)| (range.start, std::cmp::Reverse(range.end)))?;
    let length = word.word.trim_end_matches('、').len();
    Some((word, folded.original(range.start..range.start + length)))
}

/// Whether examples stand before a measure: 暗号化などの適切な措置.
fn has_example(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    ["など", "などの", "等", "等の", "といった", "をはじめとする"].iter().any(|word| before.ends_with(word))
}

/// What stands between 「 and 」, or 『 and 』, the outer ones where they nest.
fn quotes(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest + text.get(rest..)?.find(['「', '『'])?;
        let mut depth = 0_usize;
        let end = text.get(start..)?.char_indices().find_map(|(at, character)| {
            match character {
                '「' | '『' => depth += 1,
                '」' | '』' => depth -= 1,
                _ => {}
            }
            (depth == 0).then_some(start + at)
        })?;
        rest = end;
        Some(start..end)
    })
}

#[cfg(test)]
#[allow(clippy::string_slice, reason = "a test fails loudly")]
mod tests {
    use super::*;

    #[test]
    fn vague() {
        let found = |text: &str| -> Vec<&str> {
            vague_words(&Folded::new(text)).into_iter().map(|(word, _)| word.word).collect()
        };
        assert_eq!(found("適切に管理します。障害時は、速やかに、お知らせします。"), ["適切に", "速やかに"]);
        assert_eq!(found("原則、国内に置きます。"), ["原則、"]);
        assert_eq!(found("可能な限り速やかに復旧します。"), ["速やかに"]);
        assert_eq!(found("「適切な」「十分な"), ["十分な"]);
        assert_eq!(found("24時間以内に、遅滞なく連絡します。"), Vec::<&str>::new());
        assert_eq!(
            found("暗号化などの適切な措置を講じます。「適切な管理」の規程に従います。"),
            Vec::<&str>::new()
        );
        assert_eq!(
            found("個人情報の適切な取扱いのためのガイダンス。不適切な利用を禁じます。"),
            Vec::<&str>::new()
        );
    }
}
