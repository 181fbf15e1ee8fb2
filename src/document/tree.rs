//! What a document's text says, as a flat tree that remembers where everything stands.
//!
//! The nodes lie in the order of the text, each before its descendants, so that a node is a number,
//! a subtree is a range, and the way up needs no second structure.

use super::span::Span;
use super::spelling::Spelling;

/// The number of a node in its tree.
pub(super) type NodeId = u32;

/// A whole document. `nodes` is empty where the text could not be parsed.
#[derive(Debug, Default)]
pub(super) struct Tree {
    pub(super) nodes: Vec<Node>,
    /// The strings that are not in the text as they are meant, and how it writes them instead.
    pub(super) decoded: Vec<(Box<str>, Spelling)>,
}

/// One value.
#[derive(Debug)]
pub(super) struct Node {
    pub(super) parent: NodeId,
    /// The number behind the last descendant.
    pub(super) end: NodeId,
    /// How one gets here from the parent.
    pub(super) step: Step,
    /// A later member has the same key, so this one does not count.
    pub(super) shadowed: bool,
    pub(super) kind: Kind,
    pub(super) token: Token,
}

/// The way from a parent to a child.
#[derive(Debug, Clone, Copy)]
pub(super) enum Step {
    /// By the key of an object's member.
    Key(Token),
    /// By the number of a list's element; the document itself counts as one.
    Index(u32),
}

impl Node {
    pub(super) fn key(&self) -> Option<Token> {
        match self.step {
            Step::Key(token) => Some(token),
            Step::Index(_) => None,
        }
    }
}

/// The type of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `null`.
    Null,
    /// `true` or `false`.
    Boolean(bool),
    /// A number; its digits are in the text.
    Number,
    /// A string.
    String,
    /// A list.
    Array,
    /// An object.
    Object,
}

/// A stretch of the text and how to get its meaning.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token {
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) form: Form,
}

#[derive(Debug, Clone, Copy)]
pub(super) enum Form {
    /// The text itself.
    Bare,
    /// The text between the quotation marks.
    Quoted,
    /// An entry of [`Tree::decoded`].
    Decoded(u32),
}

impl Token {
    pub(super) fn span(self) -> Span {
        Span::new(self.start as usize, self.end as usize)
    }

    /// The span of what stands between the quotation marks; `None` where the meaning is not in the text.
    pub(super) fn verbatim(self) -> Option<Span> {
        match self.form {
            Form::Bare => Some(self.span()),
            Form::Quoted => Some(Span::new(self.start as usize + 1, (self.end as usize).saturating_sub(1))),
            Form::Decoded(_) => None,
        }
    }
}

impl Tree {
    /// The members of an object or the elements of a list, in the order of the text.
    pub(super) fn children(&self, parent: NodeId) -> impl Iterator<Item = (NodeId, &Node)> {
        let end = self.nodes.get(parent as usize).map_or(0, |node| node.end);
        let mut next = parent + 1;
        std::iter::from_fn(move || {
            let id = next;
            let node = self.nodes.get(id as usize).filter(|_| id < end)?;
            next = node.end;
            Some((id, node))
        })
    }

    /// The element of a list with a number, without going through those before it.
    pub(super) fn element(&self, list: NodeId, index: u32) -> Option<NodeId> {
        let (mut low, mut high) = (list + 1, self.nodes.get(list as usize)?.end);
        while low < high {
            let element = self.ancestor_below(list, low + (high - low) / 2)?;
            let node = self.nodes.get(element as usize)?;
            match node.step {
                Step::Index(found) if found == index => return Some(element),
                Step::Index(found) if found < index => low = node.end,
                _ => high = element,
            }
        }
        None
    }

    /// The child of `container` that a node inside of it belongs to.
    fn ancestor_below(&self, container: NodeId, mut id: NodeId) -> Option<NodeId> {
        loop {
            match self.nodes.get(id as usize)?.parent {
                parent if parent == container => return Some(id),
                parent if parent < id => id = parent,
                _ => return None,
            }
        }
    }

    /// How the text writes a token whose meaning is not in it.
    pub(super) fn spelling(&self, token: Token) -> Option<Spelling> {
        match token.form {
            Form::Decoded(index) => self.decoded.get(index as usize).map(|&(_, spelling)| spelling),
            Form::Bare | Form::Quoted => None,
        }
    }

    /// Whether a token means this: most have another length, and need not be looked at.
    pub(super) fn means(&self, text: &str, token: Token, meaning: &str) -> bool {
        let is_as_long = token.verbatim().is_none_or(|span| span.end - span.start == meaning.len());
        is_as_long && self.string(text, token) == meaning
    }

    /// What a token means.
    pub(super) fn string<'t>(&'t self, text: &'t str, token: Token) -> &'t str {
        match token.form {
            Form::Decoded(index) => self.decoded.get(index as usize).map_or("", |(string, _)| string),
            Form::Bare | Form::Quoted => {
                token.verbatim().and_then(|span| text.get(span.range())).unwrap_or_default()
            }
        }
    }
}
