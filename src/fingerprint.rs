//! A name for a finding that outlives edits elsewhere: where it is in the file plays no part.

use sha2::{Digest, Sha256};

use crate::document::{Document, Place};
use crate::finding::Finding;

/// Names the findings of one document.
pub(crate) struct Fingerprints<'d> {
    document: &'d Document<'d>,
    /// The value hashed last: many findings in one long text must not hash it as many times.
    last: Option<(u32, String)>,
}

impl<'d> Fingerprints<'d> {
    pub(crate) fn new(document: &'d Document<'d>) -> Self {
        Self { document, last: None }
    }

    /// A digest of the rule, the pointer, the value there, and the words that are marked in it.
    pub(crate) fn of(&mut self, finding: &Finding) -> String {
        let span = finding.location.span;
        let place = self.document.place_at(span.start);
        let value = match self.last.take() {
            Some((id, digest)) if id == place.id() => digest,
            _ => digest_of_value(place),
        };
        let marked = self.document.text().get(span.range()).unwrap_or_default();
        let mut name = digest([finding.rule, &finding.location.pointer, &value, marked]);
        name.truncate(32);
        self.last = Some((place.id(), value));
        name
    }
}

/// The digest of a value in its canonical form, so that layout and format make no difference.
fn digest_of_value(place: Place<'_>) -> String {
    digest([place.canonical().to_string().as_str()])
}

/// The parts with their lengths, so that no two lists of parts look alike; in hexadecimal.
fn digest<const N: usize>(parts: [&str; N]) -> String {
    let mut digest = Sha256::new();
    for part in parts {
        digest.update((part.len() as u64).to_be_bytes());
        digest.update(part);
    }
    digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}
