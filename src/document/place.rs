//! A spot in the document, whether or not anything is written there.

use std::borrow::Cow;
use std::ops::Range;

use jiff::civil::Date;

use super::Document;
use super::date;
use super::duration::Duration;
use super::span::{Location, Span};
use super::tree::{Kind, Node, NodeId, Step};
use crate::digest::sha256;

/// A value of the document, or the absence of one.
///
/// No question to a place fails: what is missing, or of another type than asked for, answers `None` or nothing,
/// since the schema reports it. A missing place lies at the nearest thing that is written.
#[derive(Clone, Copy)]
pub struct Place<'d> {
    document: &'d Document<'d>,
    id: NodeId,
    written: bool,
}

impl<'d> Place<'d> {
    /// The member of an object.
    pub fn get(self, key: &str) -> Place<'d> {
        let is_it = |node: &Node| node.key().is_some_and(|token| self.document.means(token, key));
        match self.children(Kind::Object).find(|(_, node)| !node.shadowed && is_it(node)) {
            Some((id, _)) => self.of(id),
            None => Place { written: false, ..self },
        }
    }

    /// The value at a JSON pointer (RFC 6901) from here.
    pub fn at(self, pointer: &str) -> Place<'d> {
        pointer.split('/').skip(1).fold(self, |place, step| match place.kind() {
            Some(Kind::Array) => {
                let item = step.parse().ok().and_then(|index| self.document.element(place.id, index));
                item.map_or(Place { written: false, ..place }, |id| place.of(id))
            }
            _ if step.contains('~') => place.get(&step.replace("~1", "/").replace("~0", "~")),
            _ => place.get(step),
        })
    }

    /// The elements of a list; nothing where there is no list.
    pub fn items(self) -> impl Iterator<Item = Place<'d>> {
        self.children(Kind::Array).map(move |(id, _)| self.of(id))
    }

    /// The members of an object with their keys, without those that a later equal key shadows.
    pub fn members(self) -> impl Iterator<Item = (&'d str, Place<'d>)> {
        self.children(Kind::Object).filter(|(_, node)| !node.shadowed).map(move |(id, node)| {
            let key = node.key().map_or("", |token| self.document.string(token));
            (key, self.of(id))
        })
    }

    /// The key of this member; `None` for an element of a list and for the whole.
    pub fn key(self) -> Option<&'d str> {
        match self.node()?.step {
            Step::Key(key) => Some(self.document.string(key)),
            Step::Index(_) => None,
        }
    }

    /// Whether another place is this one, or lies below it.
    pub fn holds(self, other: Place<'_>) -> bool {
        self.node().is_some_and(|node| (self.id..node.end).contains(&other.id))
    }

    /// Whether anything is written here, be it `null`.
    pub fn is_written(self) -> bool {
        self.written
    }

    /// The type of what is written.
    pub fn kind(self) -> Option<Kind> {
        self.node().map(|node| node.kind)
    }

    /// The string.
    pub fn string(self) -> Option<&'d str> {
        let node = self.node().filter(|node| node.kind == Kind::String)?;
        Some(self.document.string(node.token))
    }

    /// The boolean.
    pub fn boolean(self) -> Option<bool> {
        match self.kind() {
            Some(Kind::Boolean(value)) => Some(value),
            _ => None,
        }
    }

    /// The digits of a number, as JSON writes it.
    pub fn number(self) -> Option<&'d str> {
        let node = self.node().filter(|node| node.kind == Kind::Number)?;
        Some(self.document.string(node.token))
    }

    /// The day; a month without a day (`2023-04`) is its last day. `None` for anything that is not ISO 8601.
    pub fn date(self) -> Option<Date> {
        date::parse(self.string()?)
    }

    /// The period. `None` for anything that is no ISO 8601 duration.
    pub fn duration(self) -> Option<Duration> {
        Duration::parse(self.string()?)
    }

    /// The texts of a place that holds one text or a list of them, as statements do.
    pub fn texts(self) -> impl Iterator<Item = Place<'d>> {
        let single = (self.kind() == Some(Kind::String)).then_some(self);
        single.into_iter().chain(self.items().filter(|item| item.kind() == Some(Kind::String)))
    }

    /// All strings at and below this place, keys excepted, in the order of the text.
    pub fn strings(self) -> impl Iterator<Item = Place<'d>> {
        self.descendants().filter(|place| place.kind() == Some(Kind::String))
    }

    /// This place and everything below it, in the order of the text, without what an equal key shadows.
    fn descendants(self) -> impl Iterator<Item = Place<'d>> {
        let end = self.node().map_or(self.id, |node| node.end);
        let mut next = self.id;
        std::iter::from_fn(move || {
            while next < end {
                let place = self.of(next);
                let node = place.node()?;
                if node.shadowed && next != self.id {
                    next = node.end;
                    continue;
                }
                next += 1;
                return Some(place);
            }
            None
        })
    }

    /// What a finding marks: the value of a scalar; the key of an object, a list and of what misses something,
    /// or their bracket where they have no key.
    pub fn location(self) -> Location {
        self.marked(self.token_span())
    }

    /// The key of this member, to mark it rather than its value; the value where there is no key.
    pub fn key_location(self) -> Location {
        let key = self.node().and_then(Node::key);
        self.marked(key.map_or_else(|| self.token_span(), super::tree::Token::span))
    }

    /// Words inside a string: `range` counts bytes of [`string`](Self::string), the answer lies in the text, through
    /// escapes. The whole place where it is no string or the range does not fit.
    pub fn part(self, range: Range<usize>) -> Location {
        let token = self.node().filter(|node| node.kind == Kind::String).map(|node| node.token);
        let span = token.and_then(|token| match token.verbatim() {
            Some(content) => Some(Span::new(content.start + range.start, content.start + range.end)),
            None => self.document.span_inside(token, range),
        });
        let span =
            span.filter(|span| self.document.text().get(span.range()).is_some_and(|part| !part.is_empty()));
        self.marked(span.unwrap_or_else(|| self.token_span()))
    }

    /// This place, with a span of its text to mark.
    pub(crate) fn marked(self, span: Span) -> Location {
        Location { span, pointer: self.pointer(), place: Some(self.id) }
    }

    /// The JSON pointer (RFC 6901) of this place, or of what it is missing from.
    pub fn pointer(self) -> String {
        self.pointer_with_room(0)
    }

    /// The pointer, in a text that has room for so many bytes more: every finding has one, and none is to grow step by step.
    fn pointer_with_room(self, room: usize) -> String {
        let Some(node) = self.document.node(self.id).filter(|node| node.parent != self.id) else {
            return String::with_capacity(room);
        };
        let step: Cow<'d, str> = match node.step {
            Step::Key(key) => match self.document.string(key) {
                key if key.contains(['~', '/']) => key.replace('~', "~0").replace('/', "~1").into(),
                key => key.into(),
            },
            Step::Index(index) => index.to_string().into(),
        };
        self.of(node.parent).pointer_with_room(room + step.len() + 1) + "/" + &step
    }

    /// What is written here as JSON in one canonical form, so that layout and key order make no difference.
    pub fn canonical(self) -> serde_json::Value {
        use serde_json::Value;
        match self.kind() {
            None | Some(Kind::Null) => Value::Null,
            Some(Kind::Boolean(value)) => Value::Bool(value),
            // A number that serde_json cannot hold still has its digits.
            Some(Kind::Number) => self.number().map_or(Value::Null, |digits| {
                serde_json::from_str(digits).unwrap_or_else(|_| Value::String(digits.to_owned()))
            }),
            Some(Kind::String) => Value::String(self.string().unwrap_or_default().to_owned()),
            Some(Kind::Array) => Value::Array(self.items().map(Place::canonical).collect()),
            Some(Kind::Object) => Value::Object(
                self.members().map(|(key, value)| (key.to_owned(), value.canonical())).collect(),
            ),
        }
    }

    /// The document that the place is in.
    pub fn document(self) -> &'d Document<'d> {
        self.document
    }

    /// What holds this place; the whole document holds itself.
    pub(crate) fn parent(self) -> Place<'d> {
        self.document.node(self.id).map_or(self, |node| self.of(node.parent))
    }

    /// The places from below the whole document down to this one.
    pub(crate) fn way(self) -> Vec<Place<'d>> {
        let up = std::iter::successors(Some(self), |place| Some(place.parent()));
        let mut way: Vec<_> = up.take_while(|place| place.id != 0).collect();
        way.reverse();
        way
    }

    /// The digest of what is written here; layout, format and the order of keys make no difference.
    pub(crate) fn digest(self) -> String {
        sha256(&self.canonical().to_string())
    }

    pub(super) fn root(document: &'d Document<'d>) -> Self {
        Self::numbered(document, 0)
    }

    pub(super) fn numbered(document: &'d Document<'d>, id: NodeId) -> Self {
        Self { document, id, written: document.node(id).is_some() }
    }

    /// A number that tells the places of one document apart.
    pub(crate) fn id(self) -> u32 {
        self.id
    }

    fn of(self, id: NodeId) -> Place<'d> {
        Place { id, written: true, ..self }
    }

    fn node(self) -> Option<&'d Node> {
        self.document.node(self.id).filter(|_| self.written)
    }

    fn children(self, kind: Kind) -> impl Iterator<Item = (NodeId, &'d Node)> {
        let parent = self.node().filter(|node| node.kind == kind).map(|_| self.id);
        parent.into_iter().flat_map(move |id| self.document.children(id))
    }

    fn token_span(self) -> Span {
        let Some(node) = self.document.node(self.id) else { return self.document.first_character() };
        let whole = node.token.span();
        match (node.kind, node.key()) {
            (Kind::Object | Kind::Array, Some(key)) => key.span(),
            (Kind::Object | Kind::Array, None) => self.opening(whole),
            _ => whole,
        }
    }

    /// What an object or a list begins with: a bracket or a dash; in YAML also its first key, or the alias it is.
    fn opening(self, whole: Span) -> Span {
        let first = self.document.children(self.id).next().and_then(|(_, node)| node.key());
        match first.map(super::tree::Token::span) {
            Some(key) if key.start == whole.start => key,
            _ if self.document.text().get(whole.range()).is_some_and(|text| text.starts_with('*')) => whole,
            _ => Span::new(whole.start, whole.start + 1),
        }
    }
}
