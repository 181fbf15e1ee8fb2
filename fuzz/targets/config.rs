//! A configuration is followed, or everything that is wrong with it is told with its place.

#![no_main]

use libfuzzer_sys::fuzz_target;
use mdcheck::config::Config;
use mdcheck::text::Language;

fuzz_target!(|text: &str| {
    let Err(faults) = Config::parse(text) else { return };
    assert!(!faults.is_empty(), "refused without a reason");
    assert!(faults.is_sorted_by_key(|fault| fault.span), "not in the order of the text");
    for fault in faults {
        assert!(text.get(fault.span.range()).is_some(), "{:?} is no part of the text", fault.span);
        for language in [Language::Japanese, Language::English] {
            assert!(!fault.message.get(language).is_empty());
        }
    }
});
