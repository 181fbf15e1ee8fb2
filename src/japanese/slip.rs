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
    let (by_pair, mut before) = (&*BY_PAIR, None);
    for (at, sign) in text.char_indices() {
        let Some((start, first)) = before.replace((at, sign)) else { continue };
        let Some(slips) = by_pair.get(bucket(first, sign)).filter(|slips| !slips.is_empty()) else {
            continue;
        };
        for &slip in slips {
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
    let (by_sign, mut found) = (&*OLD_FORMS, Vec::new());
    for (start, sign) in text.char_indices().filter(|&(_, sign)| sign >= KANJI) {
        let Some(forms) = by_sign.get(bucket(sign, sign)).filter(|forms| !forms.is_empty()) else { continue };
        let rest = text.get(start..).unwrap_or_default();
        let here = forms.iter().filter(|form| rest.starts_with(&form.written));
        found.extend(here.map(|&form| (start..start + form.written.len(), form)));
    }
    found
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
    by(&DATA.slips, |written| {
        let mut signs = written.chars();
        Some(bucket(signs.next()?, signs.next()?))
    })
});

/// Every old form begins with one of these, and half of a text with one before them.
const KANJI: char = '\u{4E00}';

/// The old forms by their first sign.
static OLD_FORMS: LazyLock<Vec<Vec<&Slip>>> =
    LazyLock::new(|| by(&DATA.old_forms, |written| written.chars().next().map(|sign| bucket(sign, sign))));

fn by(slips: &'static [Slip], bucket: impl Fn(&str) -> Option<usize>) -> Vec<Vec<&'static Slip>> {
    let mut buckets = vec![Vec::new(); BUCKETS];
    for slip in slips {
        if let Some(bucket) = bucket(&slip.written).and_then(|bucket| buckets.get_mut(bucket)) {
            bucket.push(slip);
        }
    }
    buckets
}

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
        for form in &DATA.old_forms {
            assert_eq!(old_forms_in(&format!("「{}に破壊", form.written)).len(), 1, "{}", form.written);
        }
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
