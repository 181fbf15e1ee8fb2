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
    let (plain_word, letters) = (plain(word).collect::<String>(), Letters::of(word));
    let mut best: Option<(f64, &str)> = None;
    for candidate in candidates.into_iter().filter(|candidate| !is_long(candidate)) {
        let least = best.map_or(LIKE_ENOUGH, |(likeness, _)| likeness);
        if letters.likeness_at_most(&Letters::of(candidate)) < least {
            continue;
        }
        let plain_candidate: String = plain(candidate).collect();
        let likeness = strsim::normalized_damerau_levenshtein(&plain_word, &plain_candidate);
        if likeness >= least {
            best = Some((likeness, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// How often each letter is in a word. To count them takes a hundredth of the time that the measure takes, and most words
/// have too few letters in common to be alike.
struct Letters([u8; 64]);

impl Letters {
    fn of(word: &str) -> Self {
        let mut counts = [0; 64];
        for letter in plain(word) {
            // Where two letters share a place, words look more alike than they are, never less.
            if let Some(count) = counts.get_mut(u32::from(letter) as usize % 64) {
                *count += 1;
            }
        }
        Self(counts)
    }

    /// What the measure cannot go beyond: every letter that is in one word alone is a slip of its own.
    fn likeness_at_most(&self, other: &Self) -> f64 {
        let sum = |counts: &[u8; 64]| counts.iter().map(|&count| u32::from(count)).sum::<u32>();
        let common: u32 = self.0.iter().zip(&other.0).map(|(one, other)| u32::from(*one.min(other))).sum();
        let longer = sum(&self.0).max(sum(&other.0)).max(1);
        f64::from(common) / f64::from(longer) + ROUNDING
    }
}

/// In characters.
const LONGEST: usize = 64;

/// Above this nobody wrote the candidates by hand, and thousands of words beside thousands of candidates would take
/// minutes. There are fewer rules, and fewer keys of an object.
const MOST: usize = 250;

/// Two slips in a word of five letters are a slip; three are another word.
const LIKE_ENOUGH: f64 = 0.6;

/// More than two ways to work out one likeness can differ by.
const ROUNDING: f64 = 1e-9;

fn plain(word: &str) -> impl Iterator<Item = char> {
    word.chars().filter(|character| character.is_alphanumeric()).flat_map(char::to_lowercase)
}

#[cfg(test)]
mod tests {
    use super::{LIKE_ENOUGH, nearest, plain};

    /// Counting letters only saves time: the answer is that of the measure over all candidates.
    #[test]
    fn counting_letters_changes_no_answer() {
        let ids: Vec<&str> = crate::all_rules().map(|rule| rule.id).collect();
        let likeness = |one: &str, other: &str| {
            let [one, other] = [one, other].map(|word| plain(word).collect::<String>());
            strsim::normalized_damerau_levenshtein(&one, &other)
        };
        for id in &ids {
            let middle = id.len() / 2;
            let (front, back) = id.split_at(middle);
            for slip in [
                format!("{back}{front}"),
                format!("{front}x{back}"),
                front.to_owned(),
                id.replace(['e', '/'], ""),
            ] {
                let like = ids
                    .iter()
                    .map(|id| (likeness(&slip, id), *id))
                    .filter(|&(likeness, _)| likeness >= LIKE_ENOUGH);
                let expected = like.max_by(|(left, _), (right, _)| left.total_cmp(right)).map(|(_, id)| id);
                assert_eq!(nearest(&slip, ids.iter().copied()), expected, "{slip}");
            }
        }
        assert_eq!(nearest("Ｒestore_Test", ["restore_test", "reset"]), Some("restore_test"));
        assert_eq!(nearest("", ["a", "b"]), None);
    }
}
