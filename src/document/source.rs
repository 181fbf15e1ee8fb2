//! The bytes of a document, and the text that they hold.

use std::path::PathBuf;

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
    /// The file is larger than what is read; nothing of it was.
    TooLarge {
        /// The size of the file in bytes.
        size: u64,
        /// The largest size that is read, in bytes.
        limit: u64,
    },
}

/// Encodings in which Japanese files come when they are not UTF-8.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// Shift_JIS, or CP932 as Windows writes it.
    ShiftJis,
    /// EUC-JP, of older Unix systems.
    EucJp,
    /// UTF-16, of either byte order.
    Utf16,
}

impl Source {
    /// Takes the bytes of a file as a document's source.
    pub fn new(path: impl Into<PathBuf>, bytes: Vec<u8>) -> Self {
        let path = path.into();
        if let Some(byte) = utf16_evidence(&bytes) {
            let value = bytes.get(byte).copied().unwrap_or_default();
            let defect = Defect::Encoding { byte, value, likely: Some(Encoding::Utf16) };
            let text = String::from_utf8_lossy(bytes.get(..byte).unwrap_or_default()).into_owned();
            return Self { path, text, defect: Some(defect) };
        }
        match String::from_utf8(bytes) {
            Ok(text) => Self { path, text, defect: None },
            Err(error) => {
                let byte = error.utf8_error().valid_up_to();
                let mut bytes = error.into_bytes();
                let value = bytes.get(byte).copied().unwrap_or_default();
                let likely = likely_encoding(bytes.get(byte..).unwrap_or_default());
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

/// The first byte that shows the file to be UTF-16: a byte order mark, or the zero byte beside an opening brace.
fn utf16_evidence(bytes: &[u8]) -> Option<usize> {
    match bytes {
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => Some(0),
        [b'{' | b'[', 0, ..] => Some(1),
        [0, b'{' | b'[', ..] => Some(0),
        _ => None,
    }
}

/// Guesses between the two Japanese multi-byte encodings by which of them the bytes break less often.
fn likely_encoding(bytes: &[u8]) -> Option<Encoding> {
    let sample = bytes.get(..4096).unwrap_or(bytes);
    let shift_jis = misfits(
        sample,
        |lead| matches!(lead, 0x81..=0x9F | 0xE0..=0xFC),
        |trail| matches!(trail, 0x40..=0x7E | 0x80..=0xFC),
    );
    let euc_jp =
        misfits(sample, |lead| matches!(lead, 0x8E | 0xA1..=0xFE), |trail| matches!(trail, 0xA1..=0xFE));
    match (shift_jis, euc_jp) {
        (Some(0), None | Some(1..)) => Some(Encoding::ShiftJis),
        (None | Some(1..), Some(0)) => Some(Encoding::EucJp),
        // Kana of EUC-JP (0xA4, 0xA5) also read as half-width kana of Shift_JIS: the stricter form wins.
        (Some(0), Some(0)) => Some(Encoding::EucJp),
        _ => None,
    }
}

/// How many bytes above ASCII do not form pairs of the given shape; `None` where there is no pair at all.
fn misfits(bytes: &[u8], is_lead: fn(u8) -> bool, is_trail: fn(u8) -> bool) -> Option<usize> {
    let (mut pairs, mut misfits) = (0usize, 0usize);
    let mut rest = bytes.iter().copied().peekable();
    while let Some(byte) = rest.next() {
        if byte < 0x80 {
            continue;
        }
        match rest.peek() {
            Some(&next) if is_lead(byte) && is_trail(next) => {
                pairs += 1;
                rest.next();
            }
            // The end of the sample may cut a pair.
            None => {}
            Some(_) => misfits += 1,
        }
    }
    (pairs > 0).then_some(misfits)
}
