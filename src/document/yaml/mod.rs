//! YAML 1.2 with its core schema, as far as it says what JSON can say, with the place of every key and value.
//!
//! A disclosure in YAML means what the same one in JSON means. So what JSON has no words for is refused, each with a
//! word of its own: tags, merge keys, keys that are no texts, several documents in one file.

mod plain;
mod problem;

use std::borrow::Cow;
use std::collections::HashMap;

use granit_parser::{Event, Parser, ScalarStyle, Tag};

use super::builder::Builder;
use super::fault::{Fault, MAX_DEPTH, Problem};
use super::span::Span;
use super::spelling::Spelling;
use super::tree::{Form, Kind, NodeId, Token, Tree};

/// Reads a text.
///
/// Duplicate keys are noted in `faults`; a text that is not YAML, or says more than JSON can, is the error.
pub(super) fn read(text: &str, faults: &mut Vec<Fault>) -> Result<Tree, Fault> {
    let options = granit_parser::options! { emit_unresolved_aliases: true };
    let mut reader = Reader { text, builder: Builder::new(text), anchors: HashMap::new(), documents: 0 };
    for event in Parser::new_from_str_with_options(text, options) {
        match event {
            Ok((event, span)) => reader.take(&event, &span, faults)?,
            Err(error) => return Err(problem::fault(text, &error)),
        }
    }
    let tree = reader.builder.finish();
    if tree.nodes.is_empty() { Err(syntax(Span::new(0, 0), Problem::Empty)) } else { Ok(tree) }
}

struct Reader<'t> {
    text: &'t str,
    builder: Builder<'t>,
    /// What carries an anchor, by the number that the parser gives it.
    anchors: HashMap<usize, NodeId>,
    documents: usize,
}

