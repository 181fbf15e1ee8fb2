//! The number of an edition, however it is written.

use super::folded::Folded;

/// An edition's number, to be compared: 第6.0版, Ver.6.0 and 6 are one, 第1版 is 1.0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edition {
    major: u32,
    minor: u32,
}

/// The letters of 第, Ver., Version, Rev., Edition, No. and of what stands between them and the number.
const BEFORE: [char; 14] = ['第', 'v', 'e', 'r', 's', 'i', 'o', 'n', '.', 'd', 't', ':', '-', '#'];

impl Edition {
    /// The number of a text that says nothing else: 5, 第5版, Ver.3.1, 初版 (1.0). `None` for 2024-05, 3.1.2 and the like,
    /// which are no two numbers that could be counted on from.
    pub fn exact(text: &str) -> Option<Edition> {
        let folded = Folded::new(text).text().to_lowercase();
        if folded == "初版" {
            return Some(Edition { major: 1, minor: 0 });
        }
        let number = folded.trim_start_matches(BEFORE).trim_end_matches('版');
        let (major, minor) = number.split_once('.').unwrap_or((number, "0"));
        let is_count = |digits: &str| digits == "0" || digits.starts_with(|first| matches!(first, '1'..='9'));
        if !is_count(major) || !is_count(minor) {
            return None;
        }
        Some(Edition { major: major.parse().ok()?, minor: minor.parse().ok()? })
    }

    /// Whether nothing was issued before it.
    pub fn is_first(self) -> bool {
        self <= Edition { major: 1, minor: 0 }
    }

    /// The number before the point.
    pub fn major(self) -> u32 {
        self.major
    }

    /// The number behind the point.
    pub fn minor(self) -> u32 {
        self.minor
    }

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

#[cfg(test)]
#[allow(clippy::string_slice, reason = "a test fails loudly")]
mod tests {
    use super::Edition;

    #[test]
    fn editions_that_say_nothing_else() {
        for (text, edition) in [
            ("5", "5.0"),
            ("第5版", "5.0"),
            ("Ver. 3.10", "3.10"),
            ("ｖ２．１", "2.1"),
            ("第6.0版", "6.0"),
            ("初版", "1.0"),
        ] {
            assert_eq!(
                Edition::exact(text).map(|edition| edition.to_string()).as_deref(),
                Some(edition),
                "{text}"
            );
        }
        for text in ["2024-05", "3.1.2", "3.05", "5（案）", "A", ""] {
            assert_eq!(Edition::exact(text), None, "{text}");
        }
    }
}
