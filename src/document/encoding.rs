//! The encodings in which a text may come, and what can be read of it in each.

/// Encodings in which Japanese files come when they are not UTF-8.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// Shift_JIS, or CP932 as Windows writes it.
    ShiftJis,
    /// EUC-JP, of older Unix systems.
    EucJp,
    /// UTF-16, of either byte order.
    Utf16,
    /// UTF-32, of either byte order.
    Utf32,
}

/// The text of a file in whatever encoding, as far as its ASCII characters go: enough to look for keys and addresses. A
/// character that is cut off at the end is left out.
pub fn legible(bytes: &[u8]) -> String {
    let text = match zeros(bytes) {
        Some((Encoding::Utf32, _)) => wide(bytes),
        Some(_) => paired(bytes),
        None => match std::str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(error) if error.error_len().is_none() => {
                String::from_utf8_lossy(bytes.get(..error.valid_up_to()).unwrap_or_default()).into_owned()
            }
            Err(error) => match likely(bytes.get(error.valid_up_to()..).unwrap_or_default()) {
                Some(Encoding::ShiftJis) => masked(bytes),
                _ => String::from_utf8_lossy(bytes).into_owned(),
            },
        },
    };
    text.strip_prefix('\u{FEFF}').map(str::to_owned).unwrap_or(text)
}

/// The encoding that zero bytes give away, with the first byte that does: a byte order mark, or the zeros beside ASCII.
pub(super) fn zeros(bytes: &[u8]) -> Option<(Encoding, usize)> {
    match bytes {
        [0xFF, 0xFE, 0, 0, ..] | [0, 0, 0xFE, 0xFF, ..] => return Some((Encoding::Utf32, 0)),
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => return Some((Encoding::Utf16, 0)),
        [1..=0xFF, 0, 0, 0, ..] => return Some((Encoding::Utf32, 1)),
        [0, 0, 0, 1..=0xFF, ..] => return Some((Encoding::Utf32, 0)),
        [1..=0xFF, 0, ..] => return Some((Encoding::Utf16, 1)),
        [0, 1..=0xFF, ..] => return Some((Encoding::Utf16, 0)),
        _ => {}
    }
    // One that begins with Japanese has its first zeros later, all at one side.
    let sample = bytes.get(..4096).unwrap_or(bytes);
    let side = |first: usize| sample.iter().skip(first).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (side(0), side(1));
    let (fewer, more) = (even.min(odd), even.max(odd));
    let first = sample.iter().position(|byte| *byte == 0)?;
    (more >= 2 && more > fewer * 8 && more * 8 >= sample.len()).then_some((Encoding::Utf16, first))
}

/// What is in UTF-16. The byte order is that of the mark, or the one in which there is more ASCII.
fn paired(bytes: &[u8]) -> String {
    let units = |order: fn([u8; 2]) -> u16| bytes.as_chunks().0.iter().map(move |pair| order(*pair));
    let is_ascii = |unit: &u16| *unit < 0x80;
    let is_little = match bytes {
        [0xFF, 0xFE, ..] => true,
        [0xFE, 0xFF, ..] => false,
        _ => {
            let ascii = |order| units(order).take(2048).filter(is_ascii).count();
            ascii(u16::from_le_bytes) >= ascii(u16::from_be_bytes)
        }
    };
    let order = if is_little { u16::from_le_bytes } else { u16::from_be_bytes };
    char::decode_utf16(units(order)).map(|sign| sign.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

/// What is in UTF-32.
fn wide(bytes: &[u8]) -> String {
    let is_little = matches!(bytes, [1..=0xFF, ..]);
    let order = if is_little { u32::from_le_bytes } else { u32::from_be_bytes };
    let sign = |four: &[u8; 4]| char::from_u32(order(*four)).unwrap_or(char::REPLACEMENT_CHARACTER);
    bytes.as_chunks().0.iter().map(sign).collect()
}

/// What is in Shift_JIS, where the second byte of a pair may look like a bracket or a backslash.
fn masked(bytes: &[u8]) -> String {
    let mut rest = bytes.iter().copied();
    let mut text = String::with_capacity(bytes.len());
    while let Some(byte) = rest.next() {
        if byte.is_ascii() {
            text.push(char::from(byte));
            continue;
        }
        text.push(char::REPLACEMENT_CHARACTER);
        if matches!(byte, 0x81..=0x9F | 0xE0..=0xFC) {
            rest.next();
        }
    }
    text
}

/// Guesses between the two Japanese multi-byte encodings by which of them the bytes break less often.
pub(super) fn likely(bytes: &[u8]) -> Option<Encoding> {
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
