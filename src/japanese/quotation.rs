//! What stands between 「 and 」.

/// No title is longer, in characters. Further on nothing is looked for: a text may open any number of quotations and close
/// none of them.
const LONGEST_TITLE: usize = 200;

/// What stands behind a 「, up to each of the next 」: the first is the title, the others where that has 「 and 」 itself.
pub fn quotations(behind: &str) -> impl Iterator<Item = &str> {
    let end = behind.char_indices().nth(LONGEST_TITLE + 1).map_or(behind.len(), |(end, _)| end);
    let near = behind.get(..end).unwrap_or_default();
    near.match_indices('」').filter_map(|(at, _)| near.get(..at))
}
