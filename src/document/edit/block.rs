//! Edits of YAML that is written in lines.

use std::ops::Range;

use super::extent::{self, after_break, column, line_end, line_start};
use super::style::style;
use super::{Change, Reason, Slot, Splice};
use crate::document::Document;
use crate::document::tree::{Kind, Node, NodeId};
use crate::document::writing::{Member, Quotes, Value, yaml};

/// What the change of a node is in the text.
pub(super) fn splice(document: &Document<'_>, id: NodeId, change: &Change) -> Result<Splice, Reason> {
    let page = Page { document, style: style(document, id) };
    match change {
        Change::Set(value) => page.set(id, value),
        Change::Rename(key) => {
            let token = document.node(id).and_then(Node::key).ok_or(Reason::NoPlace)?.span();
            let quotes = Quotes::of(document.text().get(token.range()).unwrap_or_default());
            Ok(Splice { range: token.range(), text: yaml::key(key, quotes) })
        }
        Change::Insert(slot, value) => page.insert(id, slot, value),
        Change::Remove => page.remove(id),
    }
}

struct Page<'d> {
    document: &'d Document<'d>,
    style: yaml::Style,
}

impl Page<'_> {
    fn set(&self, id: NodeId, value: &Value) -> Result<Splice, Reason> {
        let text = self.document.text();
        let end = extent::end(self.document, id)?;
        let rest = self.text(end, line_end(text, end));
        // Behind a block there is no room for a comment.
        let style = yaml::Style { blocks: self.style.blocks && rest.trim().is_empty(), ..self.style.clone() };
        if id == 0 {
            let start = extent::value_start(self.document, id)?;
            let is_alone = self.text(line_start(text, start), start).trim().is_empty();
            let text = match is_alone || !value.has_entries() {
                true => unindented(&yaml::lines(value, &style, column(text, start))),
                false => format!("\n{}", yaml::lines(value, &style, 0)),
            };
            return Ok(Splice { range: start..end, text });
        }
        let mark = extent::mark_end(self.document, id)?;
        let entry = column(text, extent::start(self.document, id)?);
        let node = self.node(id)?;
        if extent::is_hidden(self.document, node) {
            // Blanks at the end of the line go, a comment stays where it is.
            return Ok(match (value.has_entries(), rest.trim().is_empty()) {
                (true, _) => self.below(id, value, entry, mark..mark + rest.len(), rest.trim_end()),
                (false, is_blank) => {
                    let blanks = if is_blank { rest.len() } else { 0 };
                    let text = format!(" {}", yaml::inline(value, &style, entry + style.unit));
                    Splice { range: mark..mark + blanks, text }
                }
            });
        }
        let start = extent::value_start(self.document, id)?;
        let gap = self.text(mark, start);
        let (is_blank, is_below) = (gap.trim().is_empty(), gap.contains(['\n', '\r']));
        if !value.has_entries() {
            let text = yaml::inline(value, &style, entry + style.unit);
            return Ok(match is_blank && is_below {
                true => Splice { range: mark..end, text: format!(" {text}") },
                false => Splice { range: start..end, text },
            });
        }
        let own = column(text, start);
        let is_right =
            own > entry || own == entry && matches!(value, Value::Array(_)) && node.key().is_some();
        let had_lines = matches!(node.kind, Kind::Object | Kind::Array)
            && !extent::is_flow(self.document, id)
            && !extent::is_alias(self.document, id);
        let is_after_dash = node.key().is_none() && is_blank && !is_below;
        // Lines go where lines were, if they are far enough to the right, and after a dash.
        if is_right && (is_below || is_after_dash && (had_lines || rest.trim().is_empty())) {
            return Ok(Splice { range: start..end, text: unindented(&yaml::lines(value, &style, own)) });
        }
        let from = if is_blank { mark } else { mark + gap.trim_end_matches([' ', '\t']).len() };
        Ok(match had_lines {
            true => self.below(id, value, entry, from..end, ""),
            false => self.below(id, value, entry, from..end + rest.len(), rest.trim_end()),
        })
    }

    /// The lines of a value below its key or its dash, which keeps the comment of its line.
    fn below(&self, id: NodeId, value: &Value, entry: usize, range: Range<usize>, comment: &str) -> Splice {
        let is_member = self.document.node(id).is_some_and(|node| node.key().is_some());
        let column = entry + if is_member { self.style.step(value) } else { 2 };
        let lines = yaml::lines(value, &self.style, column);
        let text = match is_member || !comment.is_empty() {
            true => format!("{comment}\n{lines}"),
            false => format!(" {}", unindented(&lines)),
        };
        Splice { range, text }
    }

    fn insert(&self, container: NodeId, slot: &Slot, value: &Value) -> Result<Splice, Reason> {
        let entries: Vec<NodeId> = self.document.children(container).map(|(id, _)| id).collect();
        let (Some(&first), Some(&last)) = (entries.first(), entries.last()) else {
            return self.set(container, &only(slot, value));
        };
        let text = self.document.text();
        let start = extent::start(self.document, first)?;
        let indent = column(text, start);
        let new = match slot {
            Slot::Key(key) => yaml::member(&Member::new(key, value.clone()), &self.style, indent),
            Slot::Index(_) => yaml::element(value, &self.style, indent),
        };
        let before = match slot {
            Slot::Key(_) => Some(last),
            // What stands in lines of comments above an element is about that one, so the new one goes after the one before.
            Slot::Index(index) => {
                index.checked_sub(1).map(|before| entries.get(before).copied().unwrap_or(last))
            }
        };
        if let Some(before) = before {
            let at = line_end(text, extent::end(self.document, before)?);
            return Ok(Splice { range: at..at, text: format!("\n{new}") });
        }
        if container == 0 || !self.text(line_start(text, start), start).trim().is_empty() {
            let new = new.trim_start_matches(' ');
            return Ok(Splice { range: start..start, text: format!("{new}\n{:indent$}", "") });
        }
        let at = self.above_comments(line_start(text, start), indent);
        Ok(Splice { range: at..at, text: format!("{new}\n") })
    }

    /// The beginning of the comment lines above a line that are as far to the right as it is.
    fn above_comments(&self, mut line: usize, indent: usize) -> usize {
        let text = self.document.text();
        while let Some(before) = text.get(..line).filter(|before| !before.is_empty()) {
            let above = before.strip_suffix('\n').unwrap_or(before);
            let above = above.strip_suffix('\r').unwrap_or(above);
            let start = line_start(text, above.len());
            let words = above.get(start..).unwrap_or_default();
            let blanks = words.len() - words.trim_start_matches(' ').len();
            if start >= line || blanks != indent || !words.trim_start().starts_with('#') {
                break;
            }
            line = start;
        }
        line
    }

    fn remove(&self, id: NodeId) -> Result<Splice, Reason> {
        let parent = self.node(id)?.parent;
        let siblings: Vec<NodeId> = self.document.children(parent).map(|(id, _)| id).collect();
        let text = self.document.text();
        let (start, end) = (extent::start(self.document, id)?, extent::end(self.document, id)?);
        if siblings.len() == 1 {
            return self.empty(parent, start, end);
        }
        let line = line_start(text, start);
        // The comment after it goes with it.
        let line_end = line_end(text, end);
        let rest = self.text(end, line_end).trim();
        if !rest.is_empty() && !rest.starts_with('#') {
            return Err(Reason::Form);
        }
        if self.text(line, start).trim().is_empty() {
            return Ok(Splice { range: line..after_break(text, line_end), text: String::new() });
        }
        // The first entry stands after the dash of what it is in: the next one moves up, unless comments are between.
        let at = siblings.iter().position(|&sibling| sibling == id);
        let next = at.and_then(|at| siblings.get(at + 1)).ok_or(Reason::Form)?;
        let next = extent::start(self.document, *next)?;
        let from = match self.text(line_end, next).trim().is_empty() {
            true => return Ok(Splice { range: start..next, text: String::new() }),
            false => line + self.text(line, start).trim_end().len(),
        };
        Ok(Splice { range: from..line_end, text: String::new() })
    }

    /// What held one entry, from `start` to `end`, holds nothing.
    fn empty(&self, container: NodeId, start: usize, end: usize) -> Result<Splice, Reason> {
        let nothing = if self.node(container)?.kind == Kind::Array { "[]" } else { "{}" };
        if container > 0 && self.node(container)?.key().is_some() {
            let mark = extent::mark_end(self.document, container)?;
            if self.text(mark, start).trim().is_empty() {
                return Ok(Splice { range: mark..end, text: format!(" {nothing}") });
            }
        }
        Ok(Splice { range: start..end, text: nothing.to_owned() })
    }

    fn node(&self, id: NodeId) -> Result<&Node, Reason> {
        self.document.node(id).ok_or(Reason::Form)
    }

    fn text(&self, from: usize, to: usize) -> &str {
        self.document.text().get(from..to).unwrap_or_default()
    }
}

/// Lines without the indentation of the first one.
fn unindented(lines: &str) -> String {
    lines.trim_start_matches(' ').to_owned()
}

/// An object or a list with one entry.
fn only(slot: &Slot, value: &Value) -> Value {
    match slot {
        Slot::Key(key) => Value::Object(vec![Member::new(key, value.clone())]),
        Slot::Index(_) => Value::Array(vec![value.clone()]),
    }
}
