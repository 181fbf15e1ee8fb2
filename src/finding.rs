//! What mdcheck has to say: plain data that knows no output format.

use serde::Serialize;

use crate::disclosure::Item;
use crate::document::{Location, Place};
use crate::rule::Rule;
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
    /// Every name of a weight on the command line.
    pub const NAMES: [&'static str; 3] = ["error", "warning", "note"];

    /// The weight with a name; `None` for an unknown one.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "error" => Some(Severity::Error),
            "warning" => Some(Severity::Warning),
            "note" => Some(Severity::Note),
            _ => None,
        }
    }

    /// Its name, in words.
    pub fn name(self) -> Text {
        match self {
            Severity::Error => Text::new("エラー", "error"),
            Severity::Warning => Text::new("警告", "warning"),
            Severity::Note => Text::new("注記", "note"),
        }
    }
}

/// From which weight on findings fail a run; `None`: they never do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Threshold(pub Option<Severity>);

impl Threshold {
    /// Every name of a threshold.
    pub const NAMES: [&'static str; 4] = ["error", "warning", "note", "never"];

    /// The threshold with a name; `None` for an unknown one.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "never" => Some(Threshold(None)),
            name => Severity::named(name).map(|severity| Threshold(Some(severity))),
        }
    }

    /// Whether a run fails whose heaviest finding weighs `worst`.
    pub fn is_reached(self, worst: Option<Severity>) -> bool {
        self.0.is_some_and(|least| worst >= Some(least))
    }
}

/// One fault at one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The rule that found it.
    pub rule: &'static Rule,
    /// How much it weighs.
    pub severity: Severity,
    /// The token to mark.
    pub location: Location,
    /// The item that it is about, where that is not the one that the place lies in: one that is missing lies nowhere.
    pub item: Option<Item>,
    /// What is wrong.
    pub message: Text,
    /// How to fix it; where the rule that found it knows no more than for every finding, its remedy.
    pub help: Option<Text>,
    /// Other places that have to do with it: the other end of a contradiction, the first of two equals.
    pub related: Vec<Related>,
    /// What is missing at the place, where the rule looks for several things: keys, or names of choices. They are part of the
    /// finding's identity, so that whoever accepted that one thing is missing has not accepted the next.
    pub missing: Vec<String>,
}

/// A further place of a finding.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Related {
    /// The token to mark.
    pub location: Location,
    /// What it has to do with the finding; short, since it is printed beside the token.
    pub label: Text,
}

impl Finding {
    /// Adds how to fix it.
    pub fn help(&mut self, help: Text) -> &mut Self {
        self.help = Some(help);
        self
    }

    /// Names the item that it is about, which is not there.
    pub fn about(&mut self, item: Item) -> &mut Self {
        self.item = Some(item);
        self
    }

    /// Adds a further place.
    pub fn related(&mut self, location: impl Into<Location>, label: Text) -> &mut Self {
        self.related.push(Related { location: location.into(), label });
        self
    }

    /// Says what is missing.
    pub fn missing<M: Into<String>>(&mut self, missing: impl IntoIterator<Item = M>) -> &mut Self {
        self.missing.extend(missing.into_iter().map(Into::into));
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
