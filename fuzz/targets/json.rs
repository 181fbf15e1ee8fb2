//! The JSON reader accepts what serde_json accepts, and reads the same in it.

#![no_main]

mod document;

use document::{assert_consistent, assert_reads_again, value};
use libfuzzer_sys::fuzz_target;
use mdcheck::document::{Document, Source};
use serde_json::Value;

fuzz_target!(|bytes: &[u8]| {
    let source = Source::new("fuzz.json", bytes.to_vec());
    let document = Document::parse(&source);
    assert_consistent(&document);
    // mdcheck passes over a byte order mark, which Windows editors like to write.
    let theirs: Result<Value, _> = serde_json::from_slice(bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes));
    match theirs {
        Ok(theirs) => {
            assert!(document.is_parsed(), "serde_json reads it: {:?}", document.faults());
            assert_eq!(value(&document), theirs);
        }
        // JSON sets no limit to numbers; a double does.
        Err(error) if error.to_string().starts_with("number out of range") => {}
        Err(error) => assert!(!document.is_parsed(), "serde_json refuses it: {error}"),
    }
    if document.is_parsed() {
        assert_reads_again(document.root(), "fuzz.json");
    }
});
