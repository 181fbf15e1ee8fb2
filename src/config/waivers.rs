//! `[[waiver]]`: every key is required, so that nobody finds out later what was meant.

use std::collections::HashMap;
use std::sync::Arc;

use globset::{Glob, GlobSet};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::reader::{Reader, span_of};
use super::rules;
use crate::document::Location;
use crate::text;
use crate::waiver::{Field, Waiver};

/// Every key of a waiver.
pub(super) const KEYS: [&str; 8] =
    ["rule", "document", "pointer", "value", "reason", "approved-by", "approved-on", "until"];

/// Reads the list of waivers; those with a fault are not in the answer.
pub(super) fn read(value: &Spanned<DeValue<'_>>, reader: &mut Reader) -> Vec<Waiver> {
    let DeValue::Array(list) = value.get_ref() else {
        reader.expected(value, text!("例外の一覧（[[waiver]]）", "a list of waivers ([[waiver]])"));
        return Vec::new();
    };
    let (mut waivers, mut matchers) = (Vec::new(), HashMap::new());
    for (index, element) in list.iter().enumerate() {
        match element.get_ref() {
            DeValue::Table(table) => {
                let header = Location::outside(span_of(element), format!("/waiver/{index}"));
                waivers.extend(waiver(table, header, &mut matchers, reader));
            }
            _ => reader.expected(element, text!("例外（[[waiver]]）", "a waiver ([[waiver]])")),
        }
    }
    waivers
}

fn waiver(
    table: &DeTable<'_>,
    header: Location,
    matchers: &mut HashMap<Glob, Arc<GlobSet>>,
    reader: &mut Reader,
) -> Option<Waiver> {
    reader.refuse_unknown(table, &KEYS);
    let absent: Vec<_> = KEYS.into_iter().filter(|key| !table.contains_key(*key)).collect();
    if !absent.is_empty() {
        let message = text!(
            "例外に次の記載がありません: {absent}",
            "the waiver does not state: {absent}",
            absent = absent.join(", ")
        );
        reader.fault(header.span, message, None);
    }
    let entries = Entries { table, pointer: &header.pointer };
    let rule = entries.read("rule", reader, |reader, value| {
        let id = reader.text(value)?;
        rules::rule(&id, span_of(value), reader)
    });
    let document = entries.read("document", reader, |reader, value| {
        let glob = reader.glob(value)?;
        let matcher = match matchers.get(&glob) {
            Some(known) => Arc::clone(known),
            None => {
                let matcher = Arc::new(reader.matcher(value, [glob.clone()])?);
                matchers.insert(glob.clone(), Arc::clone(&matcher));
                matcher
            }
        };
        Some((glob, matcher))
    });
    let pointer = entries.read("pointer", reader, pointer);
    let digest = entries.read("value", reader, digest);
    let reason = entries.read("reason", reader, |reader, value| {
        reader.words(value, text!("例外とする理由（reason）", "why this is accepted (reason)"))
    });
    let approved_by = entries.read("approved-by", reader, |reader, value| {
        reader.words(value, text!("承認した人の役職又は氏名（approved-by）", "who approved it (approved-by)"))
    });
    let approved_on = entries.read("approved-on", reader, Reader::date);
    let until = entries.read("until", reader, Reader::date);
    if let (Some(approved_on), Some(until)) = (&approved_on, &until)
        && until.value < approved_on.value
    {
        let message = text!("期限が承認日より前です", "this day is before that of the approval");
        reader.fault(until.location.span, message, None);
        return None;
    }
    let Field { value: (glob, matcher), location } = document?;
    Some(Waiver {
        rule: rule?,
        document: Field { value: Glob::glob(&glob).to_owned(), location },
        matcher,
        pointer: pointer?,
        value: digest?,
        reason: reason?.value,
        approved_by: approved_by?.value,
        approved_on: approved_on?,
        until: until?,
        header,
    })
}

/// The entries of one waiver.
struct Entries<'w, 't> {
    table: &'w DeTable<'t>,
    pointer: &'w str,
}

impl Entries<'_, '_> {
    /// The value of a key, with its place.
    fn read<T>(
        &self,
        key: &str,
        reader: &mut Reader,
        take: impl FnOnce(&mut Reader, &Spanned<DeValue<'_>>) -> Option<T>,
    ) -> Option<Field<T>> {
        let value = self.table.get(key)?;
        let location = Location::outside(span_of(value), format!("{}/{key}", self.pointer));
        take(reader, value).map(|value| Field { value, location })
    }
}

/// A JSON pointer; that of the whole document is empty.
fn pointer(reader: &mut Reader, value: &Spanned<DeValue<'_>>) -> Option<String> {
    match value.get_ref() {
        DeValue::String(pointer) if pointer.is_empty() || pointer.starts_with('/') => {
            Some(pointer.to_string())
        }
        _ => {
            reader.expected(
                value,
                text!(
                    "指摘の場所（例: \"/document/issued\"）",
                    "the pointer of the finding, such as \"/document/issued\""
                ),
            );
            None
        }
    }
}

/// The digest of a value, as `mdcheck waive` prints it.
fn digest(reader: &mut Reader, value: &Spanned<DeValue<'_>>) -> Option<String> {
    let is_digest = |text: &str| {
        text.strip_prefix("sha256:").is_some_and(|digits| {
            digits.len() == 64 && digits.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'))
        })
    };
    match value.get_ref() {
        DeValue::String(text) if is_digest(text) => Some(text.to_string()),
        _ => {
            reader.expected(
                value,
                text!(
                    "値のダイジェスト（mdcheck waive が表示するもの）",
                    "the digest of the value, as mdcheck waive prints it"
                ),
            );
            None
        }
    }
}
