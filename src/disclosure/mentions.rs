//! What the prose of a document names, each once.

use std::ops::Range;

use super::{Disclosure, Passage};
use crate::document::Location;
use crate::japanese::Folded;

/// Something that the document names, and everywhere that it does.
pub(crate) struct Mention<E: 'static> {
    pub(crate) entry: &'static E,
    /// The name as it stands at the first place, folded.
    pub(crate) name: String,
    pub(crate) locations: Vec<Location>,
}

/// Entries with the bytes of the folded text that name them.
type Found<E> = Vec<(&'static E, Range<usize>)>;

/// What `find` knows of the prose, each once, in the order of the document; not what is told as past. The history is no part
/// of the prose: it tells of what was followed in its day.
pub(crate) fn mentions<E>(disclosure: &Disclosure<'_>, find: fn(&Folded<'_>) -> Found<E>) -> Vec<Mention<E>> {
    let mut mentions: Vec<Mention<E>> = Vec::new();
    for Passage { place, folded: text, .. } in disclosure.present_prose() {
        let found = find(text);
        let past = if found.is_empty() { Past::default() } else { Past::of(text) };
        for (entry, range) in found {
            if past.is_told(text.text(), &range) {
                continue;
            }
            let location = place.part(text.original(range.clone()));
            match mentions.iter_mut().find(|mention| std::ptr::eq(mention.entry, entry)) {
                Some(mention) => mention.locations.push(location),
                None => {
                    let name = text.text().get(range).unwrap_or_default().to_owned();
                    mentions.push(Mention { entry, name, locations: vec![location] });
                }
            }
        }
    }
    mentions
}

/// Where a text says of something that it no longer is. Looked for once: many names may stand in one sentence.
#[derive(Default)]
struct Past {
    /// Where its sentences end.
    stops: Vec<usize>,
    /// Where the words stand that tell of the past: 廃止, 統合.
    words: Vec<usize>,
}

impl Past {
    fn of(text: &Folded<'_>) -> Self {
        let places = |words: &[&str]| {
            let mut places: Vec<usize> =
                words.iter().flat_map(|word| text.find(word)).map(|range| range.start).collect();
            places.sort_unstable();
            places
        };
        Self { stops: places(&["。"]), words: places(&["廃止", "統合", "に代わ", "に替わ"]) }
    }

    /// Whether a sentence names something as what it no longer is: 旧…, …は廃止.
    fn is_told(&self, text: &str, range: &Range<usize>) -> bool {
        let before = text.get(..range.start).unwrap_or_default().trim_end_matches(['「', '『']);
        let mut near = before.chars().rev().take_while(|&sign| sign != '。').take(12);
        let next = |places: &[usize]| places.get(places.partition_point(|&at| at < range.end)).copied();
        let is_behind =
            || next(&self.words).is_some_and(|word| next(&self.stops).is_none_or(|stop| word < stop));
        near.any(|sign| sign == '旧') || is_behind()
    }
}
