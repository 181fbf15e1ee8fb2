//! "Did you mean": the known word nearest to an unknown one.

/// The candidate that `word` is most likely a slip of; `None` where none is near.
///
/// Hyphens, spaces and capitals do not count: `RestoreTest` and `restore-test` are `restore_test`.
pub fn nearest<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    // Nobody mistypes a word of several hundred characters, and the measure is quadratic.
    if word.chars().count() > 64 {
        return None;
    }
    let plain = plain(word);
    candidates
        .into_iter()
        .map(|candidate| (strsim::normalized_damerau_levenshtein(&plain, &self::plain(candidate)), candidate))
        .filter(|&(likeness, _)| likeness >= LIKE_ENOUGH)
        .max_by(|(left, _), (right, _)| left.total_cmp(right))
        .map(|(_, candidate)| candidate)
}

/// Two slips in a word of five letters are a slip; three are another word.
const LIKE_ENOUGH: f64 = 0.6;

fn plain(word: &str) -> String {
    word.chars().filter(|character| character.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
