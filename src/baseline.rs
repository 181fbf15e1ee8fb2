//! Findings that were there before: a new rule, or a first run, need not stop everybody's work.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::disclosure::Disclosure;
use crate::identity::Identity;
use crate::legacy;
use crate::report::{DocumentReport, ReportedFinding, Status};
use crate::text;
use crate::text::Text;

/// The known findings, by the path of their document from the folder of the baseline.
#[derive(Debug)]
pub struct Baseline {
    version: u32,
    documents: BTreeMap<String, Vec<Known>>,
}

/// A finding that is known; how often it occurs, and in which line, plays no part.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Known {
    /// The document.
    pub document: String,
    /// The rule.
    pub rule: String,
    /// Where it is, as in [`Identity::path`](crate::identity::Identity::path); in version 1 its JSON pointer.
    pub pointer: String,
    /// The fingerprint, by which it is recognised.
    pub fingerprint: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    version: u32,
    findings: Vec<Known>,
}

/// The format of the file; it changes when an older mdcheck could misread it.
const VERSION: u32 = 2;

/// Its fingerprints rest on JSON pointers. It is read, and never written.
const OLD_VERSION: u32 = 1;

impl Default for Baseline {
    fn default() -> Self {
        Self { version: VERSION, documents: BTreeMap::new() }
    }
}

impl Baseline {
    /// Reads the text of a baseline; the error says why it cannot be followed.
    pub fn parse(text: &str) -> Result<Self, Text> {
        let file: File = serde_json::from_str(text).map_err(|error| {
            text!(
                "既知の指摘の一覧として読めません（{error}）",
                "this is not a baseline ({error})",
                error = error
            )
        })?;
        if !(OLD_VERSION..=VERSION).contains(&file.version) {
            return Err(text!(
                "この版（{version}）の一覧は読めません",
                "a baseline of version {version} cannot be read",
                version = file.version
            ));
        }
        let mut baseline = Self { version: file.version, ..Self::default() };
        baseline.add(file.findings);
        Ok(baseline)
    }

    /// Whether it was written by an older mdcheck: it counts the entries of lists, so that a new fault may pass for a known one.
    pub fn is_old(&self) -> bool {
        self.version == OLD_VERSION
    }

    /// Adds known findings.
    pub fn add(&mut self, findings: impl IntoIterator<Item = Known>) {
        for known in findings {
            self.documents.entry(known.document.clone()).or_default().push(known);
        }
    }

    /// The text of the baseline, a line for each finding, so that a difference can be read.
    pub fn text(&self) -> String {
        let findings: BTreeSet<&Known> = self.documents.values().flatten().collect();
        // Plain texts: nothing in them can fail to be written.
        let lines: Vec<_> = findings.iter().filter_map(|known| serde_json::to_string(known).ok()).collect();
        let findings =
            if lines.is_empty() { String::new() } else { format!("\n    {}\n  ", lines.join(",\n    ")) };
        format!("{{\n  \"version\": {VERSION},\n  \"findings\": [{findings}]\n}}\n")
    }

    /// Accepts the findings of a document that are known, and returns those known ones that are gone.
    ///
    /// `name` is the path of the document from the folder of the baseline. What cannot be waived stays a finding.
    pub fn apply(&self, name: &str, report: &mut DocumentReport<'_>) -> Vec<Known> {
        let Some(known) = self.documents.get(name) else { return Vec::new() };
        let document = report.disclosure.map(Disclosure::document);
        let name = |reported: &ReportedFinding, identity: &Identity| match document {
            Some(document) if self.is_old() => legacy::fingerprint(document, &reported.finding),
            _ => identity.fingerprint.clone(),
        };
        let present: BTreeSet<String> =
            report.identified().map(|(reported, identity)| name(reported, identity)).collect();
        let is_gone = |known: &&Known| !present.contains(&known.fingerprint);
        let gone = known.iter().filter(is_gone).cloned().collect();
        let known: BTreeSet<&str> = known.iter().map(|known| known.fingerprint.as_str()).collect();
        report.accept(|reported, identity| {
            let is_known =
                reported.finding.rule.waivable && known.contains(name(reported, identity).as_str());
            is_known.then_some(Status::Known)
        });
        gone
    }
}

/// Accepts every finding of a document that can be waived, and returns them to be written down.
pub fn take(name: &str, report: &mut DocumentReport<'_>) -> Vec<Known> {
    let mut known = Vec::new();
    report.accept(|reported, identity| {
        let rule = Some(reported.finding.rule).filter(|rule| rule.waivable)?;
        known.push(Known {
            document: name.to_owned(),
            rule: rule.id.to_owned(),
            pointer: identity.path.clone(),
            fingerprint: identity.fingerprint.clone(),
        });
        Some(Status::Known)
    });
    known
}
