//! The part of a document that a report shows: the lines around its tokens, cut to the terminal, safe to print.
//!
//! miette would show whole lines, count columns in bytes and walk the text from its beginning for every report.

use std::borrow::Cow;
use std::fmt;

use miette::{MietteError, MietteSpanContents, SourceCode, SourceSpan, SpanContents};
use unicode_width::UnicodeWidthChar;

use super::printable;
use crate::document::{Lines, Span};
use crate::report::DocumentReport;

/// The source of one report, as miette reads it.
pub(super) struct Excerpt<'r> {
    name: String,
    lines: &'r Lines<'r>,
    windows: Vec<Window>,
}

/// A stretch of consecutive lines, or of one long line.
struct Window {
    span: Span,
    first_line: usize,
    last_line: usize,
    /// Whether its lines are shown from end to end.
    whole: bool,
    /// As many bytes as the stretch of the document that it stands for.
    text: String,
}

/// The columns that miette puts before the text of a line, beside the digits of its number.
const GUTTER: usize = 6;

/// Lines that are neighbours are shown in one piece up to this many bytes.
const LARGEST: usize = 4096;

impl<'r> Excerpt<'r> {
    /// The excerpt that shows all `spans`.
    pub(super) fn new(
        report: &'r DocumentReport<'_>,
        spans: impl Iterator<Item = Span>,
        width: usize,
    ) -> Self {
        let lines = &report.lines;
        let room = width.saturating_sub(GUTTER + 4).max(20);
        let mut excerpt = Self { name: printable(&report.path).into_owned(), lines, windows: Vec::new() };
        let mut spans: Vec<Span> = spans.map(|span| visible(lines, span)).collect();
        spans.sort_unstable();
        for span in spans {
            let window = window(lines, span, room);
            match excerpt.windows.last_mut() {
                Some(last) if last.span.start <= window.span.start && window.span.end <= last.span.end => {}
                Some(last) if last.joins(&window) => *last = last.with(&window, lines),
                _ => excerpt.windows.push(window),
            }
        }
        excerpt
    }

    /// The part of a span that the excerpt shows.
    pub(super) fn shown(&self, span: Span) -> Span {
        let span = visible(self.lines, span);
        let window = self.first_behind(span.start + 1).filter(|window| window.span.start <= span.start);
        Span::new(span.start, window.map_or(span.end, |window| span.end.min(window.span.end)))
    }

    /// The first window that ends at an offset or behind it; a later one begins and ends behind an earlier one.
    fn first_behind(&self, end: usize) -> Option<&Window> {
        self.windows.get(self.windows.partition_point(|window| window.span.end < end))
    }
}

/// The part of a span that can be marked: in one line, and nothing only where the line has nothing.
fn visible(lines: &Lines<'_>, span: Span) -> Span {
    let text = lines.text();
    let line = lines.span(lines.line(span.start));
    let last =
        |end: usize| text.get(..end).and_then(|text| text.char_indices().next_back()).map_or(0, |(at, _)| at);
    if span.start >= line.end {
        // Behind the last character of its line: that character, if there is one.
        return Span::new(last(line.end).max(line.start), line.end);
    }
    Span::new(span.start, span.end.clamp(span.start, line.end))
}

impl Window {
    /// Whether two windows, the other one below, are better shown in one piece.
    fn joins(&self, other: &Window) -> bool {
        self.whole
            && other.whole
            && other.first_line <= self.last_line + 1
            && self.first_line < other.last_line
            && other.span.end.saturating_sub(self.span.start) <= LARGEST
    }

    fn with(&self, other: &Window, lines: &Lines<'_>) -> Window {
        let span = Span::new(lines.span(self.first_line).start, lines.span(other.last_line).end);
        Window::new(lines, span, self.first_line, other.last_line)
    }

    /// Says that its last line goes on.
    fn omit_end(&mut self) {
        self.whole = false;
        let at = self.text.len() - leading(self.text.chars().rev());
        self.text.replace_range(at.., &omission(self.text.len() - at));
    }

    fn new(lines: &Lines<'_>, span: Span, first_line: usize, last_line: usize) -> Window {
        let mut shown = String::with_capacity(span.end - span.start);
        // A line break stays one, as miette knows it; everything else that is no text does not reach the terminal.
        for number in first_line..=last_line {
            let line = lines.span(number);
            let (start, end) = (line.start.max(span.start), line.end.min(span.end));
            shown += match start.saturating_sub(span.start + shown.len()) {
                0 => "",
                1 => "\n",
                _ => "\r\n",
            };
            shown += &sanitised(lines.text().get(start..end).unwrap_or_default());
        }
        Window { span, first_line, last_line, whole: true, text: shown }
    }
}

