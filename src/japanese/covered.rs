//! Stretches of a text that a search passes over.

use std::ops::Range;

/// The bytes of a text that lie in some stretches of it; asked in one step however many there are.
pub(super) struct Covered(Vec<bool>);

impl Covered {
    pub(super) fn new(text: &str, stretches: impl Iterator<Item = Range<usize>>) -> Self {
        let mut bytes = vec![false; text.len()];
        for stretch in stretches {
            bytes.get_mut(stretch).unwrap_or_default().fill(true);
        }
        Self(bytes)
    }

    /// Whether a stretch begins within one of them.
    pub(super) fn holds(&self, range: &Range<usize>) -> bool {
        self.0.get(range.start).copied().unwrap_or_default()
    }
}
