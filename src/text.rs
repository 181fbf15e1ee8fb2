//! Words in both languages: whoever writes one must write the other, or it does not compile.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::text;

/// The language of a reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Language {
    /// Japanese, the language of the document and the default.
    Japanese,
    /// English.
    English,
}

impl Language {
    /// The code of every language.
    pub const CODES: [&'static str; 2] = ["ja", "en"];

    /// The language with an ISO 639-1 code: `ja`, `en`.
    pub fn named(code: &str) -> Option<Self> {
        match code {
            "ja" => Some(Language::Japanese),
            "en" => Some(Language::English),
            _ => None,
        }
    }
}

/// One statement in Japanese and in English.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Text {
    /// The Japanese words.
    pub ja: Cow<'static, str>,
    /// The English words, with the same meaning.
    pub en: Cow<'static, str>,
}

impl Text {
    /// Static words, for a rule's title and the like.
    pub const fn new(ja: &'static str, en: &'static str) -> Self {
        Self { ja: Cow::Borrowed(ja), en: Cow::Borrowed(en) }
    }

    /// The words for a reader of `language`.
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::Japanese => &self.ja,
            Language::English => &self.en,
        }
    }

    /// Several texts as one list, with the separator of each language.
    pub fn list(texts: &[Text]) -> Text {
        Text {
            ja: texts.iter().map(|text| text.ja.as_ref()).collect::<Vec<_>>().join("、").into(),
            en: texts.iter().map(|text| text.en.as_ref()).collect::<Vec<_>>().join(", ").into(),
        }
    }
}

/// Words of a document as a message quotes them: whole, or their beginning where they are long.
///
/// The reader sees the rest in the document; a message must stay a sentence.
pub(crate) fn quoted(words: &str) -> Cow<'_, str> {
    match words.char_indices().nth(LONGEST_QUOTE) {
        None => Cow::Borrowed(words),
        Some((end, _)) => Cow::Owned(format!("{}…", words.get(..end).unwrap_or_default())),
    }
}

/// In characters: a line of a screen.
const LONGEST_QUOTE: usize = 40;

/// A message about the first of several places, with how many others there are.
pub(crate) fn and_more(message: Text, more: usize) -> Text {
    match more {
        0 => message,
        _ => text!(
            "{message}（ほか{more}か所）",
            "{message} (and {more} more)",
            message = message,
            more = more
        ),
    }
}

/// What a placeholder of [`text!`](crate::text!) may stand for: one value for both languages, or a [`Text`].
pub trait Words {
    /// What the Japanese template shows.
    fn ja(&self) -> impl std::fmt::Display;
    /// What the English template shows.
    fn en(&self) -> impl std::fmt::Display;
}

impl<T: std::fmt::Display> Words for T {
    fn ja(&self) -> impl std::fmt::Display {
        self
    }
    fn en(&self) -> impl std::fmt::Display {
        self
    }
}

impl Words for Text {
    fn ja(&self) -> impl std::fmt::Display {
        &self.ja
    }
    fn en(&self) -> impl std::fmt::Display {
        &self.en
    }
}

/// A [`Text`] from a Japanese and an English template and the values that both show.
///
/// Every value must stand in both templates: a forgotten placeholder does not compile.
///
/// ```
/// let days = 302;
/// let message = mdcheck::text!("{days}日前に切れています", "expired {days} days ago", days = days);
/// assert_eq!(message.en, "expired 302 days ago");
/// ```
#[macro_export]
macro_rules! text {
    ($ja:literal, $en:literal $(,)?) => {
        $crate::text::Text::new($ja, $en)
    };
    ($ja:literal, $en:literal, $($name:ident = $value:expr),+ $(,)?) => {
        // Matched, not bound one by one, so that no value sees the name of another.
        match ($(&$value,)+) {
            ($($name,)+) => $crate::text::Text {
                ja: ::std::borrow::Cow::Owned(::std::format!($ja, $($name = $crate::text::Words::ja($name)),+)),
                en: ::std::borrow::Cow::Owned(::std::format!($en, $($name = $crate::text::Words::en($name)),+)),
            },
        }
    };
}
