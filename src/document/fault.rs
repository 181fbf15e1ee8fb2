//! What a reader has to say of a text that is not, or not quite, a document.

use super::source::Defect;
use super::span::Span;

/// A fault of the text itself, before anything is known of its meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The text could not be taken whole from the file.
    Unread(Defect),
    /// The text does not follow the grammar of its format.
    Syntax {
        /// The spot where it first goes wrong.
        span: Span,
        /// In what way.
        problem: Problem,
    },
    /// A key stands twice in one object; the last one counts.
    DuplicateKey {
        /// The key that is shadowed.
        first: Span,
        /// The key that counts.
        again: Span,
    },
}

/// How a text breaks the grammar of JSON (RFC 8259) or of YAML, or says in YAML what JSON cannot say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// Nothing but white space.
    Empty,
    /// `//` or `/* */`.
    Comment,
    /// A comma before a closing bracket.
    TrailingComma,
    /// Two values without a comma between them.
    MissingComma,
    /// A key without its colon or its value.
    MissingValue,
    /// A text in single quotation marks.
    SingleQuotes,
    /// A key or a text without quotation marks.
    Unquoted,
    /// An object, a list, a text or a comment that does not end.
    Unclosed,
    /// A closing bracket that closes nothing, or the wrong thing.
    Unopened,
    /// A backslash with something behind it that is no escape.
    Escape,
    /// Half of a surrogate pair, which is no character.
    LoneSurrogate,
    /// A number in a form that JSON does not have (`+1`, `.5`, `0x1F`, `NaN`, `007`).
    Number,
    /// A raw line break, tab or other control character inside a text.
    ControlCharacter,
    /// A second value behind the document.
    SeveralValues,
    /// More than [`MAX_DEPTH`] objects and lists inside each other.
    TooDeep,
    /// A character that has no business there.
    Unexpected,
    /// YAML: lines that belong together do not begin in the same column.
    Indentation,
    /// YAML: a tab where the indentation is.
    Tab,
    /// YAML: a colon inside a text without quotation marks, or a key in the wrong column.
    Colon,
    /// YAML: a text without quotation marks begins with a character that means something.
    Reserved,
    /// YAML: something behind the closing quotation mark.
    BehindQuote,
    /// YAML: a tag that is not of the core schema, or does not fit its value.
    Tag,
    /// YAML: the merge key `<<`.
    MergeKey,
    /// YAML: a key that is a number, `null`, `true`, a list, an object or an alias.
    KeyNotText,
    /// YAML: an alias without a value before it that carries its anchor.
    UnknownAnchor,
    /// YAML: an alias inside of what it repeats.
    AliasOfItself,
    /// YAML: aliases that add more than [`MAX_ALIASED`] values.
    TooManyAliases,
}

/// How many objects and lists may stand inside each other. A disclosure needs about ten.
pub const MAX_DEPTH: usize = 128;

/// How many values the aliases of a YAML document may add. A few lines can ask for billions.
pub const MAX_ALIASED: usize = 100_000;
