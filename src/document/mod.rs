//! The document as it is written: its text, what the text says, and where each thing stands.
//!
//! Nothing here knows what a disclosure is, or a finding.

mod builder;
mod date;
mod duration;
pub mod edit;
mod encoding;
mod fault;
mod foreign;
mod format;
mod json;
mod lines;
mod place;
mod source;
mod span;
mod spelling;
mod tree;
pub mod writing;
mod yaml;

pub(crate) use date::parse as date;
pub use duration::Duration;
pub use encoding::{Encoding, legible};
pub use fault::{Fault, MAX_ALIASED, MAX_DEPTH, Problem};
pub use foreign::Foreign;
pub use format::Format;
pub use lines::{Lines, Position};
pub use place::Place;
pub use source::{Defect, Source};
pub use span::{Location, Span};
pub use tree::Kind;
pub(crate) use writing::is_plain_in_yaml;

use std::sync::{Mutex, MutexGuard, PoisonError};

use spelling::Mark;
use tree::{Node, NodeId, Token, Tree};

/// A source and the tree that its text is.
///
/// There is a document for every source: where the text cannot be parsed the tree is empty,
/// and [`faults`](Self::faults) says why.
pub struct Document<'s> {
    source: &'s Source,
    format: Format,
    tree: Tree,
    faults: Vec<Fault>,
    /// Where the last question about a string that the text does not hold verbatim was answered.
    mark: Mutex<Option<Mark>>,
}

impl<'s> Document<'s> {
    /// Parses a source, in the format that its path says.
    pub fn parse(source: &'s Source) -> Self {
        let mut faults = Vec::new();
        let format = Format::of(source);
        let tree = match (source.defect, format) {
            (Some(defect), _) => Err(Fault::Unread(defect)),
            (None, Format::Yaml) => yaml::read(&source.text, &mut faults),
            (None, Format::Json) => json::read(&source.text, first_offset(&source.text), &mut faults),
        };
        let tree = tree.unwrap_or_else(|fault| {
            // What was noted before the text broke off may be the same fault seen twice.
            faults = vec![fault];
            Tree::default()
        });
        Self { source, format, tree, faults, mark: Mutex::default() }
    }

    /// The text.
    pub fn text(&self) -> &'s str {
        &self.source.text
    }

    /// The source.
    pub fn source(&self) -> &'s Source {
        self.source
    }

    /// What the text is written in.
    pub fn format(&self) -> Format {
        self.format
    }

    /// Whether the text could be parsed, so that there is something to check.
    pub fn is_parsed(&self) -> bool {
        !self.tree.nodes.is_empty()
    }

    /// What is wrong with the text itself, in the order in which it was met.
    pub fn faults(&self) -> &[Fault] {
        &self.faults
    }

    /// The whole document.
    pub fn root(&self) -> Place<'_> {
        Place::root(self)
    }

    /// The place with a number that [`Place::id`] gave.
    pub(crate) fn place(&self, id: u32) -> Place<'_> {
        Place::numbered(self, id)
    }

    /// The place that a location in this document is about; `None` where it is about none.
    pub(crate) fn place_of(&self, location: &Location) -> Option<Place<'_>> {
        location.place.map(|id| self.place(id))
    }

    /// The innermost place that begins at or before an offset: of a token's offset, the place that the token is of.
    pub fn place_at(&self, offset: usize) -> Place<'_> {
        let begins = |node: &Node| node.key().unwrap_or(node.token).span().start;
        let behind = self.tree.nodes.partition_point(|node| begins(node) <= offset);
        self.place(u32::try_from(behind.saturating_sub(1)).unwrap_or_default())
    }

    fn node(&self, id: NodeId) -> Option<&Node> {
        self.tree.nodes.get(id as usize)
    }

    fn children(&self, parent: NodeId) -> impl Iterator<Item = (NodeId, &Node)> {
        self.tree.children(parent)
    }

    fn element(&self, list: NodeId, index: u32) -> Option<NodeId> {
        self.tree.element(list, index)
    }

    fn means(&self, token: Token, meaning: &str) -> bool {
        self.tree.means(&self.source.text, token, meaning)
    }

    fn string(&self, token: Token) -> &str {
        self.tree.string(&self.source.text, token)
    }

    /// What a range of a decoded string is in the text.
    fn span_inside(&self, token: Token, range: std::ops::Range<usize>) -> Option<Span> {
        let spelling = self.tree.spelling(token)?;
        spelling::span_of(self.text(), token.span(), spelling, self.string(token), range, &mut self.mark())
    }

    fn mark(&self) -> MutexGuard<'_, Option<Mark>> {
        self.mark.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The words that a span of a place marks, as they are meant and whatever the format: its key, or the string in it
    /// or a part of that. Empty for anything else.
    pub(crate) fn words(&self, place: Place<'_>, span: Span) -> &str {
        let Some(node) = self.node(place.id()) else { return "" };
        let is_in = |token: &Token| token.span().start <= span.start && span.end <= token.span().end;
        if let Some(key) = node.key().filter(is_in) {
            return self.string(key);
        }
        let Some(token) = Some(node.token).filter(is_in).filter(|_| node.kind == Kind::String) else {
            return "";
        };
        let string = self.string(token);
        let range = match (token.verbatim(), self.tree.spelling(token)) {
            _ if span == token.span() => None,
            (Some(content), _) => {
                span.start.checked_sub(content.start).zip(span.end.checked_sub(content.start))
            }
            (None, spelling) => spelling
                .and_then(|spelling| {
                    spelling::range_of(self.text(), token.span(), spelling, string, span, &mut self.mark())
                })
                .map(|range| (range.start, range.end)),
        };
        range.and_then(|(start, end)| string.get(start..end)).unwrap_or(string)
    }

    fn first_character(&self) -> Span {
        let start = first_offset(self.text());
        character_at(self.text(), Span::new(start, start))
    }
}

/// A span that shows: an empty one takes in the character behind it, if there is one.
fn character_at(text: &str, span: Span) -> Span {
    let length = || text.get(span.start..).and_then(|text| text.chars().next()).map_or(0, char::len_utf8);
    if span.start < span.end { span } else { Span::new(span.start, span.start + length()) }
}

/// Where the text begins: behind a byte order mark, which Windows editors like to write.
fn first_offset(text: &str) -> usize {
    if text.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { 0 }
}
