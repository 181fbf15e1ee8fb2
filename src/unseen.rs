//! The characters that nobody sees, or that talk to a terminal: what a rule names and what every output replaces.

/// Why a character is not seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unseen {
    /// It controls a terminal, a line or an annotation.
    Control,
    /// It has no width.
    ZeroWidth,
    /// It changes the order in which others are shown.
    Bidirectional,
    /// It looks like a space and is none.
    Blank,
}

impl Unseen {
    /// The table: what Unicode lets a display pass over (Default_Ignorable_Code_Point), controls, and letters without a shape.
    fn of(character: char) -> Option<Self> {
        Some(match character {
            // Most of every text, at a glance: ASCII, and all that Japanese is written in.
            ' '..='~' | '\u{2070}'..='\u{27FF}' | '\u{2801}'..='\u{3163}' | '\u{3165}'..='\u{FDFF}' => {
                return None;
            }
            '\u{2028}' | '\u{2029}' | '\u{FFF0}'..='\u{FFFB}' => Unseen::Control,
            '\u{AD}'
            | '\u{34F}'
            | '\u{17B4}'
            | '\u{17B5}'
            | '\u{180B}'..='\u{180F}'
            | '\u{200B}'..='\u{200D}'
            | '\u{2060}'..='\u{2065}'
            | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}'
            | '\u{1BCA0}'..='\u{1BCA3}'
            | '\u{1D173}'..='\u{1D17A}'
            | '\u{E0000}'..='\u{E0FFF}' => Unseen::ZeroWidth,
            '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{206F}' => {
                Unseen::Bidirectional
            }
            '\u{115F}' | '\u{1160}' | '\u{2800}' | '\u{3164}' | '\u{FFA0}' | '\u{1D159}' => Unseen::Blank,
            _ if character.is_control() => Unseen::Control,
            _ => return None,
        })
    }
}

/// Whether all of a text can be seen; a text with a variation selector is worth a closer look.
pub(crate) fn is_plain(text: &str) -> bool {
    text.chars().all(|character| Unseen::of(character).is_none())
}

/// The characters of a text with their offsets, and whether they are seen. One variation selector behind a character
/// chooses its form, as in names (辻 with U+E0100), and is seen in it; any other hides something.
pub(crate) fn characters(text: &str) -> impl Iterator<Item = (usize, char, Option<Unseen>)> {
    let mut follows_shape = false;
    text.char_indices().map(move |(at, character)| {
        let chooses_form =
            follows_shape && matches!(character, '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}');
        let unseen = Unseen::of(character).filter(|_| !chooses_form);
        follows_shape = unseen.is_none() && !chooses_form && !character.is_whitespace();
        (at, character, unseen)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variation_selectors_show_behind_what_they_vary_and_nowhere_else() {
        let hidden = |text: &str| characters(text).filter(|(.., unseen)| unseen.is_some()).count();
        for text in ["辻\u{E0100}病院", "葛\u{FE00}城", "©\u{FE0F}", "1\u{FE0F}\u{20E3}"] {
            assert_eq!(hidden(text), 0, "{text}");
        }
        for (text, count) in [
            ("\u{E0100}", 1),
            ("a \u{FE0F}", 1),
            ("辻\u{E0100}\u{E0101}\u{E0102}", 2),
            ("a\u{200B}\u{FE0F}", 2),
            ("　\u{FE00}", 1),
        ] {
            assert_eq!(hidden(text), count, "{text:?}");
        }
    }

    #[test]
    fn spaces_and_visible_signs_are_seen() {
        let text = "\u{3000}\u{A0}\u{2003}\u{202F} …—～〜•\u{3099}\u{E000}ｱ가";
        assert!(is_plain(text) && characters(text).all(|(.., unseen)| unseen.is_none()));
    }
}
