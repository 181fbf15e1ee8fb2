//! The sums over documents.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{DocumentReport, ItemState, Kind, State, Status};
use crate::finding::Severity;
use crate::rule::Rule;
use crate::text;
use crate::text::Text;

/// The sums over all documents of a run.
#[derive(Debug, Clone, Default)]
pub struct Summary {
    /// Disclosures that were read.
    pub documents: usize,
    /// Findings, those of the configuration too.
    pub counts: Counts,
    /// Findings that were waived.
    pub waived: usize,
    /// Items with an answer, of the 26 that each document owes.
    pub items_answered: usize,
    /// The findings of each rule that has any; nought where all of them were waived.
    pub by_rule: BTreeMap<&'static Rule, usize>,
    /// The rules that did not run, and on how many of the documents.
    pub off: BTreeMap<&'static str, usize>,
}

/// How many findings there are of each weight.
#[derive(Debug, Clone, Copy, Default, Serialize)]
pub struct Counts {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// Notes.
    pub notes: usize,
}

impl Counts {
    /// Counts one more finding.
    pub fn add(&mut self, severity: Severity) {
        match severity {
            Severity::Error => self.errors += 1,
            Severity::Warning => self.warnings += 1,
            Severity::Note => self.notes += 1,
        }
    }

    /// The weight of the heaviest finding.
    pub fn worst(self) -> Option<Severity> {
        match self {
            Counts { errors: 1.., .. } => Some(Severity::Error),
            Counts { warnings: 1.., .. } => Some(Severity::Warning),
            Counts { notes: 1.., .. } => Some(Severity::Note),
            _ => None,
        }
    }
}

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

    /// The sums over one document.
    pub fn of(report: &DocumentReport<'_>) -> Self {
        let mut summary = Self {
            documents: usize::from(report.kind == Kind::Disclosure),
            off: report.off.iter().map(|&rule| (rule, 1)).collect(),
            ..Self::default()
        };
        for reported in &report.findings {
            let of_rule = summary.by_rule.entry(reported.finding.rule).or_default();
            match reported.status {
                Status::Open => {
                    summary.counts.add(reported.finding.severity);
                    *of_rule += 1;
                }
                Status::Waived { .. } | Status::Known => summary.waived += 1,
            }
        }
        let answered = |state: &&ItemState| state.item.is_whole() && !matches!(state.state, State::Missing);
        summary.items_answered = report.items.iter().flatten().filter(answered).count();
        summary
    }

    /// Adds the sums over other documents.
    pub fn add(&mut self, other: Summary) {
        self.documents += other.documents;
        self.counts.errors += other.counts.errors;
        self.counts.warnings += other.counts.warnings;
        self.counts.notes += other.counts.notes;
        self.waived += other.waived;
        self.items_answered += other.items_answered;
        for (rule, count) in other.by_rule {
            *self.by_rule.entry(rule).or_default() += count;
        }
        for (rule, documents) in other.off {
            *self.off.entry(rule).or_default() += documents;
        }
    }
}
