//! What a run has found, before any output format: the findings of a document, the state of its items, the sums.

use crate::disclosure::{Answer, Disclosure, Item};
use crate::document::{Document, Lines};
use crate::finding::{Finding, Severity};
use crate::fingerprint::Fingerprints;
use crate::text;
use crate::text::Text;

/// Everything that a reporter may tell of one document.
pub struct DocumentReport<'s> {
    /// The path as the user gave it.
    pub path: String,
    /// The text, to show and to count lines in.
    pub lines: Lines<'s>,
    /// The findings, by place and then by rule.
    pub findings: Vec<ReportedFinding>,
    /// The state of every item; `None` where the text could not be parsed, so that nothing is known of them.
    pub items: Option<Vec<ItemState>>,
}

/// A finding, with what a report adds to it.
pub struct ReportedFinding {
    /// The finding.
    pub finding: Finding,
    /// The item that it lies in, if any.
    pub item: Option<Item>,
    /// Names the finding across runs, layouts and formats: a digest of rule, pointer and value.
    pub fingerprint: String,
}

/// How a document answers an item.
#[derive(Clone)]
pub struct ItemState {
    /// The item.
    pub item: Item,
    /// Its answer.
    pub state: State,
}

/// The four values that an item's completeness has.
#[derive(Clone)]
pub enum State {
    /// The answer stands in the item.
    Described,
    /// The answer stands in other items, by their numbers as written.
    Referred(Vec<String>),
    /// The item does not apply, for a reason.
    NotApplicable(Option<String>),
    /// There is no answer.
    Missing,
}

/// The sums over all documents of a run.
#[derive(Debug, Clone, Copy, Default)]
pub struct Summary {
    /// Documents that were read.
    pub documents: usize,
    /// Findings of each weight.
    pub errors: usize,
    /// Findings of each weight.
    pub warnings: usize,
    /// Findings of each weight.
    pub notes: usize,
    /// Items with an answer, of the 26 that each document owes.
    pub items_answered: usize,
}

impl<'s> DocumentReport<'s> {
    /// Puts a document and its findings together.
    pub fn new(document: &'s Document<'_>, findings: Vec<Finding>) -> Self {
        let mut fingerprints = Fingerprints::new(document);
        let findings = findings.into_iter().map(|finding| {
            let item = Item::of_pointer(&finding.location.pointer);
            ReportedFinding { item, fingerprint: fingerprints.of(&finding), finding }
        });
        Self {
            path: document.source().path.display().to_string(),
            lines: Lines::new(document.text()),
            findings: findings.collect(),
            items: document.is_parsed().then(|| states(&Disclosure::new(document))),
        }
    }

    /// The weight of the heaviest finding.
    pub fn worst(&self) -> Option<Severity> {
        self.findings.iter().map(|reported| reported.finding.severity).max()
    }
}

/// What no report may be taken for.
pub const DISCLAIMER: Text = Text::new(
    "mdcheck は、ガイドラインへの適合を判定しません。不足、矛盾、期限切れ、確認できない記載を見つけて、直し方を示します。",
    "mdcheck does not judge compliance. It finds what is missing, contradictory, expired or unverifiable, and says how to mend it.",
);

impl Summary {
    /// How many of the items that are due have an answer.
    pub fn answered(&self) -> Text {
        text!(
            "回答のある項目: {answered} / {due}",
            "items with an answer: {answered} of {due}",
            answered = self.items_answered,
            due = self.documents * 26
        )
    }

    /// Adds a document.
    pub fn add(&mut self, report: &DocumentReport<'_>) {
        self.documents += 1;
        for reported in &report.findings {
            match reported.finding.severity {
                Severity::Error => self.errors += 1,
                Severity::Warning => self.warnings += 1,
                Severity::Note => self.notes += 1,
            }
        }
        let answered = |state: &&ItemState| state.item.is_whole() && !matches!(state.state, State::Missing);
        self.items_answered += report.items.iter().flatten().filter(answered).count();
    }
}

fn states(disclosure: &Disclosure<'_>) -> Vec<ItemState> {
    let state = |item| match disclosure.answer(item) {
        Answer::Described(_) => State::Described,
        Answer::Referred(references) => {
            let number = |place: crate::document::Place<'_>| place.get("item").string().map(str::to_owned);
            State::Referred(references.iter().filter_map(|reference| number(reference.place)).collect())
        }
        Answer::NotApplicable(place) => State::NotApplicable(place.get("reason").string().map(str::to_owned)),
        Answer::Missing => State::Missing,
    };
    Item::all().map(|item| ItemState { item, state: state(item) }).collect()
}
