//! What mdcheck has to say: plain data that knows no output format.

use serde::Serialize;

use crate::document::{Location, Place};
use crate::text::Text;

/// How much a finding weighs. Higher is worse.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Style, or good practice.
    Note,
    /// Very likely a defect, or something that a hospital cannot verify.
    Warning,
    /// Objectively wrong, expired, contradictory or missing.
    Error,
}

impl Severity {
    /// Its name, in words.
    pub fn name(self) -> Text {
        match self {
            Severity::Error => Text::new("エラー", "error"),
            Severity::Warning => Text::new("警告", "warning"),
            Severity::Note => Text::new("注記", "note"),
        }
    }
}

/// One fault at one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The id of the rule that found it.
    pub rule: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// The token to mark.
    pub location: Location,
    /// What is wrong.
    pub message: Text,
    /// How to mend it.
    pub help: Option<Text>,
    /// Other places that have to do with it: the other end of a contradiction, the first of two equals.
    pub related: Vec<Related>,
}

/// A further place of a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Related {
    /// The token to mark.
    pub location: Location,
    /// What it has to do with the finding; short, since it is printed beside the token.
    pub label: Text,
}

impl Finding {
    /// Adds how to mend it.
    pub fn help(&mut self, help: Text) -> &mut Self {
        self.help = Some(help);
        self
    }

    /// Adds a further place.
    pub fn related(&mut self, location: impl Into<Location>, label: Text) -> &mut Self {
        self.related.push(Related { location: location.into(), label });
        self
    }

    /// Weighs it otherwise than the rule usually does; the rule's levels name every weight that it uses.
    pub fn level(&mut self, severity: Severity) -> &mut Self {
        self.severity = severity;
        self
    }
}

impl From<Place<'_>> for Location {
    fn from(place: Place<'_>) -> Self {
        place.location()
    }
}
