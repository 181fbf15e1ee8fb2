//! Why an edit is not made.

use std::fmt;

use crate::text;
use crate::text::Text;

/// An edit that was refused: none of those asked for was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The pointer of the edit; empty also where it is about all of them.
    pub pointer: String,
    /// Why.
    pub reason: Reason,
}

/// Why an edit is not made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reason {
    /// The text cannot be read.
    Unreadable,
    /// More than [`MAX_EDITS`](super::MAX_EDITS) edits at once.
    TooMany,
    /// There is no such place, or nothing of this kind can be done there.
    NoPlace,
    /// Another edit changes the same place, or something that it lies in.
    Overlap,
    /// The key stands in the object already, or twice.
    KeyTaken,
    /// Too many objects and lists would stand inside each other.
    TooDeep,
    /// An alias of the document repeats what would change, or the place lies in what an alias repeats.
    Alias,
    /// It is written in a form that cannot be changed there and nowhere else.
    Form,
}

impl Refusal {
    /// The reason, as a user reads it.
    pub fn message(&self) -> Text {
        match self.reason {
            Reason::Unreadable => {
                text!("文書を読み取れないため、変更できません", "the document cannot be read")
            }
            Reason::TooMany => text!("一度に変更する箇所が多すぎます", "too many edits at once"),
            Reason::NoPlace => text!(
                "変更する箇所が文書にないか、そこではこの変更ができません",
                "there is no such place, or it cannot be changed like this"
            ),
            Reason::Overlap => text!("同じ箇所に別の変更があります", "another edit changes the same place"),
            Reason::KeyTaken => text!("同じキーが既にあります", "the key is there already"),
            Reason::TooDeep => text!("入れ子が深すぎます", "objects and lists are nested too deeply"),
            Reason::Alias => text!(
                "YAML のエイリアスがあるため、そこだけを変更できません。手で直してください",
                "it cannot be changed alone because of an alias of YAML; change it by hand"
            ),
            Reason::Form => text!(
                "この書き方では、そこだけを変更できません。手で直してください",
                "it cannot be changed alone as it is written; change it by hand"
            ),
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let pointer = if self.pointer.is_empty() { "the document" } else { &self.pointer };
        write!(formatter, "{pointer}: {}", self.message().en)
    }
}

impl std::error::Error for Refusal {}
