//! What a document says, under the titles that the schema has for it.

use std::io::{self, Write};

use super::Page;
use crate::document::{Kind, Place};
use crate::reporters::markup::escaped;
use crate::reporters::shown::in_pieces;
use crate::schema::{Form, Shape, shape_at};
use crate::text;
use crate::text::Text;

/// Writes a part of a document as it is written: its statement, then its fields; nothing where it says nothing.
pub(super) fn content(out: &mut dyn Write, page: &Page<'_>, place: Place<'_>, name: &Text) -> io::Result<()> {
    for text in place.get("statement").texts().filter_map(Place::string) {
        writeln!(out, "<p class=\"statement\"{}>{}</p>", page.lang, escaped(text))?;
    }
    let shape = shape_at(&place.pointer());
    // The statement stands above, and a part of an item is an item of its own.
    let is_here =
        |&(key, _, shape): &Field<'_>| key != "statement" && shape.is_none_or(|shape| shape.item().is_none());
    let fields: Vec<Field<'_>> = fields(place, shape).filter(is_here).collect();
    let is_object = place.kind() == Some(Kind::Object);
    let says_nothing =
        if is_object { fields.is_empty() } else { !place.is_written() || place.string() == Some("") };
    if says_nothing {
        return Ok(());
    }
    let summary = page.say(&text!("{name}の記載内容", "What is stated: {name}", name = name.clone()));
    writeln!(out, "<details open>\n<summary>{summary}</summary>")?;
    if is_object {
        list_fields(out, page, fields.into_iter())?;
    } else {
        value(out, page, place, shape)?;
    }
    writeln!(out, "</details>")
}

/// A value in words.
fn value(out: &mut dyn Write, page: &Page<'_>, place: Place<'_>, shape: Option<Shape>) -> io::Result<()> {
    let mut say = |words: &str| out.write_all(words.as_bytes());
    match place.kind() {
        None => Ok(()),
        Some(Kind::Null) => say("<code>null</code>"),
        Some(Kind::Boolean(true)) => say(&page.say(&text!("はい", "yes"))),
        Some(Kind::Boolean(false)) => say(&page.say(&text!("いいえ", "no"))),
        Some(Kind::Number) => say(&escaped(place.number().unwrap_or_default())),
        Some(Kind::String) => say(&string(page, place, shape)),
        Some(Kind::Array) => list(out, page, place, shape.and_then(Shape::element)),
        Some(Kind::Object) => list_fields(out, page, fields(place, shape)),
    }
}

/// A choice and a period by their meaning, anything else as it is written.
fn string(page: &Page<'_>, place: Place<'_>, shape: Option<Shape>) -> String {
    let text = place.string().unwrap_or_default();
    if matches!(shape.and_then(Shape::form), Some(Form::Duration | Form::Interval))
        && let Some(duration) = place.duration()
    {
        return page.say(&duration.in_words());
    }
    let meaning = shape.and_then(|shape| shape.choices().find(|(choice, _)| *choice == text)?.1);
    let meaning = meaning.map(|meaning| {
        let (ja, en) = meaning.split_once(" / ").unwrap_or((meaning, meaning));
        Text::new(ja, en)
    });
    match (meaning, page.lang) {
        (Some(meaning), _) => page.say(&meaning),
        (None, "") => escaped(text),
        (None, lang) => format!("<span{lang}>{}</span>", escaped(text)),
    }
}

fn list(out: &mut dyn Write, page: &Page<'_>, place: Place<'_>, shape: Option<Shape>) -> io::Result<()> {
    let entries: Vec<_> = place.items().collect();
    if entries.is_empty() {
        return write!(out, "{}", page.say(&text!("なし", "none")));
    }
    writeln!(out, "<ul>")?;
    in_pieces(out, page.style, &entries, |out, entries| {
        entries.iter().try_for_each(|&entry| {
            write!(out, "<li>")?;
            value(out, page, entry, shape)?;
            writeln!(out, "</li>")
        })
    })?;
    writeln!(out, "</ul>")
}

/// A member of an object with its key.
type Field<'d> = (&'d str, Place<'d>, Option<Shape>);

/// The members of an object that the schema may know: all but the provider's own.
fn fields(place: Place<'_>, shape: Option<Shape>) -> impl Iterator<Item = Field<'_>> {
    place
        .members()
        .filter(|(key, _)| !key.starts_with("x-"))
        .map(move |(key, member)| (key, member, shape.and_then(|shape| shape.member(key))))
}

fn list_fields<'d>(
    out: &mut dyn Write,
    page: &Page<'_>,
    fields: impl Iterator<Item = Field<'d>>,
) -> io::Result<()> {
    let mut fields = fields.peekable();
    if fields.peek().is_none() {
        return Ok(());
    }
    writeln!(out, "<dl>")?;
    for (key, member, shape) in fields {
        let title = shape.map_or_else(|| escaped(key), |shape| page.say(&shape.title(key)));
        write!(out, "<dt>{title}</dt><dd>")?;
        value(out, page, member, shape)?;
        writeln!(out, "</dd>")?;
    }
    writeln!(out, "</dl>")
}
