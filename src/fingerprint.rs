//! A name for a finding that outlives edits elsewhere: where it is in the file plays no part.

use std::convert::Infallible;

use sha2::{Digest, Sha256};

use crate::document::{Document, Place};
use crate::finding::Finding;
use crate::parallel::in_order;

/// The digests of values of one document: each the SHA-256 of the value as JSON without white space, the keys of its
/// objects sorted.
#[derive(Default)]
pub(crate) struct Digests {
    /// The one made last: many findings in one long text, or list entry, must not hash it as many times.
    last: Option<(u32, String)>,
}

/// The names of the findings of one document, in their order; those of a long list are made on several threads.
pub(crate) fn fingerprints(document: &Document<'_>, findings: &[Finding], threads: usize) -> Vec<String> {
    let work = |piece: &[Finding]| -> Vec<String> {
        let mut fingerprints = Fingerprints { document, digests: Digests::default() };
        let mut names: Vec<String> = Vec::with_capacity(piece.len());
        let mut before: Option<&Finding> = None;
        for finding in piece {
            // What an alias repeats lies in one place, however long it is: it must not be hashed as often as it has findings.
            let same = before.replace(finding).is_some_and(|before| is_one_place(before, finding));
            let name = names.last().filter(|_| same).cloned();
            names.push(name.unwrap_or_else(|| fingerprints.of(finding)));
        }
        names
    };
    // A piece for each thread and no more: what many findings lie in is hashed once in each.
    let pieces = findings.chunks(findings.len().div_ceil(threads.max(1)).max(LEAST)).collect();
    let mut names = Vec::with_capacity(findings.len());
    let Ok(()) = in_order(pieces, threads, work, |piece| {
        names.extend(piece);
        Ok::<(), Infallible>(())
    });
    names
}

/// Whether two findings have one name: the same rule has found both in the same place.
fn is_one_place(one: &Finding, other: &Finding) -> bool {
    one.rule == other.rule && one.location == other.location
}

/// The findings that are worth a thread.
const LEAST: usize = 1000;

/// Names the findings of one document.
struct Fingerprints<'d> {
    document: &'d Document<'d>,
    digests: Digests,
}

impl<'d> Fingerprints<'d> {
    /// A digest of the rule, the pointer, the value there, and the words that are marked in it. How they are written plays
    /// no part: JSON and YAML, with escapes or without, have the same.
    fn of(&mut self, finding: &Finding) -> String {
        let span = finding.location.span;
        let place = self.place(finding);
        let value = self.digests.of(place);
        let marked = match self.document.is_parsed() {
            true => self.document.words(place, span),
            // Of a text that is no document there is nothing but the text.
            false => self.document.text().get(span.range()).unwrap_or_default(),
        };
        name(finding, value, marked)
    }

    /// The place that a finding is about. What stands there tells quickly, but for an object that begins with its
    /// first key, as in YAML, and for what an alias repeats.
    fn place(&self, finding: &Finding) -> Place<'d> {
        let pointer = &finding.location.pointer;
        let there = self.document.place_at(finding.location.span.start);
        let is_it = |place: &Place<'_>| place.pointer() == *pointer;
        [there, there.parent()].into_iter().find(is_it).unwrap_or_else(|| self.document.root().at(pointer))
    }
}

/// The name of a finding on the text `marked`, which lies in no document.
pub(crate) fn of_text(finding: &Finding, marked: &str) -> String {
    name(finding, &sha256(marked), marked)
}

/// The name of a finding whose words in the text are `marked`.
fn name(finding: &Finding, value: &str, marked: &str) -> String {
    digest([finding.rule, &finding.location.pointer, value, marked])
}

/// A short digest of several texts, with their lengths, so that no two lists of texts look alike.
pub(crate) fn digest<const N: usize>(parts: [&str; N]) -> String {
    let mut digest = Sha256::new();
    for part in parts {
        digest.update((part.len() as u64).to_be_bytes());
        digest.update(part);
    }
    let digest = digest.finalize();
    hexadecimal(digest.get(..16).unwrap_or(&digest))
}

impl Digests {
    /// The digest of what is written at a place; layout, format and the order of keys make no difference.
    pub(crate) fn of(&mut self, place: Place<'_>) -> &str {
        let known = self.last.take().filter(|(id, _)| *id == place.id());
        &self.last.insert(known.unwrap_or_else(|| (place.id(), sha256(&place.canonical().to_string())))).1
    }
}

/// The digest of a text, as waivers have it: `sha256:…`.
fn sha256(text: &str) -> String {
    format!("sha256:{}", hexadecimal(&Sha256::digest(text)))
}

fn hexadecimal(bytes: &[u8]) -> String {
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    let mut text = String::with_capacity(bytes.len() * 2);
    text.extend(digits.filter_map(|digit| char::from_digit(digit.into(), 16)));
    text
}
