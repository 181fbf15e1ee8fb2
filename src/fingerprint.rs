//! A name for a finding that outlives edits elsewhere: where it is in the file plays no part.

use sha2::{Digest, Sha256};

use crate::document::Document;
use crate::finding::Finding;

/// A digest of the rule, the pointer, the value there, and the words that are marked in it.
pub(crate) fn of(document: &Document<'_>, finding: &Finding) -> String {
    let span = finding.location.span;
    let value = document.place_at(span.start).canonical().to_string();
    let marked = document.text().get(span.range()).unwrap_or_default();
    let mut digest = Sha256::new();
    for part in [finding.rule, &finding.location.pointer, &value, marked] {
        digest.update((part.len() as u64).to_be_bytes());
        digest.update(part);
    }
    digest.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}
