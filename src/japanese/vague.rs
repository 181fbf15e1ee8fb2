//! Words that say little, and where they say nothing more.

use std::ops::Range;

use super::covered::Covered;
use super::{Folded, names_cycle, names_figure, names_time, sentences};

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
/// names of rules and guidelines, not a promise. The next sentence may give the figure, too; behind the last one stands what
/// follows the text.
pub fn vague_words(folded: &Folded<'_>, following: &str) -> Vec<(&'static VagueWord, Range<usize>)> {
    // Most texts have none of the words: their sentences need not be looked at.
    if !WORDS.iter().any(|word| folded.holds(word.word)) {
        return Vec::new();
    }
    let text = folded.as_written();
    let following = sentences(following).next().and_then(|first| following.get(first)).unwrap_or_default();
    let mut sentences =
        sentences(text).filter_map(|sentence| Some((sentence.start, text.get(sentence)?))).peekable();
    let mut found = Vec::new();
    while let Some((start, words)) = sentences.next() {
        let next = sentences.peek().map_or(following, |&(_, next)| next);
        let Some((word, range)) = first_vague_word(words).filter(|_| !names_figure(words)) else { continue };
        if !is_explained(word, words.get(range.end..).unwrap_or_default(), next) {
            found.push((word, start + range.start..start + range.end));
        }
    }
    found
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
        .filter(|(word, range)| !is_denied(word.leaves_open, text.get(range.end..).unwrap_or_default()))
        .min_by_key(|(_, range)| (range.start, std::cmp::Reverse(range.end)))?;
    let length = word.word.trim_end_matches('、').len();
    Some((word, folded.original(range.start..range.start + length)))
}

/// Whether what follows a word denies it, or speaks of the word: 速やかにではなく, 定期的な変更は求めません, 適切にという表現.
fn is_denied(kind: Vagueness, behind: &str) -> bool {
    const NOT: [&str; 7] = ["ではなく", "でなく", "ではありません", "ではない", "という", "とは書", "とは記"];
    // 点検を欠かしません affirms.
    const DENIALS: [&str; 14] = [
        "求めません",
        "求めていません",
        "求めておりません",
        "要求しません",
        "要求していません",
        "強制しません",
        "認めません",
        "認めていません",
        "行いません",
        "行っていません",
        "行っておりません",
        "必要はありません",
        "不要です",
        "不要とします",
    ];
    let directly = behind.trim_start_matches(['に', 'な', '、', '"', '”', '\'', '’']);
    // No denial is further away.
    let end = behind.char_indices().nth(40).map_or(behind.len(), |(end, _)| end);
    let near = behind.get(..end).unwrap_or_default();
    let clause = near.split(['、', '。']).next().unwrap_or_default();
    NOT.iter().any(|not| directly.starts_with(not))
        || matches!(kind, Vagueness::Cycle | Vagueness::Occasion)
            && DENIALS.iter().any(|denial| clause.ends_with(denial))
}

/// What the figure for a word is called, at the end of a topic: 連絡の目安は.
const TOPICS: [&str; 9] = ["目安", "目標", "時間", "期限", "時期", "頻度", "周期", "間隔", "回数"];

/// How an explanation begins.
const OPENINGS: [&str; 6] = ["具体的には", "遅くとも", "最長", "最大", "例えば", "たとえば"];

/// Whether the next sentence gives the figure that a word leaves open, for what follows the word: its topic is the figure
/// (目安は), or what the first sentence does (連絡は), or the word itself, or it begins as an explanation does.
fn is_explained(word: &VagueWord, behind: &str, next: &str) -> bool {
    let (behind, next) = (Folded::new(behind), Folded::new(next));
    let text = next.text().trim_start_matches(['(', '※', '【', '・']);
    let text = ["なお、", "また、"].iter().find_map(|word| text.strip_prefix(word)).unwrap_or(text);
    let topic = text.split(['は', '、', ':', '。']).next().unwrap_or_default();
    let is_topic = text.get(topic.len()..).is_some_and(|rest| rest.starts_with(['は', ':']));
    let is_of_figure = is_topic && TOPICS.iter().any(|word| topic.ends_with(word));
    // A business day is a time as a day is.
    let names_time = || names_time(&text.replace("営業日", "日"));
    let is_bounded = match word.leaves_open {
        Vagueness::Time if names_time() => {
            ["以内", "まで", "目安", "程度", "翌", "当日", "即日"].iter().any(|bound| text.contains(bound))
        }
        Vagueness::Cycle if names_cycle(text) => true,
        Vagueness::Cycle if is_of_figure && names_time() => false,
        _ => return false,
    };
    let begins = text.starts_with(|first: char| first.is_ascii_digit() || first == '毎')
        || OPENINGS.iter().any(|opening| text.starts_with(opening))
        || names_cycle(topic)
        || topic.contains(word.word);
    is_of_figure || is_bounded && (begins || is_topic && shares_word(behind.text(), topic))
}

/// Whether two texts share two characters of a word: kanji or katakana.
fn shares_word(text: &str, other: &str) -> bool {
    let is_of_word = |sign: char| matches!(sign, 'ァ'..='ー' | '\u{4E00}'..='\u{9FFF}');
    let pairs = other.char_indices().zip(other.chars().skip(1));
    pairs.filter(|&((_, first), second)| is_of_word(first) && is_of_word(second)).any(
        |((at, first), second)| {
            let end = at + first.len_utf8() + second.len_utf8();
            other.get(at..end).is_some_and(|pair| text.contains(pair))
        },
    )
}

/// Whether examples stand before a measure: 暗号化などの適切な措置.
fn has_example(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    ["など", "などの", "等", "等の", "といった", "をはじめとする"].iter().any(|word| before.ends_with(word))
}

/// What stands between 「 and 」, 『 and 』 or “ and ”, the outer ones where they nest.
fn quotes(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest + text.get(rest..)?.find(['「', '『', '“'])?;
        let mut depth = 0_usize;
        let end = text.get(start..)?.char_indices().find_map(|(at, character)| {
            match character {
                '「' | '『' | '“' => depth += 1,
                '」' | '』' | '”' => depth = depth.saturating_sub(1),
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
            vague_words(&Folded::new(text), "").into_iter().map(|(word, _)| word.word).collect()
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
