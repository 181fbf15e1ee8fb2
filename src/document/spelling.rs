//! From a stretch of a decoded string back to the text, through escapes, folded lines and indentation.

use std::ops::Range;

use super::span::Span;

/// How the text writes a string that it does not hold verbatim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spelling {
    /// In double quotation marks, with backslashes: every text of JSON is also one of YAML.
    Escaped,
    /// In single quotation marks, where two of them mean one.
    SingleQuoted,
    /// Without quotation marks, over several lines.
    Plain,
    /// As a block of lines behind `|` or `>`; the token begins behind the indentation of its first line.
    Block,
}

/// How far a walk through a token has come: a later question about the same token goes on from here, so that many words
/// in one long text are found in one walk.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mark {
    token: Span,
    /// The columns that the token is indented by.
    indent: usize,
    /// The byte of the text, and that of what is meant.
    offset: usize,
    meant: usize,
}

/// The span in `text` of what `range` is in `decoded`, which the token means; moves the mark there.
///
/// `None` where the two cannot be brought together.
pub(super) fn span_of(
    text: &str,
    token: Span,
    spelling: Spelling,
    decoded: &str,
    range: Range<usize>,
    mark: &mut Option<Mark>,
) -> Option<Span> {
    let (mut start, mut end) = (None, 0);
    let from = mark.filter(|mark| mark.token == token && mark.meant <= range.start);
    let from = from.or_else(|| Mark::begin(text, token, spelling, decoded))?;
    *mark = Some(from);
    walk(text, from, spelling, decoded, |at, written, meant| {
        if meant.start >= range.end {
            return false;
        }
        if meant.end > range.start && start.is_none() {
            start = Some(written.start);
            *mark = Some(at);
        }
        end = written.end;
        true
    })?;
    start.map(|start| Span::new(start, end))
}

/// The way back: what a span of `text` is in `decoded`.
pub(super) fn range_of(
    text: &str,
    token: Span,
    spelling: Spelling,
    decoded: &str,
    span: Span,
    mark: &mut Option<Mark>,
) -> Option<Range<usize>> {
    let (mut start, mut end) = (None, 0);
    let from = mark.filter(|mark| mark.token == token && mark.offset <= span.start);
    let from = from.or_else(|| Mark::begin(text, token, spelling, decoded))?;
    *mark = Some(from);
    walk(text, from, spelling, decoded, |at, written, meant| {
        if written.start >= span.end {
            return false;
        }
        if written.end > span.start && start.is_none() {
            start = Some(meant.start);
            *mark = Some(at);
        }
        end = meant.end;
        true
    })?;
    start.map(|start| start..end)
}

impl Mark {
    /// The beginning of a token.
    fn begin(text: &str, token: Span, spelling: Spelling, decoded: &str) -> Option<Mark> {
        let offset = match spelling {
            Spelling::Escaped | Spelling::SingleQuoted => token.start + 1,
            Spelling::Plain | Spelling::Block => token.start,
        };
        let line_start = text.get(..offset)?.rfind(['\n', '\r']).map_or(0, |at| at + 1);
        // Empty lines at the head of a block stand before its token.
        let meant = match spelling {
            Spelling::Block => decoded.len() - decoded.trim_start_matches('\n').len(),
            _ => 0,
        };
        Some(Mark { token, indent: offset - line_start, offset, meant })
    }
}

/// Shows every unit of a token from a mark on, as it is written and as it is meant, for as long as more are wanted.
fn walk(
    text: &str,
    mut at: Mark,
    spelling: Spelling,
    decoded: &str,
    mut see: impl FnMut(Mark, Span, Range<usize>) -> bool,
) -> Option<()> {
    let end = match spelling {
        Spelling::Escaped | Spelling::SingleQuoted => at.token.end.checked_sub(1)?,
        Spelling::Plain | Spelling::Block => at.token.end,
    };
    let mut raw = Raw { rest: text.get(at.offset..end)?, spelling, indent: at.indent };
    while at.meant < decoded.len() && !raw.rest.is_empty() {
        let (length, meaning) = raw.next(decoded.get(at.meant..)?)?;
        if !see(at, Span::new(at.offset, at.offset + length), at.meant..at.meant + meaning) {
            break;
        }
        at.meant += meaning;
        at.offset += length;
        raw.rest = raw.rest.get(length..)?;
    }
    Some(())
}

struct Raw<'t> {
    rest: &'t str,
    spelling: Spelling,
    indent: usize,
}

impl Raw<'_> {
    /// How many bytes the next unit takes in the text, and how many it does in what is meant from there.
    fn next(&self, meant: &str) -> Option<(usize, usize)> {
        let escaped = self.rest.strip_prefix('\\').filter(|_| self.spelling == Spelling::Escaped);
        if let Some(escaped) = escaped {
            return self.escape(escaped, meant);
        }
        if self.spelling == Spelling::SingleQuoted && self.rest.starts_with("''") {
            return Some((2, 1));
        }
        if let Some((length, breaks)) = self.line_breaks() {
            let newlines = meant.bytes().take(breaks).take_while(|&byte| byte == b'\n').count();
            return Some((length, if newlines == 0 { 1 } else { newlines }));
        }
        let character = self.rest.chars().next()?;
        meant.starts_with(character).then_some((character.len_utf8(), character.len_utf8()))
    }

    /// An escape means one character, but for an escaped end of the line, which means nothing.
    fn escape(&self, escaped: &str, meant: &str) -> Option<(usize, usize)> {
        let meaning = meant.chars().next().map_or(0, char::len_utf8);
        Some(match escaped.chars().next()? {
            '\r' | '\n' => (1 + escaped.len() - escaped.trim_start().len(), 0),
            'x' => (4, meaning),
            // A character outside the basic plane takes a pair of escapes.
            'u' if meaning == 4 => (12, meaning),
            'u' => (6, meaning),
            'U' => (10, meaning),
            other => (1 + other.len_utf8(), meaning),
        })
    }

    /// Where lines end here: the bytes up to the content of the next one, and how many line breaks that may mean.
    fn line_breaks(&self) -> Option<(usize, usize)> {
        let is_block = self.spelling == Spelling::Block;
        let blank = |text: &str, limit: usize| {
            text.bytes().take(limit).take_while(|byte| matches!(byte, b' ' | b'\t')).count()
        };
        let mut length = if is_block { 0 } else { blank(self.rest, usize::MAX) };
        let mut breaks = 0;
        while let Some(rest) = self.rest.get(length..) {
            let Some(step) = ["\r\n", "\n", "\r"].iter().find(|end| rest.starts_with(**end)) else { break };
            length += step.len();
            breaks += 1;
            length += blank(self.rest.get(length..)?, if is_block { self.indent } else { usize::MAX });
        }
        // Elsewhere than in a block the first line break only folds.
        (breaks > 0).then(|| (length, if is_block { breaks } else { breaks - 1 }))
    }
}
