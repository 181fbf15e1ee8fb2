//! One finding, with the words that it marks.

use super::Page;
use crate::document::{Lines, Span};
use crate::explanation::basis;
use crate::finding::Severity;
use crate::report::{DocumentReport, ReportedFinding};
use crate::reporters::markup::escaped;
use crate::text;

/// A list entry.
pub(super) fn finding(page: &Page<'_>, report: &DocumentReport<'_>, reported: &ReportedFinding) -> String {
    let finding = &reported.finding;
    let class = match (reported.is_open(), finding.severity) {
        (false, _) => "waived",
        (true, Severity::Error) => "error",
        (true, Severity::Warning) => "warning",
        (true, Severity::Note) => "note",
    };
    let level = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    };
    // What was waived is no finding of the run: programs that count find it apart.
    let data = if reported.is_open() { "rule" } else { "waived" };
    let mut entry = format!(
        "<li class=\"finding {class}\" data-{data}=\"{}\" data-pointer=\"{}\" data-level=\"{level}\">\n\
         <p class=\"message\"><b class=\"level\">{}</b> {}</p>\n{}\n",
        finding.rule.id,
        escaped(&finding.location.pointer),
        page.say(&finding.severity.name()),
        page.say(&finding.message),
        excerpt(page, &report.lines, finding.location.span),
    );
    for related in &finding.related {
        entry.push_str(&format!(
            "<div class=\"related\"><p>{}</p>{}</div>\n",
            page.say(&related.label),
            excerpt(page, &report.lines, related.location.span)
        ));
    }
    let remarks = [
        (text!("扱い", "Waived"), reported.status.ground()),
        (text!("対処", "Help"), finding.help.clone()),
        (text!("根拠", "Basis"), basis(finding.rule, &page.style.editions)),
    ];
    entry.push_str("<dl class=\"remarks\">\n");
    for (name, words) in remarks {
        if let Some(words) = words {
            entry.push_str(&format!("<dt>{}</dt><dd>{}</dd>\n", page.say(&name), page.say(&words)));
        }
    }
    let rule = page.say(&text!("規則", "Rule"));
    entry.push_str(&format!("<dt>{rule}</dt><dd><code>{}</code></dd>\n</dl>\n</li>", finding.rule.id));
    entry
}

/// So many bytes of a line are shown before and behind what is marked, and of that itself.
const AROUND: usize = 120;
const MARKED: usize = 600;

/// The line of a token, with the token marked; its surroundings only, where the line is long.
fn excerpt(page: &Page<'_>, lines: &Lines<'_>, span: Span) -> String {
    let text = lines.text();
    let number = lines.line(span.start);
    let line = lines.span(number);
    if line.start == line.end {
        return String::new();
    }
    let start = span.start.clamp(line.start, line.end);
    let end = span.end.clamp(start, line.end);
    let (start, end) = if start < end { (start, end) } else { beside(text, line, start) };
    let (first, last) = (
        text.floor_char_boundary(start.saturating_sub(AROUND).max(line.start)),
        text.ceil_char_boundary((end + AROUND).min(line.end)),
    );
    let cut = text.ceil_char_boundary(end.min(start + MARKED));
    let part = |from: usize, to: usize| escaped(text.get(from..to).unwrap_or_default());
    let sign = |is_cut: bool| if is_cut { "…" } else { "" };
    let before = part(first, start);
    let before = if first == line.start { before.trim_start() } else { &before };
    let behind = if cut < end { "…".to_owned() } else { part(end, last) + sign(last < line.end) };
    format!(
        "<pre{}><span class=\"line\">{number}</span> {}{before}<mark>{}</mark>{behind}</pre>",
        page.lang,
        sign(first > line.start),
        part(start, cut)
    )
}

/// Where something is missing: the character before that place, or else the one behind it.
fn beside(text: &str, line: Span, place: usize) -> (usize, usize) {
    let before = text.get(line.start..place).unwrap_or_default().trim_end();
    let (start, text) = match before.char_indices().next_back() {
        Some((offset, _)) => (line.start + offset, before.get(offset..)),
        None => (place, text.get(place..line.end)),
    };
    let length = text.and_then(|text| text.chars().next()).map_or(0, char::len_utf8);
    (start, start + length)
}
