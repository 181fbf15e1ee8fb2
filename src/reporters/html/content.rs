//! What a document says, under the titles that the schema has for it.

use super::Page;
use crate::document::{Kind, Place};
use crate::reporters::markup::escaped;
use crate::schema::{Shape, shape_at};
use crate::text;
use crate::text::Text;

/// A part of a document as it is written: its statement, then its fields; nothing where it says nothing.
pub(super) fn content(page: &Page<'_>, place: Place<'_>, name: &Text) -> String {
    if !place.is_written() {
        return String::new();
    }
    let statement: String = place
        .get("statement")
        .texts()
        .filter_map(Place::string)
        .map(|text| format!("<p class=\"statement\"{}>{}</p>\n", page.lang, escaped(text)))
        .collect();
    let fields = value(page, place, shape_at(&place.pointer()), true);
    if fields.is_empty() {
        return statement;
    }
    let summary = page.say(&text!("{name}の記載内容", "What is stated: {name}", name = name.clone()));
    format!("{statement}<details open>\n<summary>{summary}</summary>\n{fields}</details>\n")
}

/// A value in words.
fn value(page: &Page<'_>, place: Place<'_>, shape: Option<Shape>, is_item: bool) -> String {
    match place.kind() {
        None => String::new(),
        Some(Kind::Null) => "<code>null</code>".to_owned(),
        Some(Kind::Boolean(true)) => page.say(&text!("はい", "yes")),
        Some(Kind::Boolean(false)) => page.say(&text!("いいえ", "no")),
        Some(Kind::Number) => escaped(place.number().unwrap_or_default()),
        Some(Kind::String) => string(page, place, shape),
        Some(Kind::Array) => list(page, place, shape.and_then(Shape::element)),
        Some(Kind::Object) => object(page, place, shape, is_item),
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

fn list(page: &Page<'_>, place: Place<'_>, shape: Option<Shape>) -> String {
    let entries: String =
        place.items().map(|item| format!("<li>{}</li>\n", value(page, item, shape, false))).collect();
    match entries.is_empty() {
        true => page.say(&text!("なし", "none")),
        false => format!("<ul>\n{entries}</ul>\n"),
    }
}

fn object(page: &Page<'_>, place: Place<'_>, shape: Option<Shape>, is_item: bool) -> String {
    let mut fields = String::new();
    for (key, member) in place.members() {
        let shape = shape.and_then(|shape| shape.member(key));
        // The statement stands above, and a part of an item is an item of its own.
        let stands_elsewhere =
            is_item && (key == "statement" || shape.is_some_and(|shape| shape.item().is_some()));
        if key.starts_with("x-") || stands_elsewhere {
            continue;
        }
        let title = shape.map(|shape| shape.title(key));
        let title = title.map_or_else(|| escaped(key), |title| page.say(&title));
        fields.push_str(&format!("<dt>{title}</dt><dd>{}</dd>\n", value(page, member, shape, false)));
    }
    if fields.is_empty() { String::new() } else { format!("<dl>\n{fields}</dl>\n") }
}
