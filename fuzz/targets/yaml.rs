//! What the YAML reader reads can be written as JSON, and says the same there, to both readers.

#![no_main]

mod document;

use document::{assert_consistent, assert_reads_again};
use libfuzzer_sys::fuzz_target;
use mdcheck::document::{Document, Source};

fuzz_target!(|bytes: &[u8]| {
    let source = Source::new("fuzz.yaml", bytes.to_vec());
    let document = Document::parse(&source);
    assert_consistent(&document);
    if document.is_parsed() {
        assert_reads_again(document.root(), "fuzz.json");
        assert_reads_again(document.root(), "fuzz.yaml");
    }
});
