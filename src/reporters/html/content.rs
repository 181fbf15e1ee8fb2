//! What a document says, under the titles that the schema has for it.

use std::io::{self, Write};

use super::Page;
use crate::document::{Kind, Place};
use crate::reporters::markup::escaped;
use crate::reporters::shown::in_pieces;
use crate::schema::{Shape, shape_at};
use crate::text;
use crate::text::Text;

/// Writes a part of a document as it is written: its statement, then its fields; nothing where it says nothing.
pub(super) fn content(out: &mut dyn Write, page: &Page<'_>, place: Place<'_>, name: &Text) -> io::Result<()> {
    for text in place.get("statement").texts().filter_map(Place::string) {
        writeln!(out, "<p class=\"statement\"{}>{}</p>", page.lang, escaped(text))?;
    }
    let shape = shape_at(&place.pointer());
    let says_something = match place.kind() {
        Some(Kind::Object) => fields(place, shape, true).next().is_some(),
        _ => place.is_written() && place.string() != Some(""),
    };
    if !says_something {
        return Ok(());
    }
    let summary = page.say(&text!("{name}の記載内容", "What is stated: {name}", name = name.clone()));
    writeln!(out, "<details open>\n<summary>{summary}</summary>")?;
    value(out, page, place, shape, true)?;
    writeln!(out, "</details>")
}

/// A value in words.
fn value(
    out: &mut dyn Write,
    page: &Page<'_>,
    place: Place<'_>,
    shape: Option<Shape>,
    is_item: bool,
) -> io::Result<()> {
    let mut say = |words: &str| out.write_all(words.as_bytes());
    match place.kind() {
        None => Ok(()),
        Some(Kind::Null) => say("<code>null</code>"),
        Some(Kind::Boolean(true)) => say(&page.say(&text!("はい", "yes"))),
        Some(Kind::Boolean(false)) => say(&page.say(&text!("いいえ", "no"))),
        Some(Kind::Number) => say(&escaped(place.number().unwrap_or_default())),
        Some(Kind::String) => say(&string(page, place, shape)),
        Some(Kind::Array) => list(out, page, place, shape.and_then(Shape::element)),
        Some(Kind::Object) => object(out, page, place, shape, is_item),
    }
}

/// A choice and a period by their meaning, anything else as it is written.
fn string(page: &Page<'_>, place: Place<'_>, shape: Option<Shape>) -> String {
    let text = place.string().unwrap_or_default();
    if shape.and_then(Shape::format) == Some("duration")
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
            value(out, page, entry, shape, false)?;
            writeln!(out, "</li>")
        })
    })?;
    writeln!(out, "</ul>")
}

fn object(
    out: &mut dyn Write,
    page: &Page<'_>,
    place: Place<'_>,
    shape: Option<Shape>,
    is_item: bool,
) -> io::Result<()> {
    let mut fields = fields(place, shape, is_item).peekable();
    if fields.peek().is_none() {
        return Ok(());
    }
    writeln!(out, "<dl>")?;
    for (key, member, shape) in fields {
        let title = shape.map_or_else(|| escaped(key), |shape| page.say(&shape.title(key)));
        write!(out, "<dt>{title}</dt><dd>")?;
        value(out, page, member, shape, false)?;
        writeln!(out, "</dd>")?;
    }
    writeln!(out, "</dl>")
}

/// The members of an object that are shown as its fields. The statement of an item stands above them, and a part of an
/// item is an item of its own.
fn fields(
    place: Place<'_>,
    shape: Option<Shape>,
    is_item: bool,
) -> impl Iterator<Item = (&str, Place<'_>, Option<Shape>)> {
    let shape_of = shape.map(Shape::by_key);
    let fields = place.members().filter(|(key, _)| !key.starts_with("x-"));
    fields
        .map(move |(key, member)| (key, member, shape_of.as_ref().and_then(|shape_of| shape_of(key))))
        .filter(move |(key, _, shape)| {
            !is_item || (*key != "statement" && shape.is_none_or(|shape| shape.item().is_none()))
        })
}
