//! The number of an edition, however it is written.

use super::folded::Folded;

/// An edition's number, to be compared: 第6.0版, Ver.6.0 and 6 are one, 第1版 is 1.0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edition {
    major: u32,
    minor: u32,
}

impl Edition {
    /// The first number in a text; `None` where there is none.
    pub fn parse(text: &str) -> Option<Edition> {
        let folded = Folded::new(text);
        let from = folded.text().find(|character: char| character.is_ascii_digit())?;
        let number = folded.text().get(from..)?;
        let end = number
            .find(|character: char| !character.is_ascii_digit() && character != '.')
            .unwrap_or(number.len());
        let mut parts = number.get(..end)?.split('.');
        let major = parts.next()?.parse().ok()?;
        let minor = parts.next().filter(|part| !part.is_empty()).map_or(Some(0), |part| part.parse().ok())?;
        Some(Edition { major, minor })
    }
}

impl std::fmt::Display for Edition {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}", self.major, self.minor)
    }
}
