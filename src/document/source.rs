//! The bytes of a document, and the text that they hold.

use std::path::PathBuf;

use super::encoding::{Encoding, likely, zeros};
use super::foreign::{self, Foreign};

/// A document as it was read: its path, its text, and what is wrong with its bytes.
#[derive(Debug, Clone)]
pub struct Source {
    /// The path as the user gave it, or the name that stands for standard input.
    pub path: PathBuf,
    /// The text. Where the bytes are not UTF-8: the text up to the first bad byte.
    pub text: String,
    /// Set when `text` is not the whole file.
    pub defect: Option<Defect>,
}

/// Why the text of a file could not be taken whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Defect {
    /// The bytes are not UTF-8.
    Encoding {
        /// The offset of the first byte that is not UTF-8.
        byte: usize,
        /// Its value.
        value: u8,
        /// The encoding that the file is probably in.
        likely: Option<Encoding>,
    },
    /// The file is a document of another program.
    Foreign(Foreign),
    /// The file is larger than what is read; nothing of it was.
    TooLarge {
        /// The size of the file in bytes.
        size: u64,
        /// The largest size that is read, in bytes.
        limit: u64,
    },
}

impl Source {
    /// Takes the bytes of a file as a document's source.
    pub fn new(path: impl Into<PathBuf>, bytes: Vec<u8>) -> Self {
        let path = path.into();
        if let Some(program) = foreign::of(&bytes) {
            return Self { path, text: String::new(), defect: Some(Defect::Foreign(program)) };
        }
        if let Some((likely, byte)) = zeros(&bytes) {
            let before = String::from_utf8_lossy(bytes.get(..byte).unwrap_or_default());
            // What is no text before the first zero is found there.
            let text = before.split(char::REPLACEMENT_CHARACTER).next().unwrap_or_default().to_owned();
            let byte = text.len();
            let value = bytes.get(byte).copied().unwrap_or_default();
            return Self { path, text, defect: Some(Defect::Encoding { byte, value, likely: Some(likely) }) };
        }
        match String::from_utf8(bytes) {
            Ok(text) => Self { path, text, defect: None },
            Err(error) => {
                let byte = error.utf8_error().valid_up_to();
                let mut bytes = error.into_bytes();
                let value = bytes.get(byte).copied().unwrap_or_default();
                let likely = likely(bytes.get(byte..).unwrap_or_default());
                bytes.truncate(byte);
                let text = String::from_utf8(bytes).unwrap_or_default();
                Self { path, text, defect: Some(Defect::Encoding { byte, value, likely }) }
            }
        }
    }

    /// Stands for a file of `size` bytes that was not read because more than `limit` bytes are not taken.
    pub fn too_large(path: impl Into<PathBuf>, size: u64, limit: u64) -> Self {
        Self { path: path.into(), text: String::new(), defect: Some(Defect::TooLarge { size, limit }) }
    }
}
