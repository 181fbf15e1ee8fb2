//! Exact edits of a document: what is edited changes, and nothing else in the text does.

mod block;
mod conflicts;
mod extent;
mod flow;
mod meaning;
mod refusal;
mod style;

use std::ops::Range;

use super::fault::{Fault, MAX_DEPTH};
use super::tree::{Kind, NodeId};
use super::writing::Value;
use super::{Document, Format, Source};

pub use refusal::{Reason, Refusal};

/// A change at a place of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// The JSON pointer (RFC 6901) of what is changed; of an insertion, that of the object or the list that grows.
    pub pointer: String,
    /// What becomes of it.
    pub change: Change,
}

/// What becomes of a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Another value takes its place, and that of the comments inside of it.
    Set(Value),
    /// It gets one entry more.
    Insert(Slot, Value),
    /// It goes, with its key or its dash and the comment after it. Comments on lines of their own above it stay.
    Remove,
    /// Its key becomes another one.
    Rename(String),
}

/// Where something new stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Slot {
    /// Under a key, after all other members of the object.
    Key(String),
    /// Before the element of the list that has this number; after all of them where it is their count.
    Index(usize),
}

impl Edit {
    /// A change at a pointer.
    pub fn new(pointer: impl Into<String>, change: Change) -> Self {
        Self { pointer: pointer.into(), change }
    }
}

/// As many edits are taken at once: each costs as much as to read the document.
pub const MAX_EDITS: usize = 1000;

/// The text of the document with these edits made.
///
/// All pointers mean places of the document as it is, whatever the other edits do. Indentation, line ends, quotation
/// marks, comments and the order of the text stay; what is new is written as what stands beside it.
///
/// ```
/// use mdcheck::document::edit::{Change, Edit, edit};
/// use mdcheck::document::{Document, Source};
///
/// let source = Source::new("disclosure.yaml", "document:\n  edition: '4' # 版数\n".into());
/// let edits = [Edit::new("/document/edition", Change::Set("5".into()))];
/// let text = edit(&Document::parse(&source), &edits)?;
/// assert_eq!(text, "document:\n  edition: '5' # 版数\n");
/// # Ok::<(), mdcheck::document::edit::Refusal>(())
/// ```
///
/// # Errors
///
/// Refuses where the text cannot be read, where there is no such place, where two edits are about the same thing, where a
/// key would stand twice, and where the text is written so that it cannot be changed there alone, such as what a YAML
/// alias repeats. Then no edit was made.
pub fn edit(document: &Document<'_>, edits: &[Edit]) -> Result<String, Refusal> {
    let refused = |reason| Refusal { pointer: String::new(), reason };
    if !document.is_parsed() {
        return Err(refused(Reason::Unreadable));
    }
    if edits.len() > MAX_EDITS {
        return Err(refused(Reason::TooMany));
    }
    let mut source = document.source().clone();
    for edit in conflicts::in_order(document, edits)? {
        let text = one(&Document::parse(&source), edit)
            .map_err(|reason| Refusal { pointer: edit.pointer.clone(), reason })?;
        source.text = text;
    }
    Ok(source.text)
}

/// A stretch of the text and what is written in its stead.
struct Splice {
    range: Range<usize>,
    text: String,
}

/// The text with one edit made, once it was read again and says what it should.
fn one(document: &Document<'_>, edit: &Edit) -> Result<String, Reason> {
    let id = find(document, &edit.pointer)?;
    allow(document, id, &edit.change)?;
    let Splice { range, text } = match is_flow(document, id, &edit.change) {
        true => flow::splice(document, id, &edit.change)?,
        false => block::splice(document, id, &edit.change)?,
    };
    let whole = document.text();
    let (Some(before), Some(rest)) = (whole.get(..range.start), whole.get(range.end..)) else {
        return Err(Reason::Form);
    };
    let newline = newline(whole);
    let edited = format!("{before}{}{rest}", text.replace('\n', newline));
    let source = Source { path: document.source().path.clone(), text: edited, defect: None };
    let after = Document::parse(&source);
    let repeated = |document: &Document<'_>| {
        document.faults().iter().filter(|fault| matches!(fault, Fault::DuplicateKey { .. })).count()
    };
    if !meaning::is_edited(document, id, &edit.change, &after) {
        let has_alias = (0..).zip(&document.tree.nodes).any(|(id, _)| extent::is_alias(document, id));
        return Err(if has_alias { Reason::Alias } else { Reason::Form });
    }
    if repeated(&after) > repeated(document) {
        return Err(Reason::KeyTaken);
    }
    Ok(source.text)
}

/// The place with exactly this pointer.
fn find(document: &Document<'_>, pointer: &str) -> Result<NodeId, Reason> {
    let place = document.root().at(pointer);
    if place.is_written() && place.pointer() == pointer { Ok(place.id()) } else { Err(Reason::NoPlace) }
}

/// Refuses what makes no sense, or would let a key stand twice.
fn allow(document: &Document<'_>, id: NodeId, change: &Change) -> Result<(), Reason> {
    let node = document.node(id).ok_or(Reason::NoPlace)?;
    let keys = |object: NodeId| {
        let children = document.children(object);
        children.filter_map(|(_, node)| node.key()).map(|key| document.string(key))
    };
    match change {
        Change::Insert(Slot::Key(key), _) => match node.kind {
            Kind::Object if keys(id).any(|other| other == key) => return Err(Reason::KeyTaken),
            Kind::Object => {}
            _ => return Err(Reason::NoPlace),
        },
        Change::Insert(Slot::Index(index), _) => {
            if node.kind != Kind::Array || *index > document.children(id).count() {
                return Err(Reason::NoPlace);
            }
        }
        Change::Remove | Change::Rename(_) => {
            let own = match node.key() {
                Some(key) => document.string(key),
                None if *change == Change::Remove && id > 0 => "",
                None => return Err(Reason::NoPlace),
            };
            // An earlier equal key, which did not count, would count then.
            if node.key().is_some() && keys(node.parent).filter(|other| *other == own).count() > 1 {
                return Err(Reason::KeyTaken);
            }
            if let Change::Rename(key) = change
                && key != own
                && keys(node.parent).any(|other| other == key)
            {
                return Err(Reason::KeyTaken);
            }
        }
        Change::Set(_) => {}
    }
    if id > 0 && extent::is_alias(document, node.parent) {
        return Err(Reason::Alias);
    }
    let depth = document.place(id).way().len();
    match change {
        Change::Set(value) if value.is_deeper_than(MAX_DEPTH.saturating_sub(depth)) => Err(Reason::TooDeep),
        Change::Insert(_, value) if value.is_deeper_than(MAX_DEPTH.saturating_sub(depth + 1)) => {
            Err(Reason::TooDeep)
        }
        _ => Ok(()),
    }
}

/// Whether the change is one between brackets, as all of JSON is.
fn is_flow(document: &Document<'_>, id: NodeId, change: &Change) -> bool {
    let grows = matches!(change, Change::Insert(..));
    document.format() == Format::Json
        || extent::is_in_flow(document, id)
        // Brackets with nothing between them become lines.
        || grows && extent::is_flow(document, id) && document.children(id).next().is_some()
}

/// How lines end in a text.
fn newline(text: &str) -> &'static str {
    match text.find(['\n', '\r']).and_then(|at| text.get(at..)) {
        Some(rest) if rest.starts_with("\r\n") => "\r\n",
        Some(rest) if rest.starts_with('\r') => "\r",
        _ => "\n",
    }
}
