//! Edits between brackets: all of JSON, and what YAML writes in one line.

use super::style::style;
use super::{Change, Reason, Slot, Splice, extent};
use crate::document::tree::{NodeId, Step};
use crate::document::writing::json::Layout;
use crate::document::writing::{Quotes, Value, json, yaml};
use crate::document::{Document, Format};

/// What the change of a node is in the text.
pub(super) fn splice(document: &Document<'_>, id: NodeId, change: &Change) -> Result<Splice, Reason> {
    let node = document.node(id).ok_or(Reason::Form)?;
    let page = Page { document, style: style(document, id) };
    match change {
        Change::Set(value) => {
            let span = node.token.span();
            let container = if id > 0 { page.layout(node.parent)? } else { page.lines(0) };
            let text = page.value(value, &container);
            if !extent::is_hidden(document, node) {
                return Ok(Splice { range: span.range(), text });
            }
            let end = extent::end(document, id)?;
            let colon = if page.text(span.end, end).ends_with(':') { "" } else { ":" };
            let blanks =
                page.text(end, document.text().len()).bytes().take_while(|&byte| byte == b' ').count();
            Ok(Splice { range: end..end + blanks, text: format!("{colon} {text}") })
        }
        Change::Rename(key) => {
            let Step::Key(token) = node.step else { return Err(Reason::NoPlace) };
            let quotes = Quotes::of(document.text().get(token.span().range()).unwrap_or_default());
            Ok(Splice { range: token.span().range(), text: page.key(key, quotes) })
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
    fn insert(&self, container: NodeId, slot: &Slot, value: &Value) -> Result<Splice, Reason> {
        let layout = self.layout(container)?;
        let text = match slot {
            Slot::Key(key) => {
                let colon = layout.after_colon();
                format!("{}:{colon}{}", self.key(key, self.style.keys), self.value(value, &layout))
            }
            Slot::Index(_) => self.value(value, &layout),
        };
        let entries: Vec<NodeId> = self.document.children(container).map(|(id, _)| id).collect();
        let gap = match &layout {
            Layout::Lines { indent, .. } => format!("\n{indent}"),
            Layout::Spaced => " ".to_owned(),
            Layout::Dense => String::new(),
        };
        let before = match slot {
            Slot::Key(_) => None,
            Slot::Index(index) => entries.get(*index),
        };
        if let Some(&before) = before {
            let at = self.start(before)?;
            return Ok(Splice { range: at..at, text: format!("{text},{gap}") });
        }
        if let Some(&last) = entries.last() {
            let at = extent::end(self.document, last)?;
            return Ok(Splice { range: at..at, text: format!(",{gap}{text}") });
        }
        let span = self.document.node(container).ok_or(Reason::Form)?.token.span();
        let inner = span.start + 1..span.end.saturating_sub(1);
        if !self.text(inner.start, inner.end).trim().is_empty() {
            return Err(Reason::Form);
        }
        let text = match &layout {
            Layout::Lines { indent, unit } => {
                let outer = indent.strip_suffix(unit.as_str()).unwrap_or_default();
                format!("\n{indent}{text}\n{outer}")
            }
            Layout::Spaced | Layout::Dense => text,
        };
        Ok(Splice { range: inner, text })
    }

    /// With one of the commas beside it; where a comment stands there, with what that leaves.
    fn remove(&self, id: NodeId) -> Result<Splice, Reason> {
        let node = self.document.node(id).ok_or(Reason::Form)?;
        let (start, end) = (self.start(id)?, extent::end(self.document, id)?);
        let siblings: Vec<NodeId> = self.document.children(node.parent).map(|(id, _)| id).collect();
        let at = siblings.iter().position(|&sibling| sibling == id).ok_or(Reason::Form)?;
        let comma = extent::after_blanks(self.document.text(), end);
        let has_comma = self.text(comma, comma + 1) == ",";
        if let Some(&next) = siblings.get(at + 1) {
            let next = self.start(next)?;
            let is_blank = |from, to| self.text(from, to).trim().is_empty();
            return match has_comma {
                true if is_blank(end, comma) && is_blank(comma + 1, next) => {
                    Ok(Splice { range: start..next, text: String::new() })
                }
                true if is_blank(end, comma) => Ok(Splice { range: start..comma + 1, text: String::new() }),
                _ => Err(Reason::Form),
            };
        }
        let before = at.checked_sub(1).and_then(|before| siblings.get(before));
        let range = match before {
            Some(&before) => {
                let from = extent::end(self.document, before)?;
                if self.text(from, start).contains('#') { start..end } else { from..end }
            }
            None => {
                let span = self.document.node(node.parent).ok_or(Reason::Form)?.token.span();
                let (from, to) = (span.start + 1, span.end.saturating_sub(1));
                let is_bare =
                    |from, to| self.text(from, to).trim_matches([' ', '\t', '\n', '\r', ',']).is_empty();
                if !is_bare(from, start) || !is_bare(end, to) {
                    return Err(Reason::Form);
                }
                from..to
            }
        };
        Ok(Splice { range, text: String::new() })
    }

    /// Where an entry begins, with an anchor or a tag before it.
    fn start(&self, id: NodeId) -> Result<usize, Reason> {
        let parent = self.document.node(id).ok_or(Reason::Form)?.parent;
        let before =
            self.document.children(parent).map(|(other, _)| other).take_while(|&other| other < id).last();
        let text = self.document.text();
        match before {
            Some(before) => {
                let comma = extent::after_blanks(text, extent::end(self.document, before)?);
                if self.text(comma, comma + 1) != "," {
                    return Err(Reason::Form);
                }
                Ok(extent::after_blanks(text, comma + 1))
            }
            None => {
                let bracket = self.document.node(parent).ok_or(Reason::Form)?.token.span().start;
                Ok(extent::after_blanks(text, bracket + 1))
            }
        }
    }

    /// How the entries of an object or a list are laid out.
    fn layout(&self, container: NodeId) -> Result<Layout, Reason> {
        if !extent::is_flow(self.document, container) {
            return Err(Reason::Form);
        }
        let node = self.document.node(container).ok_or(Reason::Form)?;
        let mut entries = self.document.children(container);
        let Some((first, entry)) = entries.next() else {
            // As what it stands in; a document of nothing else gets lines.
            return match container == node.parent {
                true => Ok(self.lines(1)),
                false => Ok(self.inner(self.layout(node.parent)?)),
            };
        };
        let start = self.start(first)?;
        let gap = self.text(node.token.span().start + 1, start);
        if gap.contains(['\n', '\r']) {
            let indent = self.text(extent::line_start(self.document.text(), start), start);
            return Ok(Layout::Lines { indent: indent.to_owned(), unit: self.unit() });
        }
        let second = entries.next().map(|(second, _)| self.start(second)).transpose()?;
        let is_dense = match (second, entry.key()) {
            (Some(second), _) => self.text(second.saturating_sub(1), second) == ",",
            (None, Some(key)) => {
                let colon = extent::mark_end(self.document, first).unwrap_or(key.span().end);
                self.text(colon, colon + 1).trim() == self.text(colon, colon + 1)
            }
            (None, None) => container != node.parent && matches!(self.layout(node.parent), Ok(Layout::Dense)),
        };
        // Without a space after it, a colon of YAML is part of the text.
        let is_dense = is_dense && self.document.format() == Format::Json;
        Ok(if is_dense { Layout::Dense } else { Layout::Spaced })
    }

    /// The layout of what stands in an entry.
    fn inner(&self, layout: Layout) -> Layout {
        match layout {
            Layout::Lines { indent, unit } => Layout::Lines { indent: format!("{indent}{unit}"), unit },
            other => other,
        }
    }

    fn lines(&self, depth: usize) -> Layout {
        let unit = self.unit();
        Layout::Lines { indent: unit.repeat(depth), unit }
    }

    /// By what each level is indented: as the first entry of the document is.
    fn unit(&self) -> String {
        let first = self.document.children(0).next().and_then(|(first, _)| self.start(first).ok());
        let indent = first.map(|start| self.text(extent::line_start(self.document.text(), start), start));
        let is_unit = |indent: &&str| !indent.is_empty() && indent.trim().is_empty();
        indent.filter(is_unit).unwrap_or("  ").to_owned()
    }

    fn value(&self, value: &Value, layout: &Layout) -> String {
        match self.document.format() {
            Format::Json => json::write(value, layout),
            Format::Yaml => yaml::flow(value, &self.style, layout),
        }
    }

    fn key(&self, key: &str, quotes: Quotes) -> String {
        match self.document.format() {
            Format::Json => json::string(key),
            Format::Yaml => yaml::flow_key(key, quotes),
        }
    }

    fn text(&self, from: usize, to: usize) -> &str {
        self.document.text().get(from..to).unwrap_or_default()
    }
}
