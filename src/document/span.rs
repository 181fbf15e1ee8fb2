//! Where something stands in the text of a document.

use std::ops::Range;

/// A stretch of a document's text, in bytes, on character borders.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The byte behind the last one.
    pub end: usize,
}

impl Span {
    /// The bytes from `start` to before `end`.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The same as a range, to slice with.
    pub const fn range(self) -> Range<usize> {
        self.start..self.end
    }
}

/// A spot in a document that a finding is about.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Location {
    /// The token to mark: never a whole object, but its key.
    pub span: Span,
    /// The JSON pointer (RFC 6901) of the value; it always resolves in the document. `""` is the whole document.
    pub pointer: String,
    /// The number of the place in its document; `None` for what lies in none.
    pub(crate) place: Option<u32>,
}

impl Location {
    /// A spot in a text that is no document, or none of its values.
    pub(crate) fn outside(span: Span, pointer: String) -> Self {
        Self { span, pointer, place: None }
    }
}
