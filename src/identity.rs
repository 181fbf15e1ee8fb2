//! What makes a finding the same one in another run: its rule, where it is by name, what stands there, and what it is held
//! against. Layout, format, the order of keys and of entries, and edits elsewhere play no part.

use std::convert::Infallible;

use crate::digest::{sha256, short};
use crate::disclosure::{Disclosure, StablePaths};
use crate::document::{Document, Kind, Location, Place};
use crate::finding::Finding;
use crate::parallel::in_order;

/// What tells a finding from all others of its document.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Identity {
    /// The way to its place, in which the entries of lists go by name. `""` is the whole document.
    pub path: String,
    /// The digest of what stands there and of the other ends of the finding, `sha256:…`: where one of them changes, somebody who
    /// accepted the finding has to look again.
    pub value: String,
    /// A short digest of the rule and of all of this.
    pub fingerprint: String,
}

/// The identities of the findings of one document, in their order; those of a long list are made on several threads.
pub(crate) fn identities(
    disclosure: &Disclosure<'_>,
    findings: &[&Finding],
    threads: usize,
) -> Vec<Identity> {
    let document = disclosure.document();
    let work = |piece: &[&Finding]| -> Vec<Identity> {
        let mut identities: Vec<Identity> = Vec::with_capacity(piece.len());
        let mut namer = Namer { document, paths: StablePaths::new(disclosure.schema()), last: None };
        let mut before: Option<&Finding> = None;
        for &finding in piece {
            // What an alias repeats lies in one place, however long it is: it must not be gone through as often as it has findings.
            let same = before.replace(finding).is_some_and(|before| is_one_place(before, finding));
            let identity = identities.last().filter(|_| same).cloned();
            identities.push(identity.unwrap_or_else(|| namer.identity(finding)));
        }
        identities
    };
    // A piece for each thread and no more: each goes through the lists that its findings lie in.
    let pieces = findings.chunks(findings.len().div_ceil(threads.max(1)).max(LEAST)).collect();
    let mut identities = Vec::with_capacity(findings.len());
    let Ok(()) = in_order(pieces, threads, work, |piece| {
        identities.extend(piece);
        Ok::<(), Infallible>(())
    });
    identities
}

/// The findings that are worth a thread.
const LEAST: usize = 1000;

/// Whether two findings have one identity: the same rule has found both in the same place, beside the same.
fn is_one_place(one: &Finding, other: &Finding) -> bool {
    (one.rule, one.item) == (other.rule, other.item)
        && one.location == other.location
        && one.related == other.related
        && one.missing == other.missing
}

/// Names the findings of one document.
struct Namer<'d> {
    document: &'d Document<'d>,
    paths: StablePaths,
    /// The place named last, with the digest of its value: many findings in one long text must not hash it as many times.
    last: Option<(u32, String)>,
}

impl<'d> Namer<'d> {
    fn identity(&mut self, finding: &Finding) -> Identity {
        let document = self.document;
        let Some(place) = document.place_of(&finding.location) else {
            return of_text(finding, document.text());
        };
        let path = self.paths.of(place);
        let (value, words) = self.says(place, &finding.location);
        let mut ends: Vec<String> = Vec::with_capacity(finding.related.len() + finding.missing.len() + 1);
        for related in &finding.related {
            let Some(place) = document.place_of(&related.location) else { continue };
            let (value, words) = self.says(place, &related.location);
            ends.push(short([self.paths.of(place).as_str(), &value, words]));
        }
        ends.extend(finding.missing.iter().cloned());
        ends.extend(finding.item.map(|item| item.id().to_owned()));
        ends.sort();
        let ends: Vec<&str> = ends.iter().map(String::as_str).collect();
        let fingerprint =
            short([finding.rule.id, &path, &value, words].into_iter().chain(ends.iter().copied()));
        let value = match ends.is_empty() {
            true => value,
            false => sha256(&short([value.as_str(), words].into_iter().chain(ends))),
        };
        Identity { path, value, fingerprint }
    }

    /// The digest of the value at a place, and the words that are marked in it. What an object or a list holds plays no part: a
    /// finding there is about what it lacks.
    fn says(&mut self, place: Place<'d>, location: &Location) -> (String, &'d str) {
        if let Some(Kind::Object | Kind::Array) = place.kind() {
            return (sha256(""), "");
        }
        let known = self.last.take().filter(|(id, _)| *id == place.id());
        let (_, value) = self.last.insert(known.unwrap_or_else(|| (place.id(), place.digest())));
        (value.clone(), self.document.words(place, location.span))
    }
}

/// The identity of a finding in a text that is no document: there is nothing but the words that are marked.
pub(crate) fn of_text(finding: &Finding, text: &str) -> Identity {
    let marked = text.get(finding.location.span.range()).unwrap_or_default();
    let path = finding.location.pointer.clone();
    let fingerprint = short([finding.rule.id, &path, marked]);
    Identity { path, value: sha256(marked), fingerprint }
}
