//! A text to look for words in, and the way back from a word to where it stands.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

/// A text in one form: NFKC (full width becomes half, half-width kana full) and without white space.
pub struct Folded<'t> {
    original: &'t str,
    /// The folded text, where it is another. In a box: a document has many texts, and those in that form need no room for it.
    changed: Option<Box<Changed>>,
    signs: Signs,
}

/// A text that folding has changed.
struct Changed {
    text: Box<str>,
    /// What its stretches come from, in their order.
    origins: Box<[Origin]>,
}

/// A stretch of the folded text, up to the next one, and what it comes from. There are many: no text has 4 GiB.
struct Origin {
    /// Where it begins.
    start: u32,
    /// The bytes of the original.
    original: Range<u32>,
    /// Whether it is the same there, byte for byte; otherwise it is one character, or one with its voicing mark.
    is_same: bool,
}

/// Which characters a text has, those of ASCII and the marks of CJK for certain and others roughly: of a word with one that
/// it does not have there is no need to look for the rest.
#[derive(Default)]
struct Signs([u64; 8]);

impl<'t> Folded<'t> {
    /// Folds a text; one that is in that form already is not copied.
    pub fn new(original: &'t str) -> Self {
        let mut signs = Signs::default();
        let is_folded = original.chars().all(|character| {
            signs.add(character);
            is_plain(character)
        });
        if is_folded {
            return Self { original, changed: None, signs };
        }
        let (mut text, mut origins) = (String::with_capacity(original.len()), Vec::<Origin>::new());
        let mut rest = original.char_indices().peekable();
        while let Some((start, character)) = rest.next() {
            let mut end = start + character.len_utf8();
            // A voicing mark belongs to the kana before it.
            while let Some((at, mark)) = rest.next_if(|&(_, next)| is_voicing_mark(next)) {
                end = at + mark.len_utf8();
            }
            let is_alone = end == start + character.len_utf8();
            let is_same = is_alone && is_plain(character);
            let at = text.len();
            match character {
                _ if is_same => text.push(character),
                // What else is common, in short: the tables of Unicode say the same.
                ' ' | '\n' | '\u{3000}' if is_alone => {}
                '！'..='～' if is_alone => text.extend(half_width(character)),
                _ => {
                    let folded = original.get(start..end).unwrap_or_default().nfkc();
                    text.extend(folded.filter(|folded| !folded.is_whitespace()));
                }
            }
            match origins.last_mut() {
                _ if text.len() == at => {}
                Some(last) if is_same && last.is_same && last.original.end == small(start) => {
                    last.original.end = small(end)
                }
                _ => origins.push(Origin { start: small(at), original: small(start)..small(end), is_same }),
            }
        }
        let signs = Signs::of(&text);
        let changed =
            (text != original).then(|| Box::new(Changed { text: text.into(), origins: origins.into() }));
        Self { original, changed, signs }
    }

    /// The folded text.
    pub fn text(&self) -> &str {
        self.changed.as_ref().map_or(self.original, |changed| &changed.text)
    }

