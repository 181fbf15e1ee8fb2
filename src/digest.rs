//! Digests of texts.

use sha2::{Digest, Sha256};

/// The SHA-256 of a text, with its name: `sha256:…`.
pub(crate) fn sha256(text: &str) -> String {
    format!("sha256:{}", hexadecimal(&Sha256::digest(text)))
}

/// A short digest of several texts, with their lengths, so that no two lists of texts look alike.
pub(crate) fn short<'t>(parts: impl IntoIterator<Item = &'t str>) -> String {
    let mut digest = Sha256::new();
    for part in parts {
        digest.update((part.len() as u64).to_be_bytes());
        digest.update(part);
    }
    let digest = digest.finalize();
    hexadecimal(digest.get(..16).unwrap_or(&digest))
}

fn hexadecimal(bytes: &[u8]) -> String {
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    let mut text = String::with_capacity(bytes.len() * 2);
    text.extend(digits.filter_map(|digit| char::from_digit(digit.into(), 16)));
    text
}