impl Reader<'_> {
    fn take(
        &mut self,
        event: &Event<'_>,
        at: &granit_parser::Span,
        faults: &mut Vec<Fault>,
    ) -> Result<(), Fault> {
        let span = at.byte_range().map_or_else(Span::default, |range| Span::new(range.start, range.end));
        let tag_span = at.tag_span().and_then(|span| span.byte_range());
        let tag_span = tag_span.map_or(span, |range| Span::new(range.start, range.end));
        let node = self.builder.next_id();
        match event {
            Event::DocumentStart(..) => {
                self.documents += 1;
                if self.documents > 1 {
                    return Err(syntax(span, Problem::SeveralValues));
                }
            }
            Event::Scalar(value, style, anchor, tag) => {
                if self.builder.expects_key() {
                    return self.key(value, *style, tag.as_deref(), span);
                }
                let tagged = tag.as_deref().map(|tag| (tag, tag_span));
                self.scalar(value, *style, tagged, span)?;
                self.anchors.insert(*anchor, node);
            }
            Event::SequenceStart(_, anchor, tag) => {
                self.open(Kind::Array, *anchor, tag.as_deref(), span, tag_span)?
            }
            Event::MappingStart(_, anchor, tag) => {
                self.open(Kind::Object, *anchor, tag.as_deref(), span, tag_span)?
            }
            Event::SequenceEnd | Event::MappingEnd => self.builder.close(span.end, faults),
            Event::Alias(_) | Event::UnresolvedAlias(_) if self.builder.expects_key() => {
                return Err(syntax(span, Problem::KeyNotText));
            }
            Event::Alias(anchor) => {
                let original = self.anchors.get(anchor).ok_or(syntax(span, Problem::UnknownAnchor))?;
                self.builder.copy(*original, span).map_err(|problem| syntax(span, problem))?;
            }
            Event::UnresolvedAlias(_) => return Err(syntax(span, Problem::UnknownAnchor)),
            _ => {}
        }
        Ok(())
    }

    fn key(&mut self, value: &str, style: ScalarStyle, tag: Option<&Tag>, span: Span) -> Result<(), Fault> {
        let is_plain = style == ScalarStyle::Plain && tag.is_none();
        if is_plain && value == "<<" {
            return Err(syntax(span, Problem::MergeKey));
        }
        if tag.is_some() || is_plain && plain::resolve(value).is_none_or(|(kind, _)| kind != Kind::String) {
            return Err(syntax(super::character_at(self.text, span), Problem::KeyNotText));
        }
        let token = self.string(value, style, span);
        self.builder.key(token);
        Ok(())
    }

    fn scalar(
        &mut self,
        value: &str,
        style: ScalarStyle,
        tag: Option<(&Tag, Span)>,
        span: Span,
    ) -> Result<(), Fault> {
        if span.start == span.end && style == ScalarStyle::Plain {
            return self.nothing(tag, span);
        }
        let is_text = match tag {
            None => style != ScalarStyle::Plain,
            Some((tag, _)) => tag.is_yaml_core_schema_tag("str") || tag.original() == "!",
        };
        if is_text {
            let token = self.string(value, style, span);
            self.builder.scalar(Kind::String, token);
            return Ok(());
        }
        let Some((kind, digits)) = plain::resolve(value) else { return Err(syntax(span, Problem::Number)) };
        if let Some((_, at)) = tag.filter(|(tag, _)| !names(tag, kind)) {
            return Err(syntax(at, Problem::Tag));
        }
        let token = match digits {
            Cow::Owned(digits) => self.builder.decoded(span, &digits, Spelling::Plain),
            Cow::Borrowed(_) => self.string(value, style, span),
        };
        self.builder.scalar(kind, token);
        Ok(())
    }

    /// A value that is not written is `null`.
    fn nothing(&mut self, tag: Option<(&Tag, Span)>, span: Span) -> Result<(), Fault> {
        if let Some((tag, at)) = tag {
            if tag.is_yaml_core_schema_tag("str") {
                let token = self.builder.decoded(at, "", Spelling::Plain);
                self.builder.scalar(Kind::String, token);
                return Ok(());
            }
            if !tag.is_yaml_core_schema_tag("null") {
                return Err(syntax(at, Problem::Tag));
            }
        }
        if self.builder.depth() == 0 {
            return Ok(());
        }
        let token = self.builder.token(self.instead_of(span), Form::Bare);
        self.builder.scalar(Kind::Null, token);
        Ok(())
    }

    fn open(
        &mut self,
        kind: Kind,
        anchor: usize,
        tag: Option<&Tag>,
        span: Span,
        tag_span: Span,
    ) -> Result<(), Fault> {
        if tag.is_some_and(|tag| !names(tag, kind)) {
            return Err(syntax(tag_span, Problem::Tag));
        }
        let visible = super::character_at(self.text, span);
        if self.builder.expects_key() {
            return Err(syntax(visible, Problem::KeyNotText));
        }
        if self.builder.depth() == MAX_DEPTH {
            return Err(syntax(visible, Problem::TooDeep));
        }
        // A mapping in lines has no brace to mark; in a list, its dash stands for it.
        let is_in_lines = kind == Kind::Object && span.start == span.end;
        let dash =
            self.dash_before(span.start).filter(|_| is_in_lines && self.builder.pending_key().is_none());
        self.anchors.insert(anchor, self.builder.next_id());
        let token = self.builder.token(dash.unwrap_or(span), Form::Bare);
        self.builder.open(kind, token);
        Ok(())
    }

    /// What is marked for a value of which nothing shows: its key or its dash.
    fn instead_of(&self, span: Span) -> Span {
        let mark = self.builder.pending_key().or_else(|| self.dash_before(span.start));
        mark.unwrap_or_else(|| super::character_at(self.text, span))
    }

    /// The dash of a list that an offset stands behind.
    fn dash_before(&self, offset: usize) -> Option<Span> {
        let before = self.text.get(..offset)?.trim_end().strip_suffix('-')?;
        Some(Span::new(before.len(), before.len() + 1))
    }

    /// The token of a text, which may or may not stand in the file as it is meant.
    fn string(&mut self, value: &str, style: ScalarStyle, span: Span) -> Token {
        let raw = self.text.get(span.range()).unwrap_or_default();
        let (spelling, form, meant) = match style {
            ScalarStyle::Plain => (Spelling::Plain, Form::Bare, Some(raw)),
            ScalarStyle::SingleQuoted => {
                (Spelling::SingleQuoted, Form::Quoted, raw.get(1..raw.len().saturating_sub(1)))
            }
            ScalarStyle::DoubleQuoted => {
                (Spelling::Escaped, Form::Quoted, raw.get(1..raw.len().saturating_sub(1)))
            }
            // What follows the last line belongs to it, but nobody sees it.
            ScalarStyle::Literal | ScalarStyle::Folded => (Spelling::Block, Form::Bare, Some(raw.trim_end())),
        };
        let span = match spelling {
            Spelling::Block => Span::new(span.start, span.start + raw.trim_end().len()),
            _ => span,
        };
        if span.start == span.end {
            return self.builder.decoded(self.instead_of(span), value, spelling);
        }
        if meant == Some(value) {
            self.builder.token(span, form)
        } else {
            self.builder.decoded(span, value, spelling)
        }
    }
}

/// Whether a tag of the core schema names this kind of value.
fn names(tag: &Tag, kind: Kind) -> bool {
    let expected: &[&str] = match kind {
        Kind::Null => &["null"],
        Kind::Boolean(_) => &["bool"],
        Kind::Number => &["int", "float"],
        Kind::String => &["str"],
        Kind::Array => &["seq"],
        Kind::Object => &["map"],
    };
    tag.core_suffix().is_some_and(|suffix| expected.contains(&suffix))
}

fn syntax(span: Span, problem: Problem) -> Fault {
    Fault::Syntax { span, problem }
}
