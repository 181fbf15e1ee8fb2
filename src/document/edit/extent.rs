//! From where to where something is written, with what the tree does not remember: colons, dashes, the heads of blocks.

use super::Reason;
use crate::document::tree::{Form, Kind, Node, NodeId, Token};
use crate::document::{Document, first_offset};

/// Whether a value is an alias of YAML, or lies in what one repeats.
pub(super) fn is_alias(document: &Document<'_>, id: NodeId) -> bool {
    let Some(node) = document.node(id) else { return false };
    // A line of a block may begin with an asterisk, too.
    let is_text = node.kind == Kind::String && matches!(node.token.form, Form::Bare);
    !is_text && begins(document, node.token, &['*'])
}

/// Whether an object or a list stands in brackets.
pub(super) fn is_flow(document: &Document<'_>, id: NodeId) -> bool {
    document.node(id).is_some_and(|node| {
        matches!(node.kind, Kind::Object | Kind::Array) && begins(document, node.token, &['{', '['])
    })
}

/// Whether a value stands between the brackets of another one.
pub(super) fn is_in_flow(document: &Document<'_>, mut id: NodeId) -> bool {
    while let Some(node) = document.node(id).filter(|node| node.parent != id) {
        id = node.parent;
        if is_flow(document, id) {
            return true;
        }
    }
    false
}

/// The offset after a value.
pub(super) fn end(document: &Document<'_>, id: NodeId) -> Result<usize, Reason> {
    let node = document.node(id).ok_or(Reason::Form)?;
    // The last value of all is the end, or what stands in brackets and holds it.
    let mut last = node.end.saturating_sub(1);
    let mut at = last;
    loop {
        if is_flow(document, at) || is_alias(document, at) {
            last = at;
        }
        match document.node(at) {
            Some(node) if at != id => at = node.parent,
            _ => break,
        }
    }
    let node = document.node(last).ok_or(Reason::Form)?;
    if is_hidden(document, node) { after_mark(document, last) } else { Ok(node.token.span().end) }
}

/// Whether nothing is written for a value, so that its token is its key or its dash.
pub(super) fn is_hidden(document: &Document<'_>, node: &Node) -> bool {
    let span = node.token.span();
    let is_empty = match node.kind {
        Kind::Null => true,
        Kind::String => document.string(node.token).is_empty(),
        _ => false,
    };
    is_empty
        && match node.key() {
            Some(key) => key.span() == span,
            None => document.text().get(span.range()) == Some("-"),
        }
}

/// The offset after the colon or the dash of a value that is not written.
fn after_mark(document: &Document<'_>, id: NodeId) -> Result<usize, Reason> {
    let node = document.node(id).ok_or(Reason::Form)?;
    let mark = match (mark_end(document, id), node.key()) {
        (Ok(mark), _) => mark,
        // Between brackets a key alone will do.
        (Err(_), Some(key)) if is_in_flow(document, id) => key.span().end,
        (Err(reason), _) => return Err(reason),
    };
    let rest = document.text().get(mark..).unwrap_or_default().trim_start_matches([' ', '\t']);
    // Anything else is an anchor, a tag or the head of an empty block.
    let is_nothing = rest.is_empty() || rest.starts_with(['\n', '\r', '#', ',', '}', ']']);
    if is_nothing && node.kind == Kind::Null { Ok(mark) } else { Err(Reason::Form) }
}

/// The offset after the colon or the dash that a value stands after.
pub(super) fn mark_end(document: &Document<'_>, id: NodeId) -> Result<usize, Reason> {
    let node = document.node(id).ok_or(Reason::Form)?;
    if let Some(key) = node.key() {
        let after = key.span().end;
        let rest = document.text().get(after..).unwrap_or_default();
        let blanks = rest.len() - rest.trim_start_matches([' ', '\t']).len();
        return if rest.get(blanks..).is_some_and(|rest| rest.starts_with(':')) {
            Ok(after + blanks + 1)
        } else {
            Err(Reason::Form)
        };
    }
    Ok(dash(document, id)? + 1)
}

