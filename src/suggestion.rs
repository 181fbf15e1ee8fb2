//! "Did you mean": the known word nearest to an unknown one.

/// The candidate that `word` is most likely a slip of; `None` where none is near, and where there are very many.
///
/// Hyphens, spaces and capitals do not count: `RestoreTest` and `restore-test` are `restore_test`.
pub fn nearest<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    // Nobody mistypes a word of several hundred characters, and the measure is quadratic.
    let is_long = |word: &str| word.chars().nth(LONGEST).is_some();
    let candidates: Vec<&str> = candidates.into_iter().take(MOST + 1).collect();
    if is_long(word) || candidates.len() > MOST {
        return None;
    }
    let plain = plain(word);
    candidates
        .into_iter()
        .filter(|candidate| !is_long(candidate))
        .map(|candidate| (strsim::normalized_damerau_levenshtein(&plain, &self::plain(candidate)), candidate))
        .filter(|&(likeness, _)| likeness >= LIKE_ENOUGH)
        .max_by(|(left, _), (right, _)| left.total_cmp(right))
        .map(|(_, candidate)| candidate)
}

/// In characters.
const LONGEST: usize = 64;

/// Above this nobody wrote the candidates by hand, and thousands of words beside thousands of candidates would take
/// minutes. There are fewer rules, and fewer keys of an object.
const MOST: usize = 250;

/// Two slips in a word of five letters are a slip; three are another word.
const LIKE_ENOUGH: f64 = 0.6;

fn plain(word: &str) -> String {
    word.chars().filter(|character| character.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
