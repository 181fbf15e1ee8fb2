//! How documents answer the items, and what is found on each.

mod json;

use jiff::civil::Date;

use crate::disclosure::Item;
use crate::finding::Severity;
use crate::page::{Column, Page, Table, printable};
use crate::report::{Counts, DISCLAIMER, DocumentReport, ItemState, ReportedFinding, State, Summary};
use crate::reporters::{Failure, rules_off};
use crate::text;
use crate::text::{Language, Text};

/// The answers of several documents.
pub struct Coverage {
    today: Date,
    documents: Vec<Answers>,
    failures: Vec<Failure>,
    summary: Summary,
}

/// The answers of one document.
struct Answers {
    path: String,
    /// `None` where the text could not be parsed: nothing counts as answered.
    items: Option<Vec<Row>>,
    /// What is found outside the items: on the cover, in the revisions.
    elsewhere: Counts,
}

struct Row {
    answer: ItemState,
    findings: Counts,
}

impl Coverage {
    /// No document yet.
    pub fn new(today: Date) -> Self {
        Self { today, documents: Vec::new(), failures: Vec::new(), summary: Summary::default() }
    }

    /// Adds a document.
    pub fn add(&mut self, report: &DocumentReport<'_>) {
        let row = |answer: &ItemState| Row {
            answer: answer.clone(),
            findings: Counts::of(report, Some(answer.item)),
        };
        let answers = Answers {
            path: report.path.clone(),
            items: report.items.as_ref().map(|items| items.iter().map(row).collect()),
            elsewhere: Counts::of(report, None),
        };
        self.summary.add(Summary::of(report));
        self.documents.push(answers);
    }

    /// Adds a file that could not be read.
    pub fn fail(&mut self, failure: Failure) {
        self.failures.push(failure);
    }

    /// Whether there was nothing to read.
    pub fn is_empty(&self) -> bool {
        self.documents.is_empty() && self.failures.is_empty()
    }

    /// Whether a file could not be read.
    pub fn has_failures(&self) -> bool {
        !self.failures.is_empty()
    }

    /// Whether every document answers every item.
    pub fn is_complete(&self) -> bool {
        let is_answered = |row: &Row| !matches!(row.answer.state, State::Missing);
        self.documents.iter().all(|document| document.items.iter().flatten().all(is_answered))
            && self.documents.iter().all(|document| document.items.is_some())
    }

    /// The answers for people.
    pub fn page(&self, language: Language) -> Page {
        let mut page = Page::default();
        for document in &self.documents {
            page.heading(printable(&document.path));
            match &document.items {
                Some(rows) => page.table(table(rows, document.elsewhere, language)),
                None => page.paragraph(text!(
                    "読み取れない文書です。回答は1つも数えていません。どこが誤っているかは mdcheck lint が示します。",
                    "This document cannot be read as a disclosure, and nothing counts as answered. mdcheck lint shows what is wrong."
                ).get(language)),
            };
        }
        for failure in &self.failures {
            page.heading(printable(&failure.path)).paragraph(failure.message.get(language));
        }
        let sum = text!(
            "{answered}（評価日: {today}）",
            "{answered} (evaluation day: {today})",
            answered = self.summary.answered(),
            today = self.today
        );
        page.paragraph(sum.get(language));
        // Their findings are not in the table.
        if let Some(off) = rules_off(&self.summary, &[]) {
            page.paragraph(off.get(language));
        }
        page.paragraph(DISCLAIMER.get(language));
        page
    }
}

impl Counts {
    /// The findings on an item itself, not on its parts; `None` for those on no item.
    fn of(report: &DocumentReport<'_>, item: Option<Item>) -> Self {
        let count = |severity| {
            let counts =
                |reported: &&ReportedFinding| reported.item == item && reported.finding.severity == severity;
            report.open().filter(counts).count()
        };
        Self {
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            notes: count(Severity::Note),
        }
    }

    /// A nought is left out, so that the others are seen.
    fn cells(self) -> [String; 3] {
        [self.errors, self.warnings, self.notes]
            .map(|count| if count == 0 { String::new() } else { count.to_string() })
    }
}

fn table(rows: &[Row], elsewhere: Counts, language: Language) -> Table {
    let say = |text: Text| text.get(language).to_owned();
    let mut table = Table::new(vec![
        Column::Code(say(text!("番号", "No."))),
        Column::Words(say(text!("項目", "Item"))),
        Column::Words(say(text!("回答", "Answer"))),
        Column::Number(Severity::Error.name().get(language).to_owned()),
        Column::Number(Severity::Warning.name().get(language).to_owned()),
        Column::Number(Severity::Note.name().get(language).to_owned()),
    ]);
    let mut add = |number: &str, title: &str, state: String, counts: Counts| {
        let cells = [number.to_owned(), title.to_owned(), state];
        table.row(cells.into_iter().chain(counts.cells()).collect());
    };
    for row in rows {
        let state = words(&row.answer.state);
        let item = row.answer.item;
        add(item.id(), item.short_title().get(language), say(state), row.findings);
    }
    add("", &say(text!("項目以外（表紙など）", "Outside the items")), String::new(), elsewhere);
    table
}

/// The state of an item in words; what the document says is cut short where it is long.
fn words(state: &State) -> Text {
    let cut = |text: &str| match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", printable(text.get(..end).unwrap_or_default())),
        None => printable(text).into_owned(),
    };
    match state {
        State::Described => text!("記載あり", "described"),
        State::Referred(to) => {
            let to = Text::list(&to.iter().map(|id| text!("{id}", "{id}", id = cut(id))).collect::<Vec<_>>());
            text!("参照 → {to}", "refers → {to}", to = to)
        }
        State::NotApplicable(Some(reason)) => {
            text!("該当なし（{reason}）", "not applicable ({reason})", reason = cut(reason))
        }
        State::NotApplicable(None) => text!("該当なし", "not applicable"),
        State::Missing => text!("記載なし", "no answer"),
    }
}

/// So many characters of a reason are shown.
const LONGEST: usize = 40;