/// The offset of the dash of a list's element.
fn dash(document: &Document<'_>, id: NodeId) -> Result<usize, Reason> {
    let node = document.node(id).filter(|node| node.parent != id).ok_or(Reason::Form)?;
    let before =
        document.children(node.parent).map(|(other, _)| other).take_while(|&other| other < id).last();
    let from = match before {
        Some(before) => end(document, before)?,
        // A list whose dashes stand below its key begins at no character.
        None => match document.node(node.parent).ok_or(Reason::Form)? {
            list if list.key().is_some() => after_properties(document, node.parent)?,
            list => list.token.span().start,
        },
    };
    let at = after_blanks(document.text(), from);
    match document.text().get(at..) {
        Some(rest) if rest.starts_with('-') => Ok(at),
        _ => Err(Reason::Form),
    }
}

/// Where an entry in lines begins: its key or its dash, with nothing before it in the line but dashes.
pub(super) fn start(document: &Document<'_>, id: NodeId) -> Result<usize, Reason> {
    let node = document.node(id).ok_or(Reason::Form)?;
    let start = match node.key() {
        Some(key) => key.span().start,
        None => dash(document, id)?,
    };
    let before = document.text().get(line_start(document.text(), start)..start).unwrap_or_default();
    if before.bytes().all(|byte| matches!(byte, b' ' | b'-')) { Ok(start) } else { Err(Reason::Form) }
}

/// Where a value begins, after what names it and with the head of a block.
pub(super) fn value_start(document: &Document<'_>, id: NodeId) -> Result<usize, Reason> {
    let node = document.node(id).ok_or(Reason::Form)?;
    if id == 0 || node.kind == Kind::Object && !is_flow(document, id) && !is_alias(document, id) {
        let first = document.children(id).next().map(|(child, _)| child);
        return match first.filter(|_| !is_flow(document, id)) {
            Some(first) => start(document, first),
            None => Ok(node.token.span().start),
        };
    }
    let at = after_properties(document, id)?;
    let rest = document.text().get(at..).unwrap_or_default();
    let is_begun = match node.kind {
        _ if at == node.token.span().start => true,
        Kind::String => rest.starts_with(['|', '>']),
        Kind::Array => rest.starts_with('-'),
        _ => false,
    };
    if is_begun { Ok(at) } else { Err(Reason::Form) }
}

/// The offset after the colon or the dash of a value, and after the anchor and the tag that follow it.
fn after_properties(document: &Document<'_>, id: NodeId) -> Result<usize, Reason> {
    let mut at = after_blanks(document.text(), mark_end(document, id)?);
    while let Some(rest) = document.text().get(at..).filter(|rest| rest.starts_with(['&', '!'])) {
        let length = rest.find([' ', '\t', '\n', '\r']).ok_or(Reason::Form)?;
        at = after_blanks(document.text(), at + length);
    }
    Ok(at)
}

/// The offset after white space, line breaks and comments.
pub(super) fn after_blanks(text: &str, mut at: usize) -> usize {
    loop {
        let rest = text.get(at..).unwrap_or_default();
        let content = rest.trim_start_matches([' ', '\t', '\n', '\r', '\u{FEFF}']);
        at += rest.len() - content.len();
        if !content.starts_with('#') {
            return at;
        }
        at += content.find(['\n', '\r']).unwrap_or(content.len());
    }
}

/// Where the line of an offset begins; a byte order mark is before it.
pub(super) fn line_start(text: &str, offset: usize) -> usize {
    let before = text.get(..offset).unwrap_or_default();
    before.rfind(['\n', '\r']).map_or(first_offset(text).min(offset), |at| at + 1)
}

/// Where the line of an offset ends, before its line break.
pub(super) fn line_end(text: &str, offset: usize) -> usize {
    let rest = text.get(offset..).unwrap_or_default();
    offset + rest.find(['\n', '\r']).unwrap_or(rest.len())
}

/// Behind the line break that stands at an offset, if one does.
pub(super) fn after_break(text: &str, offset: usize) -> usize {
    let rest = text.get(offset..).unwrap_or_default();
    offset + ["\r\n", "\n", "\r"].iter().find(|end| rest.starts_with(**end)).map_or(0, |end| end.len())
}

/// In which column of its line an offset is, from 0.
pub(super) fn column(text: &str, offset: usize) -> usize {
    text.get(line_start(text, offset)..offset).map_or(0, |before| before.chars().count())
}

fn begins(document: &Document<'_>, token: Token, characters: &[char]) -> bool {
    document.text().get(token.span().start..).is_some_and(|text| text.starts_with(characters))
}
