//! What must hold of the findings and the reports on any document at all.

use jiff::civil::{Date, date};
use mdcheck::disclosure::Disclosure;
use mdcheck::document::{Document, Source};
use mdcheck::finding::{Finding, Severity};
use mdcheck::report::DocumentReport;
use mdcheck::reporters::{Format, Reporter, Section, Style};
use mdcheck::text::Language;
use serde_json::Value;

pub(crate) const TODAY: Date = date(2026, 11, 22);

/// Checks a document and reads every report on it.
pub(crate) fn examine(source: &Source, name: &str) {
    let document = Document::parse(source);
    let disclosure = Disclosure::new(&document);
    let findings = mdcheck::check(&disclosure, TODAY);
    let order =
        |finding: &Finding| (finding.location.span, finding.rule.id, finding.location.pointer.clone());
    assert!(findings.is_sorted_by_key(order), "{name}: not in order");
    for finding in &findings {
        let further = finding.related.iter().map(|related| &related.location);
        for location in [&finding.location].into_iter().chain(further) {
            let marked = document.text().get(location.span.range());
            assert!(marked.is_some(), "{name}: {} marks {location:?}", finding.rule.id);
            let resolves = document.root().at(&location.pointer).is_written() || location.pointer.is_empty();
            assert!(resolves, "{name}: {} points to {:?}", finding.rule.id, location.pointer);
        }
    }
    let report = DocumentReport::new(&disclosure, findings, 1);
    for (index, format) in Format::ALL.into_iter().enumerate() {
        let (width, language) =
            if index % 2 == 0 { (40, Language::Japanese) } else { (80, Language::English) };
        let style = Style { width, ..Style::new(format, language, TODAY) };
        let text = written(&report, &style);
        let loud = text.chars().find(|&character| character.is_control() && character != '\n');
        assert_eq!(loud, None, "{name}: {format:?} at {width}");
        let hidden = text
            .chars()
            .find(|character| matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'));
        assert_eq!(hidden, None, "{name}: {format:?} at {width}");
        assert!(!text.contains("Failed to read"), "{name}: {format:?} at {width} cannot show a place");
        if format == Format::Json {
            serde_json::from_str::<Value>(&text).unwrap();
        }
    }
}

/// A report on one document, notes and all.
pub(crate) fn written(report: &DocumentReport<'_>, style: &Style) -> String {
    let style = Style { level: Severity::Note, ..style.clone() };
    let mut out = Vec::new();
    let mut reporter = Reporter::new(style.clone(), &mut out).unwrap();
    reporter.section(Section::new(&style, report).unwrap()).unwrap();
    reporter.finish().unwrap();
    String::from_utf8(out).unwrap()
}
