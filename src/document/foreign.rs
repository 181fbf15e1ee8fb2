//! Documents of other programs, which their first bytes give away.

/// A document of another program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Foreign {
    /// A document of Word, `.docx`.
    Word,
    /// A workbook of Excel, `.xlsx`.
    Excel,
    /// Slides of PowerPoint, `.pptx`.
    PowerPoint,
    /// A document of LibreOffice, such as `.odt`.
    OpenDocument,
    /// Another archive.
    Zip,
    /// A PDF.
    Pdf,
    /// A document of Word, Excel or PowerPoint before 2007, or one of today with a password.
    Ole2,
}

/// What a file is, if it is something else than a text.
pub(super) fn of(bytes: &[u8]) -> Option<Foreign> {
    // A PDF may have some bytes before it begins.
    let head = bytes.get(..64).unwrap_or(bytes).trim_ascii_start();
    match bytes {
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => Some(Foreign::Ole2),
        [b'P', b'K', 3, 4, ..] | [b'P', b'K', 5, 6, ..] => Some(archived(bytes)),
        _ if head.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(head).starts_with(b"%PDF-") => {
            Some(Foreign::Pdf)
        }
        _ => None,
    }
}

/// What is in an archive, by the names of its files: they stand before each of them, and all at its end.
fn archived(bytes: &[u8]) -> Foreign {
    const LOOKED_AT: usize = 64 * 1024;
    let parts = [
        bytes.get(..LOOKED_AT).unwrap_or(bytes),
        bytes.get(bytes.len().saturating_sub(LOOKED_AT)..).unwrap_or_default(),
    ];
    let has = |name: &str| {
        parts.iter().any(|part| part.windows(name.len()).any(|window| window == name.as_bytes()))
    };
    let known = [
        ("word/document", Foreign::Word),
        ("xl/workbook", Foreign::Excel),
        ("ppt/presentation", Foreign::PowerPoint),
        ("application/vnd.oasis.opendocument", Foreign::OpenDocument),
    ];
    known.into_iter().find(|(name, _)| has(name)).map_or(Foreign::Zip, |(_, kind)| kind)
}
