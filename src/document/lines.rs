//! Lines and columns, counted in characters as an editor does; a line ends with LF, CR LF or CR, as YAML has it.

use super::span::Span;

/// A line and a column, both from 1; the column counts characters, not bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

/// Finds lines and columns in a text; each answer costs the same wherever it is, also in one endless line.
#[derive(Debug)]
pub struct Lines<'t> {
    text: &'t str,
    /// The offset at which each line begins.
    starts: Vec<usize>,
    /// How many characters stand before each block of [`BLOCK`] bytes.
    characters: Vec<usize>,
}

const BLOCK: usize = 1024;

impl<'t> Lines<'t> {
    /// Goes through the text once.
    pub fn new(text: &'t str) -> Self {
        let mut starts = vec![0];
        match text.contains('\r') {
            false => starts.extend(text.match_indices('\n').map(|(offset, _)| offset + 1)),
            true => starts.extend(text.match_indices(['\n', '\r']).filter_map(|(offset, end)| {
                // The first half of a Windows line end is none of its own.
                let is_half = end == "\r" && text.as_bytes().get(offset + 1) == Some(&b'\n');
                (!is_half).then_some(offset + 1)
            })),
        }
        let mut characters = vec![0];
        let mut count = 0;
        for block in text.as_bytes().chunks(BLOCK) {
            count += count_characters(block);
            characters.push(count);
        }
        Self { text, starts, characters }
    }

    /// The text that the lines are of.
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// The position of an offset; behind the end of the text it is that of the end.
    /// A byte order mark is no column.
    pub fn position(&self, offset: usize) -> Position {
        let offset = offset.min(self.text.len());
        let line = self.line(offset);
        let start = line.checked_sub(1).and_then(|index| self.starts.get(index)).copied().unwrap_or(0);
        let mark = usize::from(line == 1 && offset > 0 && self.text.starts_with('\u{FEFF}'));
        Position { line, column: self.characters_before(offset) - self.characters_before(start) - mark + 1 }
    }

    /// The line of an offset, from 1: of a position, what costs little.
    pub fn line(&self, offset: usize) -> usize {
        self.starts.partition_point(|&start| start <= offset)
    }

    /// The span of a line, counted from 1, without its line break; empty where there is no such line.
    pub fn span(&self, line: usize) -> Span {
        let Some(&start) = line.checked_sub(1).and_then(|index| self.starts.get(index)) else {
            return Span::new(self.text.len(), self.text.len());
        };
        let end = self.starts.get(line).map_or(self.text.len(), |next| next - 1);
        let content = self.text.get(start..end).unwrap_or_default();
        Span::new(start, start + content.strip_suffix('\r').unwrap_or(content).len())
    }

    fn characters_before(&self, offset: usize) -> usize {
        let block = offset / BLOCK;
        let rest = self.text.as_bytes().get(block * BLOCK..offset).unwrap_or_default();
        self.characters.get(block).copied().unwrap_or(0) + count_characters(rest)
    }
}

/// Every byte that does not continue a character begins one. Counted in bytes, which a processor adds many at a time.
fn count_characters(bytes: &[u8]) -> usize {
    let begins = |byte: &u8| u8::from(byte & 0xC0 != 0x80);
    bytes.chunks(255).map(|few| usize::from(few.iter().map(begins).sum::<u8>())).sum()
}