fn sanitised(line: &str) -> Cow<'_, str> {
    match line.contains('\t') {
        true => line.split('\t').map(printable).collect::<Vec<_>>().join("\t").into(),
        false => printable(line),
    }
}

/// The line of a token with its neighbours; only the part around the token where the line is long.
fn window(lines: &Lines<'_>, token: Span, room: usize) -> Window {
    let number = lines.line(token.start);
    let line = lines.span(number);
    if !fits(lines, line, room) {
        return cut(lines, line, token, number, room);
    }
    let above = lines.span(number.saturating_sub(1));
    let has_above = number > 1 && above.start < above.end && fits(lines, above, room);
    let (first, start) = if has_above { (number - 1, above.start) } else { (number, line.start) };
    let below = lines.span(number + 1);
    if below.start == below.end {
        return Window::new(lines, Span::new(start, line.end), first, number);
    }
    // The line below often says what the bracket on this one begins: its beginning is shown in any case.
    let end = forward(lines, below, room);
    let mut window = Window::new(lines, Span::new(start, end), first, number + 1);
    if end < below.end {
        window.omit_end();
    }
    window
}

fn fits(lines: &Lines<'_>, line: Span, room: usize) -> bool {
    // A character takes at most four bytes and at least no column: a line of many bytes need not be measured.
    line.end - line.start <= room * 4 && width(lines.text().get(line.range()).unwrap_or_default()) <= room
}

fn width(text: &str) -> usize {
    text.chars().map(columns).sum()
}

fn columns(character: char) -> usize {
    match character {
        '\t' => 4,
        character => character.width().unwrap_or(1),
    }
}

/// The part of a long line around a token, with a sign where something was left out.
fn cut(lines: &Lines<'_>, line: Span, token: Span, number: usize, room: usize) -> Window {
    let text = lines.text();
    let before = text.get(line.start..token.start).unwrap_or_default();
    let mut left = room / 3;
    let mut start = token.start;
    for (at, character) in before.char_indices().rev() {
        if columns(character) > left {
            break;
        }
        left -= columns(character);
        start = line.start + at;
    }
    let end = forward(lines, Span::new(token.start, line.end), room - room / 3 + left);
    let mut window = Window::new(lines, Span::new(start, end), number, number);
    window.whole = false;
    if start > line.start {
        let length = leading(window.text.chars());
        window.text.replace_range(..length, &omission(length));
    }
    if end < line.end {
        window.omit_end();
    }
    window
}

/// The end of what has room of a stretch of a line.
fn forward(lines: &Lines<'_>, stretch: Span, room: usize) -> usize {
    let (mut left, mut end) = (room, stretch.start);
    for character in lines.text().get(stretch.range()).unwrap_or_default().chars() {
        if columns(character) > left {
            break;
        }
        left -= columns(character);
        end += character.len_utf8();
    }
    end
}

/// The bytes of as many characters as an omission sign has room in.
fn leading(characters: impl Iterator<Item = char>) -> usize {
    let mut length = 0;
    for character in characters {
        if length >= '…'.len_utf8() {
            break;
        }
        length += character.len_utf8();
    }
    length
}

/// A sign of a given length in bytes.
fn omission(length: usize) -> String {
    if length == '…'.len_utf8() { "…".to_owned() } else { ".".repeat(length) }
}

impl SourceCode for Excerpt<'_> {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        lines_before: usize,
        _lines_after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let (start, end) = (span.offset(), span.offset() + span.len());
        let window = self.first_behind(end).filter(|window| window.span.start <= start);
        let window = window.ok_or(MietteError::OutOfBounds)?;
        // Asked without context, miette wants the position for its heading.
        let (line, column) = match lines_before {
            0 => {
                let position = self.lines.position(start);
                (position.line - 1, position.column - 1)
            }
            _ => (window.first_line - 1, 0),
        };
        Ok(Box::new(MietteSpanContents::new_named(
            self.name.clone(),
            window.text.as_bytes(),
            (window.span.start, window.span.end - window.span.start).into(),
            line,
            column,
            window.last_line - window.first_line + 1,
        )))
    }
}

impl fmt::Debug for Excerpt<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)
    }
}
