//! Slips of the keyboard and of conversion, from `data/typing_slips.json`.

use std::ops::Range;
use std::sync::LazyLock;

use serde::Deserialize;

/// Something that is never right Japanese.
#[derive(Debug, Deserialize)]
pub struct Slip {
    /// What is written.
    pub written: String,
    /// What was probably meant.
    pub right: String,
    /// Whether it is a slip only where no hiragana stands on either side.
    #[serde(default)]
    between_words: bool,
    /// Signs behind it that make it right.
    #[serde(default)]
    not_before: String,
}

/// The slips in a text, with their places.
pub fn slips_in(text: &str) -> Vec<(Range<usize>, &'static Slip)> {
    let mut found: Vec<(Range<usize>, &Slip)> = Vec::new();
    let pairs = text.char_indices().zip(text.chars().skip(1));
    for ((start, first), second) in pairs {
        for slip in BY_PAIR.get(bucket(first, second)).into_iter().flatten().copied() {
            let end = start + slip.written.len();
            let is_new = found.last().is_none_or(|(last, _)| last.end <= start);
            if is_new && text.get(start..end) == Some(&slip.written) && slip.is_wrong_at(text, start..end) {
                found.push((start..end, slip));
            }
        }
    }
    found
}

/// The words in a text that are written with characters of before 1946, with their places.
pub fn old_forms_in(text: &str) -> Vec<(Range<usize>, &'static Slip)> {
    let places = |form: &'static Slip| {
        text.match_indices(&form.written).map(move |(start, found)| (start..start + found.len(), form))
    };
    DATA.old_forms.iter().flat_map(places).collect()
}

impl Slip {
    fn is_wrong_at(&self, text: &str, range: Range<usize>) -> bool {
        let before = text.get(..range.start).and_then(|before| before.chars().next_back());
        let behind = text.get(range.end..).and_then(|behind| behind.chars().next());
        let is_hiragana = |sign: Option<char>| sign.is_some_and(|sign| ('ぁ'..='ゖ').contains(&sign));
        !(self.between_words && (is_hiragana(before) || is_hiragana(behind)))
            && !behind.is_some_and(|behind| self.not_before.contains(behind))
    }
}

#[derive(Deserialize)]
struct Data {
    slips: Vec<Slip>,
    old_forms: Vec<Slip>,
}

#[allow(clippy::expect_used, reason = "the file is compiled in; a test reads every word of it")]
static DATA: LazyLock<Data> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../data/typing_slips.json"))
        .expect("data/typing_slips.json has its shape")
});

const BUCKETS: usize = 1024;

/// The slips by their first two signs, so that one walk through a text looks for all of them.
static BY_PAIR: LazyLock<Vec<Vec<&Slip>>> = LazyLock::new(|| {
    let mut buckets = vec![Vec::new(); BUCKETS];
    for slip in &DATA.slips {
        let mut signs = slip.written.chars();
        let pair = signs.next().zip(signs.next());
        if let Some(bucket) = pair.and_then(|(first, second)| buckets.get_mut(bucket(first, second))) {
            bucket.push(slip);
        }
    }
    buckets
});

fn bucket(first: char, second: char) -> usize {
    (first as usize * 31 + second as usize) % BUCKETS
}

#[cfg(test)]
#[allow(clippy::string_slice, reason = "a test fails loudly")]
mod tests {
    use super::*;

    #[test]
    fn every_slip_of_the_data_is_found() {
        for slip in &DATA.slips {
            let text = format!("当社{}実施する", slip.written);
            let found = slips_in(&text);
            let [(range, known)] = found.as_slice() else { panic!("{}: {found:?}", slip.written) };
            assert_eq!((&text[range.clone()], &known.written), (slip.written.as_str(), &slip.written));
        }
        assert_eq!(old_forms_in("磁氣的に破壊").len(), 1);
    }

    #[test]
    fn what_is_right_is_left_alone() {
        for text in [
            "医療機関ががん検診を行う",
            "なにに利用するか",
            "鳥類はは虫類と異なる",
            "患者とともに",
            "パスワードとICカードとを用いる",
            "目的を定め、次のとおり行います。",
            "",
        ] {
            assert!(slips_in(text).is_empty(), "{text}");
        }
    }
}
