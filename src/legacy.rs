//! How version 1 of baselines and waivers named a finding: by its JSON pointer, which counts the entries of lists. Read only,
//! so that an update turns no gate red before they are renewed.

use crate::digest::short;
use crate::document::{Document, Place};
use crate::finding::Finding;

/// The fingerprint of version 1: of the rule, the pointer, the value there, and the words that are marked in it.
pub(crate) fn fingerprint(document: &Document<'_>, finding: &Finding) -> String {
    let span = finding.location.span;
    let place = document.place_of(&finding.location).unwrap_or_else(|| document.root());
    let marked = match document.is_parsed() {
        true => document.words(place, span),
        false => document.text().get(span.range()).unwrap_or_default(),
    };
    short([finding.rule.id, &finding.location.pointer, &place.digest(), marked])
}

/// The digest of version 1 of what a waiver covers: of the whole entry of the outermost list that the value lies in, or of the
/// value outside of lists. A finding with another end is never covered: it did not say which one was accepted.
pub(crate) fn waived_value(place: Place<'_>, finding: &Finding) -> Option<String> {
    let is_entry = |place: &Place<'_>| place.key().is_none();
    finding.related.is_empty().then(|| place.way().into_iter().find(is_entry).unwrap_or(place).digest())
}
