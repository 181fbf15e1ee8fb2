//! What a run has found, before any output format: the findings of a document, the state of its items, the sums.

mod summary;

use std::path::Path;
use std::sync::OnceLock;

use jiff::civil::Date;
use serde::Serialize;

use crate::disclosure::{Answer, Disclosure, Item};
use crate::document::Lines;
use crate::finding::Finding;
use crate::identity::{Identity, identities, of_text};
use crate::text;
use crate::text::Text;

pub use summary::{Counts, Summary};

/// Everything that a reporter may tell of one document.
pub struct DocumentReport<'s> {
    /// The path as the user gave it.
    pub path: String,
    /// What the findings are about.
    pub kind: Kind,
    /// The text, to show and to count lines in.
    pub lines: Lines<'s>,
    /// The findings, by place and then by rule, accepted or not.
    pub findings: Vec<ReportedFinding>,
    /// What it says; `None` where the text could not be parsed, and for the configuration.
    pub disclosure: Option<&'s Disclosure<'s>>,
    /// The state of every item; `None` where the text could not be parsed, so that nothing is known of them.
    pub items: Option<Vec<ItemState>>,
    /// The rules that did not run on it.
    pub off: Vec<&'static str>,
    /// What names the findings across runs, once somebody has asked for it.
    identities: OnceLock<Vec<Identity>>,
    /// How many threads may work on it.
    threads: usize,
}

/// What a document of a report is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A disclosure.
    Disclosure,
    /// The configuration, with what is wrong with its waivers.
    Config,
}

/// A finding, with what a report adds to it.
#[derive(Debug, Clone)]
pub struct ReportedFinding {
    /// The finding.
    pub finding: Finding,
    /// The item that it is about, if any.
    pub item: Option<Item>,
    /// Whether it counts.
    pub status: Status,
}

/// Whether a finding counts. One that somebody accepted is reported as such, and fails no run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Status {
    /// It counts.
    Open,
    /// A waiver in the configuration covers it.
    Waived {
        /// Why, in the words of whoever wrote it.
        reason: String,
        /// Who approved it.
        approved_by: String,
        /// When that was.
        approved_on: Date,
        /// The last day on which it holds.
        until: Date,
    },
    /// The baseline has it: it was there before.
    Known,
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

impl<'s> DocumentReport<'s> {
    /// Puts a document and its findings together, on so many threads.
    pub fn new(disclosure: &'s Disclosure<'s>, findings: Vec<Finding>, threads: usize) -> Self {
        let document = disclosure.document();
        let disclosure = document.is_parsed().then_some(disclosure);
        let findings = findings.into_iter().map(|finding| {
            let item = finding.item.or_else(|| Item::of_pointer(&finding.location.pointer));
            ReportedFinding { item, finding, status: Status::Open }
        });
        Self {
            path: shown_path(&document.source().path),
            kind: Kind::Disclosure,
            lines: Lines::new(document.text()),
            findings: findings.collect(),
            disclosure,
            items: disclosure.map(states),
            off: Vec::new(),
            identities: OnceLock::new(),
            threads,
        }
    }

    /// The report on the waivers of a configuration.
    pub fn of_config(path: String, text: &'s str, findings: Vec<Finding>) -> Self {
        let reported = |finding| ReportedFinding { item: None, finding, status: Status::Open };
        Self {
            path,
            kind: Kind::Config,
            lines: Lines::new(text),
            findings: findings.into_iter().map(reported).collect(),
            disclosure: None,
            items: None,
            off: Vec::new(),
            identities: OnceLock::new(),
            threads: 1,
        }
    }

    /// The findings that count.
    pub fn open(&self) -> impl Iterator<Item = &ReportedFinding> {
        self.findings.iter().filter(|reported| reported.is_open())
    }

    /// The findings that somebody accepted.
    pub fn accepted(&self) -> impl Iterator<Item = &ReportedFinding> {
        self.findings.iter().filter(|reported| !reported.is_open())
    }

    /// The findings, each with what names it across runs, layouts and formats. To find that takes long, so ask only for what
    /// is shown or compared.
    pub fn identified(&self) -> impl Iterator<Item = (&ReportedFinding, &Identity)> {
        let identities = self.identities.get_or_init(|| {
            let findings: Vec<&Finding> = self.findings.iter().map(|reported| &reported.finding).collect();
            match self.disclosure {
                Some(disclosure) => identities(disclosure, &findings, self.threads),
                None => findings.into_iter().map(|finding| of_text(finding, self.lines.text())).collect(),
            }
        });
        self.findings.iter().zip(identities)
    }

    /// Accepts the open findings that `accept` knows a status for.
    pub(crate) fn accept(&mut self, mut accept: impl FnMut(&ReportedFinding, &Identity) -> Option<Status>) {
        let accept = |(reported, identity): (&ReportedFinding, &Identity)| match reported.status {
            Status::Open => accept(reported, identity),
            Status::Waived { .. } | Status::Known => None,
        };
        let statuses: Vec<_> = self.identified().map(accept).collect();
        for (reported, status) in self.findings.iter_mut().zip(statuses) {
            if let Some(status) = status {
                reported.status = status;
            }
        }
    }
}

/// A path as reports name it. The runner of a CI service takes no line that begins with it for a command: `./` stands
/// before what looks like one.
pub fn shown_path(path: &Path) -> String {
    let path = path.to_string_lossy();
    let is_command = ["::", "##"].iter().any(|sign| path.trim_start().starts_with(sign));
    format!("{}{path}", if is_command { "./" } else { "" })
}

/// The JSON Schema of the report in the format `json`, as it is shipped.
pub const SCHEMA: &str = include_str!("../schema/report.schema.json");

/// What no report may be taken for.
pub const DISCLAIMER: Text = Text::new(
    "mdcheck は、ガイドラインへの適合を判定しません。不足、矛盾、期限切れ、確認できない記載を見つけて、直し方を示します。",
    "mdcheck does not judge compliance. It finds what is missing, contradictory, expired or unverifiable, and says how to fix it.",
);

impl ReportedFinding {
    /// Whether it counts.
    pub fn is_open(&self) -> bool {
        self.status == Status::Open
    }
}

impl Status {
    /// On what ground a finding was accepted, in words; `None` where it counts.
    pub fn ground(&self) -> Option<Text> {
        Some(match self {
            Status::Open => return None,
            Status::Waived { reason, approved_by, approved_on, until } => text!(
                "例外（{until}まで。{approved_on}に{approved_by}が承認）: {reason}",
                "waived until {until} (approved on {approved_on} by {approved_by}): {reason}",
                until = until,
                approved_on = approved_on,
                approved_by = approved_by,
                reason = reason
            ),
            Status::Known => text!("既知の指摘", "in the baseline"),
        })
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