    /// The text as it was before.
    pub fn as_written(&self) -> &'t str {
        self.original
    }

    /// What a stretch of the folded text is in the original, in whole characters.
    pub fn original(&self, range: Range<usize>) -> Range<usize> {
        let last = range.end.checked_sub(1).and_then(|last| self.origin(last));
        match (self.origin(range.start), last) {
            (Some(first), Some(last)) => {
                let start = if first.is_same { range.start - first.start as usize } else { 0 };
                let end = if last.is_same {
                    last.original.start as usize + (range.end - last.start as usize)
                } else {
                    last.original.end as usize
                };
                first.original.start as usize + start..end
            }
            _ => range,
        }
    }

    /// What a byte of the folded text comes from; `None` where the two texts are equal.
    fn origin(&self, at: usize) -> Option<&Origin> {
        let origins = &self.changed.as_ref()?.origins;
        let behind = origins.partition_point(|origin| origin.start as usize <= at);
        origins.get(behind.checked_sub(1)?)
    }

    /// Whether the folded text has one of some characters.
    pub fn has_any(&self, characters: &[char]) -> bool {
        let has = |&character: &char| {
            let is_certain = matches!(character, '\0'..='\x7F' | '\u{3000}'..='\u{303F}');
            self.signs.may_have(character) && (is_certain || self.text().contains(character))
        };
        characters.iter().any(has)
    }

    /// Every place of a word in the folded text.
    pub fn find<'w>(&'w self, word: &'w str) -> impl Iterator<Item = Range<usize>> + use<'w, 't> {
        let text = self.signs.may_hold(word).then_some(self.text());
        let found = text.into_iter().flat_map(move |text| text.match_indices(word));
        found.map(|(start, found)| start..start + found.len())
    }

    /// Whether the folded text holds a word.
    pub fn holds(&self, word: &str) -> bool {
        self.signs.may_hold(word) && self.text().contains(word)
    }

    /// Whether the folded text holds one of some words.
    pub fn holds_any(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.holds(word))
    }

    /// Whether nothing is left of the text, signs apart, once these words are taken out one after the other.
    pub fn is_made_of(&self, words: &[&str]) -> bool {
        let mut own = self.text().to_lowercase();
        own.retain(char::is_alphanumeric);
        let is_written = !own.is_empty();
        let mut rest = own.as_str();
        while let Some(shorter) = words.iter().find_map(|word| rest.strip_prefix(word)) {
            rest = shorter;
        }
        is_written && rest.is_empty()
    }

    /// Every place of a word where it is no part of one of some longer words.
    pub fn find_outside<'w>(
        &'w self,
        word: &'w str,
        longer: &'w [String],
    ) -> impl Iterator<Item = Range<usize>> + use<'w, 't> {
        // Most texts do not have the word: then the longer ones do not matter.
        let is_there = self.holds(word);
        let longer = if is_there { longer } else { &[] };
        // Of each longer word the places follow one another, and those that end before the word do for the next one, too.
        let mut within: Vec<_> = longer.iter().map(|longer| self.find(longer).peekable()).collect();
        let found = is_there.then(|| self.find(word));
        found.into_iter().flatten().filter(move |range| {
            !within.iter_mut().any(|places| {
                while places.next_if(|long| long.end < range.end).is_some() {}
                places.peek().is_some_and(|long| long.start <= range.start)
            })
        })
    }

    /// Every place of a Latin name, in any case, that is not a part of a longer Latin word.
    pub fn find_latin(&self, name: &str) -> Vec<Range<usize>> {
        let may_have = |sign: char| {
            sign == ' '
                || self.signs.may_have(sign.to_ascii_lowercase())
                || self.signs.may_have(sign.to_ascii_uppercase())
        };
        if !name.chars().all(may_have) {
            return Vec::new();
        }
        let (text, name) = (self.text().to_ascii_lowercase(), name.replace(' ', "").to_ascii_lowercase());
        let is_word =
            |character: Option<char>| character.is_some_and(|character| character.is_ascii_alphanumeric());
        text.match_indices(&name)
            .map(|(start, found)| start..start + found.len())
            .filter(|range| {
                !is_word(text.get(..range.start).and_then(|before| before.chars().next_back()))
                    || self.is_apart(range.start)
            })
            .filter(|range| {
                !is_word(text.get(range.end..).and_then(|behind| behind.chars().next()))
                    || self.is_apart(range.end)
            })
            .collect()
    }

    /// Whether white space was folded away before a byte of the folded text.
    fn is_apart(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.origin(before));
        matches!((before, self.origin(at)), (Some(before), Some(behind))
            if behind.start as usize == at && before.original.end < behind.original.start)
    }
}

fn small(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

impl Signs {
    fn of(text: &str) -> Self {
        let mut signs = Self::default();
        text.chars().for_each(|sign| signs.add(sign));
        signs
    }

    fn add(&mut self, sign: char) {
        let (word, bit) = Self::place(sign);
        if let Some(word) = self.0.get_mut(word) {
            *word |= bit;
        }
    }

    /// Whether all characters of a word may be there; `false` is sure.
    fn may_hold(&self, word: &str) -> bool {
        word.chars().all(|sign| self.may_have(sign))
    }

    fn may_have(&self, sign: char) -> bool {
        let (word, bit) = Self::place(sign);
        self.0.get(word).is_some_and(|word| word & bit != 0)
    }

    /// A bit for each character of ASCII and each mark of CJK; other signs share 64, and all else 256 (spread by the golden
    /// ratio, as hash tables do).
    fn place(sign: char) -> (usize, u64) {
        let at = match u32::from(sign) {
            ascii @ 0..0x80 => ascii,
            mark @ 0x3000..0x3040 => 128 + (mark & 63),
            other @ 0..0x3000 => 192 + (other.wrapping_mul(0x9E37_79B1) >> 26),
            other => 256 + (other.wrapping_mul(0x9E37_79B1) >> 24),
        };
        ((at >> 6) as usize, 1 << (at & 63))
    }
}

/// The characters that most Japanese text is made of, and that folding leaves alone: a look at them is much cheaper than
/// one at the tables of Unicode.
fn is_plain(character: char) -> bool {
    matches!(character,
        '!'..='~' | '、' | '。' | '「' | '」' | 'ぁ'..='ゖ' | 'ァ'..='ー' | '\u{4E00}'..='\u{9FFF}')
}

/// What a full-width sign of ASCII is in half width.
fn half_width(character: char) -> Option<char> {
    char::from_u32(u32::from(character).checked_sub(0xFEE0)?)
}

fn is_voicing_mark(character: char) -> bool {
    matches!(character, '\u{FF9E}' | '\u{FF9F}' | '\u{3099}' | '\u{309A}')
}
