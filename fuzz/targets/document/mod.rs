//! What must hold of every document that could be read, whatever its format.

use mdcheck::document::{Document, Fault, Place, Source};
use serde_json::Value;

/// Every place is marked on character borders, and its pointer leads back to it; what is wrong is marked inside the text.
pub fn assert_consistent(document: &Document<'_>) {
    for fault in document.faults() {
        match fault {
            Fault::Unread(_) => {}
            Fault::Syntax { span, .. } => assert_marks(document, span.range()),
            Fault::DuplicateKey { first, again } => {
                assert_marks(document, first.range());
                assert_marks(document, again.range());
            }
        }
    }
    assert!(document.is_parsed() || !document.faults().is_empty(), "refused without a reason");
    let mut places = vec![document.root()];
    while let Some(place) = places.pop() {
        let location = place.location();
        assert_marks(document, location.span.range());
        assert_marks(document, place.key_location().span.range());
        let there = document.root().at(&location.pointer);
        assert!(!document.is_parsed() || there.is_written(), "{:?} leads nowhere", location.pointer);
        assert_eq!(there.location(), location);
        if let Some(string) = place.string() {
            // Every part of a string stands somewhere in the text.
            for (at, sign) in string.char_indices() {
                assert_marks(document, place.part(at..at + sign.len_utf8()).span.range());
            }
        }
        places.extend(place.items());
        places.extend(place.members().map(|(_, member)| member));
    }
}

/// What was read says the same once it is written as JSON and read again.
pub fn assert_reads_again(place: Place<'_>, path: &str) {
    let meant = place.canonical();
    let source = Source::new(path, escaped(&meant).into_bytes());
    let again = Document::parse(&source);
    assert!(again.is_parsed(), "{path}: {:?} of {}", again.faults(), source.text);
    assert_eq!(value(&again), meant, "{path}");
}

/// JSON that has escapes for what YAML does not let stand in a file (YAML 1.2.2, 5.1).
fn escaped(value: &Value) -> String {
    let mut text = String::new();
    for sign in value.to_string().chars() {
        match sign {
            '\u{7F}'..='\u{9F}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}' => text += &format!("\\u{:04x}", u32::from(sign)),
            _ => text.push(sign),
        }
    }
    text
}

/// What a document says.
pub fn value(document: &Document<'_>) -> Value {
    document.root().canonical()
}

fn assert_marks(document: &Document<'_>, range: std::ops::Range<usize>) {
    assert!(document.text().get(range.clone()).is_some(), "{range:?} is no part of the text");
}
