//! Names and parts of names.

use std::collections::BTreeSet;

/// Names, to be asked in a few steps, however many they are, whether a text is a part of one or has one in it.
pub struct Names<'t> {
    /// The names, in the order of their signs.
    whole: Vec<&'t str>,
    /// What is left of each name from each of its signs on, in the same order: a part of a name begins one of them.
    endings: Vec<&'t str>,
}

impl<'t> FromIterator<&'t str> for Names<'t> {
    fn from_iter<I: IntoIterator<Item = &'t str>>(names: I) -> Self {
        let names: BTreeSet<&str> = names.into_iter().collect();
        let mut endings: Vec<&str> = names.iter().flat_map(|name| endings(name)).collect();
        endings.sort_unstable();
        Self { whole: names.into_iter().filter(|name| !name.is_empty()).collect(), endings }
    }
}

impl Names<'_> {
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.endings.is_empty()
    }

    /// Whether a text is one of them, or a part of one.
    pub fn hold(&self, text: &str) -> bool {
        let behind = self.endings.partition_point(|ending| *ending < text);
        self.endings.get(behind).is_some_and(|ending| ending.starts_with(text))
    }

    /// Whether a text has one of them in it, those aside that are empty.
    pub fn are_in(&self, text: &str) -> bool {
        endings(text).any(|ending| self.begins(ending))
    }

    /// Whether a text begins with one of them.
    fn begins(&self, text: &str) -> bool {
        let mut text = text;
        loop {
            // A name that the text begins with comes before the text, and all that comes in between begins with it, too.
            let behind = self.whole.partition_point(|name| *name <= text);
            let Some(name) = behind.checked_sub(1).and_then(|last| self.whole.get(last)) else {
                return false;
            };
            if text.starts_with(name) {
                return true;
            }
            let shared = text.char_indices().zip(name.chars()).find(|((_, one), other)| one != other);
            text = text.get(..shared.map_or(0, |((at, _), _)| at)).unwrap_or_default();
        }
    }
}

/// No name is longer, in characters.
const LONGEST: usize = 200;

/// What is left of a text from each of its signs on, at last nothing; the beginning of it where it is long.
fn endings(text: &str) -> impl Iterator<Item = &str> {
    let starts = text.char_indices().map(|(at, _)| at).chain([text.len()]);
    starts.filter_map(|at| {
        let ending = text.get(at..)?;
        ending.get(..ending.char_indices().nth(LONGEST).map_or(ending.len(), |(end, _)| end))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_comparing_one_by_one_finds() {
        let names = ["", "資料", "資料1", "リスク一覧", "リスク対応一覧", "一覧表", "ab", "abc", "b"];
        let texts = [
            "",
            "リスク",
            "一覧",
            "別紙2リスク一覧",
            "資",
            "料1",
            "資料2",
            "表",
            "xabcx",
            "a",
            "ba",
            "対応一",
            "覧リスク",
            "図",
        ];
        for end in 0..=names.len() {
            let some = names.get(..end).unwrap_or_default();
            let known: Names<'_> = some.iter().copied().collect();
            for text in texts {
                assert_eq!(known.hold(text), some.iter().any(|name| name.contains(text)), "{text}, {some:?}");
                let is_in = |name: &&str| !name.is_empty() && text.contains(name);
                assert_eq!(known.are_in(text), some.iter().any(is_in), "{text}, {some:?}");
            }
        }
    }
}
