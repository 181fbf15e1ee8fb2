//! Whether a file says that it is a disclosure, in whatever writing.

use std::path::Path;

use super::Item;
use crate::document::{Document, Source, legible};

/// What a file says of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Declaration {
    /// It is a disclosure.
    Disclosure,
    /// It looks like one, but does not say so, or what it says cannot be read.
    Unclear,
    /// Nothing of the kind.
    None,
}

/// How the address of the schema ends that a disclosure names.
const SCHEMA: &str = "disclosure.schema.json";

/// The key, and what editors look for in a comment.
const KEY: &str = "$schema";

/// What a file says of itself, by its bytes from the first one on; `is_whole` where these are all.
pub fn of(path: &Path, bytes: &[u8], is_whole: bool) -> Declaration {
    let text = legible(bytes);
    let plain = unescaped(&text);
    let has_schema = plain.contains(SCHEMA);
    let looks_like_one = match is_whole {
        true => parts().all(|part| plain.contains(part)),
        false => parts().any(|part| plain.contains(part)),
    };
    if !has_schema && !looks_like_one {
        return Declaration::None;
    }
    let source = Source { path: path.to_owned(), text, defect: None };
    // What was cut off cannot be parsed.
    let document = Some(Document::parse(&source)).filter(|document| is_whole && document.is_parsed());
    let (declares, looks_like_one) = match &document {
        Some(document) => {
            let root = document.root();
            let declares = root.get(KEY).string().is_some_and(is_schema) || comment(&source.text);
            (declares, parts().all(|part| root.get(part).is_written()))
        }
        None => (comment(&plain) || entry(&plain), looks_like_one || plain.contains(KEY)),
    };
    match (declares, looks_like_one) {
        (true, _) => Declaration::Disclosure,
        (false, true) => Declaration::Unclear,
        (false, false) => Declaration::None,
    }
}

/// The keys of the parts that the items stand in: together they are in no other kind of file.
fn parts() -> impl Iterator<Item = &'static str> {
    let mut parts: Vec<_> = Item::all().filter_map(|item| item.pointer().split('/').nth(1)).collect();
    parts.dedup();
    parts.into_iter()
}

fn is_schema(address: &str) -> bool {
    address.split(['#', '?']).next().is_some_and(|address| address.trim().ends_with(SCHEMA))
}

/// Whether a comment names the schema, as editors have it: `# yaml-language-server: $schema=…` or `# $schema: …`. Indented
/// ones count before the content begins; later they may be lines of a text.
fn comment(text: &str) -> bool {
    let mut is_begun = false;
    text.lines().any(|line| {
        let content = line.trim_start();
        let Some(comment) = content.strip_prefix('#').filter(|_| !is_begun || line.starts_with('#')) else {
            is_begun |= !(content.is_empty() || content.starts_with("---") || content.starts_with('%'));
            return false;
        };
        let comment = comment.trim_start_matches('#').trim_start();
        let named = comment.strip_prefix("yaml-language-server").map(str::trim_start);
        let comment = named.and_then(|named| named.strip_prefix(':')).map_or(comment, str::trim_start);
        let assigned = comment.strip_prefix(KEY).map(str::trim_start);
        let address = assigned.and_then(|assigned| assigned.strip_prefix([':', '=']));
        address
            .and_then(|address| address.split_whitespace().next())
            .is_some_and(|address| is_schema(address.trim_matches(['"', '\''])))
    })
}

/// Whether a key of a text that is not parsed names the schema, as far as can be seen without knowing where it stands: what
/// lies between two keys is looked at once for either.
fn entry(text: &str) -> bool {
    let mut pieces = text.split(KEY);
    let mut before = pieces.next().unwrap_or_default();
    pieces.any(|behind| {
        let before = std::mem::replace(&mut before, behind);
        names_schema(behind) && begins_entry(before)
    })
}

/// The quotation marks around a key or a value.
const QUOTES: [char; 2] = ['"', '\''];

/// Whether a word is a tag or an anchor, which YAML may have in front of a key and of a value.
fn is_property(word: &str) -> bool {
    word.starts_with(['!', '&'])
}

/// Whether what stands behind the key is a value that names the schema.
fn names_schema(behind: &str) -> bool {
    let behind = behind.trim_start_matches(QUOTES).trim_start();
    let mut words = behind.strip_prefix(':').into_iter().flat_map(str::split_whitespace);
    let address = words.find(|word| !is_property(word)).map(|word| word.trim_start_matches(QUOTES));
    address.and_then(|word| word.split(['"', '\'', ',', '}']).next()).is_some_and(is_schema)
}

/// Whether a key may begin behind this.
fn begins_entry(before: &str) -> bool {
    let blank = [' ', '\t'];
    let mut before = before.trim_end_matches(QUOTES).trim_end_matches(blank);
    while let Some((rest, _)) = before.rsplit_once(char::is_whitespace).filter(|(_, word)| is_property(word))
    {
        // A line end stays.
        before = before.get(..=rest.len()).unwrap_or(rest).trim_end_matches(blank);
    }
    before.is_empty() || before.ends_with(['\n', '\r', '{', ',', '?', '/', '-'])
}

/// A text with its escaped ASCII characters as they are meant: `\u0024`, `\x24`, `\U00000024`.
fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('\\') {
        plain.push_str(before);
        let digits = match behind.bytes().next() {
            Some(b'u') => 4,
            Some(b'x') => 2,
            Some(b'U') => 8,
            _ => 0,
        };
        let code = behind.get(1..=digits).and_then(|digits| u8::from_str_radix(digits, 16).ok());
        match code.filter(|code| digits > 0 && code.is_ascii()) {
            Some(code) => {
                plain.push(char::from(code));
                rest = behind.get(digits + 1..).unwrap_or_default();
            }
            None => {
                plain.push('\\');
                rest = behind;
            }
        }
    }
    plain + rest
}
