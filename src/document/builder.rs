//! Builds the tree from what a reader meets, in the order of the text.

use std::collections::HashMap;

use super::fault::{Fault, MAX_ALIASED, MAX_DEPTH, Problem};
use super::span::Span;
use super::spelling::Spelling;
use super::tree::{Form, Kind, Node, NodeId, Step, Token, Tree};

/// A [`Tree`] that grows.
pub(super) struct Builder<'t> {
    text: &'t str,
    tree: Tree,
    /// The objects and lists that are open, with the number of elements that they have so far.
    open: Vec<(NodeId, u32)>,
    key: Option<Token>,
    /// How many nodes aliases have added.
    aliased: usize,
    /// Of the tokens that aliases repeat, the entries of [`Tree::decoded`], by where they start.
    repeated: HashMap<u32, u32>,
}

impl<'t> Builder<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self {
            text,
            tree: Tree::default(),
            open: Vec::new(),
            key: None,
            aliased: 0,
            repeated: HashMap::new(),
        }
    }

    /// How many objects and lists are open.
    pub(super) fn depth(&self) -> usize {
        self.open.len()
    }

    /// Whether what comes next is a member's key.
    pub(super) fn expects_key(&self) -> bool {
        let innermost = self.open.last().and_then(|&(id, _)| self.tree.nodes.get(id as usize));
        self.key.is_none() && innermost.is_some_and(|node| node.kind == Kind::Object)
    }

    /// The key whose value comes next.
    pub(super) fn pending_key(&self) -> Option<Span> {
        self.key.map(Token::span)
    }

    /// The number of the node that comes next.
    pub(super) fn next_id(&self) -> NodeId {
        index(self.tree.nodes.len())
    }

    /// A token whose meaning stands in the text, as `form` says.
    pub(super) fn token(&self, span: Span, form: Form) -> Token {
        Token { start: index(span.start), end: index(span.end), form }
    }

    /// A token that means `string`, which does not stand in the text.
    pub(super) fn decoded(&mut self, span: Span, string: &str, spelling: Spelling) -> Token {
        self.tree.decoded.push((string.into(), spelling));
        self.token(span, Form::Decoded(index(self.tree.decoded.len() - 1)))
    }

    pub(super) fn key(&mut self, token: Token) {
        self.key = Some(token);
    }

    pub(super) fn scalar(&mut self, kind: Kind, token: Token) {
        self.push(kind, token);
    }

    pub(super) fn open(&mut self, kind: Kind, token: Token) {
        let id = self.push(kind, token);
        self.open.push((id, 0));
    }

    /// Closes the innermost object or list, whose text ends at `end`.
    pub(super) fn close(&mut self, end: usize, faults: &mut Vec<Fault>) {
        let Some((id, _)) = self.open.pop() else { return };
        let next = index(self.tree.nodes.len());
        let Some(node) = self.tree.nodes.get_mut(id as usize) else { return };
        node.end = next;
        node.token.end = index(end);
        if node.kind == Kind::Object {
            self.shadow_repeated_keys(id, faults);
        }
    }

    /// Repeats a node and all below it for an alias at `span`, where everything of the copy stands.
    pub(super) fn copy(&mut self, original: NodeId, span: Span) -> Result<(), Problem> {
        if self.open.iter().any(|&(id, _)| id == original) {
            return Err(Problem::AliasOfItself);
        }
        let end = self.tree.nodes.get(original as usize).map_or(original, |node| node.end);
        self.aliased += (end - original) as usize;
        if self.aliased > MAX_ALIASED {
            return Err(Problem::TooManyAliases);
        }
        let mut ends: Vec<NodeId> = Vec::new();
        // The keys that are there twice were reported where they are written.
        let mut known = Vec::new();
        for id in original..end {
            while ends.pop_if(|end| *end <= id).is_some() {
                self.close(span.end, &mut known);
            }
            let Some(&Node { end, step, kind, token, .. }) = self.tree.nodes.get(id as usize) else { break };
            if let (Step::Key(key), true) = (step, id != original) {
                self.key = Some(self.repeat(key, span));
            }
            match kind {
                Kind::Object | Kind::Array => {}
                Kind::String | Kind::Number => {
                    let token = self.repeat(token, span);
                    self.scalar(kind, token);
                    continue;
                }
                Kind::Null | Kind::Boolean(_) => {
                    self.scalar(kind, self.token(span, Form::Bare));
                    continue;
                }
            }
            if self.depth() == MAX_DEPTH {
                return Err(Problem::TooDeep);
            }
            self.open(kind, self.token(span, Form::Bare));
            ends.push(end);
        }
        while ends.pop().is_some() {
            self.close(span.end, &mut known);
        }
        Ok(())
    }

    /// A token at `span` that means what another one means. However often it is repeated, its text is kept once.
    fn repeat(&mut self, token: Token, span: Span) -> Token {
        let entry = match (token.form, self.repeated.get(&token.start)) {
            (Form::Decoded(entry), _) | (_, Some(&entry)) => entry,
            _ => {
                let string = self.tree.string(self.text, token).into();
                self.tree.decoded.push((string, Spelling::Plain));
                let entry = index(self.tree.decoded.len() - 1);
                self.repeated.insert(token.start, entry);
                entry
            }
        };
        self.token(span, Form::Decoded(entry))
    }

    pub(super) fn finish(self) -> Tree {
        self.tree
    }

    fn push(&mut self, kind: Kind, token: Token) -> NodeId {
        let id = index(self.tree.nodes.len());
        let (mut parent, mut position) = (id, 0);
        if let Some((container, elements)) = self.open.last_mut() {
            (parent, position) = (*container, *elements);
            *elements += 1;
        }
        let step = self.key.take().map_or(Step::Index(position), Step::Key);
        self.tree.nodes.push(Node { parent, end: id + 1, step, shadowed: false, kind, token });
        id
    }

    /// Of equal keys the last one counts, as in every JSON parser; each of the others is a fault.
    fn shadow_repeated_keys(&mut self, object: NodeId, faults: &mut Vec<Fault>) {
        let mut last_of: HashMap<&str, (NodeId, Span)> = HashMap::new();
        let mut shadowed = Vec::new();
        for (id, node) in self.tree.children(object) {
            let Some(key) = node.key() else { continue };
            if let Some((earlier, first)) = last_of.insert(self.tree.string(self.text, key), (id, key.span()))
            {
                shadowed.push(earlier);
                faults.push(Fault::DuplicateKey { first, again: key.span() });
            }
        }
        for id in shadowed {
            if let Some(node) = self.tree.nodes.get_mut(id as usize) {
                node.shadowed = true;
            }
        }
    }
}

/// Offsets and node numbers fit: a source is refused above 4 GiB long before it is parsed.
fn index(value: usize) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}
