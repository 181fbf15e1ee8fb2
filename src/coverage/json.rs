//! The answers for programs.

use serde::Serialize;

use super::{Answers, Counts, Coverage, Row};
use crate::reporters::{ItemView, item_view, pretty};
use crate::text::Text;

impl Coverage {
    /// The answers for programs, in both languages.
    pub fn json(&self) -> String {
        let documents = self.documents.iter().map(DocumentView::of).collect();
        let failures = self.failures.iter();
        let failures =
            failures.map(|failure| FailureView { path: &failure.path, message: &failure.message }).collect();
        let view = View { version: 1, today: self.today.to_string(), documents, failures };
        pretty(&view)
    }
}

#[derive(Serialize)]
struct View<'c> {
    version: u32,
    today: String,
    documents: Vec<DocumentView<'c>>,
    failures: Vec<FailureView<'c>>,
}

#[derive(Serialize)]
struct DocumentView<'c> {
    path: &'c str,
    items: Option<Vec<RowView<'c>>>,
    elsewhere: Counts,
}

#[derive(Serialize)]
struct RowView<'c> {
    #[serde(flatten)]
    answer: ItemView<'c>,
    findings: Counts,
}

#[derive(Serialize)]
struct FailureView<'c> {
    path: &'c str,
    message: &'c Text,
}

impl<'c> DocumentView<'c> {
    fn of(answers: &'c Answers) -> Self {
        let row = |row: &'c Row| RowView { answer: item_view(&row.answer), findings: row.findings };
        Self {
            path: &answers.path,
            items: answers.items.as_ref().map(|rows| rows.iter().map(row).collect()),
            elsewhere: answers.elsewhere,
        }
    }
}
