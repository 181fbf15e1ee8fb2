//! What the guidelines and laws ask for, and where each edition says so.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::guideline::{self, guideline, guidelines};
use crate::document;
use crate::text;
use crate::text::Text;

/// Something that a guideline or a law asks for, whatever its edition.
#[derive(Debug, Deserialize)]
pub struct Requirement {
    /// The id by which rules name it: the guideline, and what is asked for.
    pub id: String,
    /// The guideline, or the law, that asks for it.
    pub guideline: String,
    /// The first edition that asks for it; `None` where every known one does.
    pub from: Option<String>,
    /// Where the editions say so that were read, oldest first.
    pub clauses: Vec<Clause>,
}

/// Where an edition asks for something.
#[derive(Debug, Clone, Deserialize)]
pub struct Clause {
    /// The edition; `None` for what has no editions.
    pub edition: Option<String>,
    /// Where it stands.
    pub section: Text,
    /// How it was read.
    pub certainty: Certainty,
}

/// How a clause was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
pub enum Certainty {
    /// In the text itself, or a page-by-page copy of it.
    #[serde(rename(deserialize = "V", serialize = "original"))]
    Original,
    /// In a text about it that names it.
    #[serde(rename(deserialize = "V2", serialize = "secondary"))]
    Secondary,
    /// In a disclosure that follows it.
    #[serde(rename(deserialize = "S", serialize = "disclosure"))]
    Disclosure,
}

/// The editions whose clauses are cited, by guideline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Editions {
    /// The day whose editions in force are cited.
    day: Date,
    /// What is cited in their place, by guideline.
    asked: BTreeMap<&'static str, &'static str>,
}

impl Editions {
    /// Those in force on a day.
    pub fn in_force(day: Date) -> Self {
        Self { day, asked: BTreeMap::new() }
    }

    /// Those in force on the day of the data, for pages that depend on no day.
    pub fn known() -> Self {
        Self::in_force(document::date(guideline::known_on()).unwrap_or(Date::MAX))
    }

    /// Asks for another edition of a guideline; `false` where either is unknown.
    pub fn ask(&mut self, guideline: &str, edition: &str) -> bool {
        let Some(guideline) = guidelines().find(|known| known.id == guideline) else { return false };
        let Some(known) = guideline.editions.iter().find(|known| known.edition == edition) else {
            return false;
        };
        self.asked.insert(&guideline.id, &known.edition);
        true
    }

    /// The edition of a guideline; `None` for what has no editions.
    fn of(&self, id: &str) -> Option<&'static str> {
        let in_force = || Some(guideline(id)?.in_force(self.day)?.edition.as_str());
        self.asked.get(id).copied().or_else(in_force)
    }
}

/// A clause as it is cited.
#[derive(Debug, Serialize)]
pub struct Citation {
    /// The guideline, or the law, that it stands in.
    pub guideline: &'static str,
    /// The edition in which it was read; `None` for what has no editions.
    pub edition: Option<&'static str>,
    /// Where it stands.
    pub section: &'static Text,
    /// How it was read.
    pub certainty: Certainty,
    /// The edition that was asked for, where its clause is not known and that of another one is cited.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_checked_in: Option<&'static str>,
}

/// Whether a guideline has an edition.
pub fn is_edition(guideline: &str, edition: &str) -> bool {
    editions_of(guideline).contains(&format!("{guideline}={edition}"))
}

/// The editions of a guideline as `mhlw=6.0`; those of all where none has the id.
pub fn editions_of(id: &str) -> Vec<String> {
    let is_known = guideline(id).is_some();
    let meant = guidelines().filter(|guideline| !is_known || guideline.id == id);
    meant
        .flat_map(|guideline| {
            guideline.editions.iter().map(|edition| format!("{}={}", guideline.id, edition.edition))
        })
        .collect()
}

/// The requirement with an id; `None` for an unknown one.
pub fn requirement(id: &str) -> Option<&'static Requirement> {
    guideline::requirements().iter().find(|requirement| requirement.id == id)
}

impl Requirement {
    /// Where an edition asks for it: the clause of the edition asked for where that was read, else the last one read. `None` where
    /// the edition does not ask for it yet.
    pub fn cited(&'static self, editions: &Editions) -> Option<Citation> {
        let asked = editions.of(&self.guideline);
        if let (Some(asked), Some(from)) = (asked, &self.from)
            && position(&self.guideline, asked) < position(&self.guideline, from)
        {
            return None;
        }
        let of_asked = self.clauses.iter().find(|clause| clause.edition.as_deref() == asked);
        let clause = of_asked.or(self.clauses.last())?;
        Some(Citation {
            guideline: &self.guideline,
            edition: clause.edition.as_deref(),
            section: &clause.section,
            certainty: clause.certainty,
            not_checked_in: asked.filter(|_| of_asked.is_none()),
        })
    }
}

/// Where an edition stands among those of its guideline.
fn position(id: &str, edition: &str) -> Option<usize> {
    guideline(id)?.editions.iter().position(|known| known.edition == edition)
}

impl Citation {
    /// The clause as a reader finds it: source, edition and section, and how far it can be relied on.
    pub fn text(&self) -> Text {
        let source = guideline::short_name(self.guideline);
        let clause = match self.edition {
            Some(edition) => text!(
                "{source} 第{edition}版 {section}",
                "{source} ed. {edition}, {section}",
                source = source,
                edition = edition,
                section = self.section.clone()
            ),
            None => {
                text!(
                    "{source} {section}",
                    "{source}, {section}",
                    source = source,
                    section = self.section.clone()
                )
            }
        };
        let clause = match self.certainty {
            Certainty::Secondary => text!(
                "{clause}［原文未確認（二次資料による）］",
                "{clause} [not checked in the original]",
                clause = clause
            ),
            Certainty::Original | Certainty::Disclosure => clause,
        };
        match self.not_checked_in {
            Some(edition) => text!(
                "{clause}［第{edition}版では未確認］",
                "{clause} [not checked in ed. {edition}]",
                clause = clause,
                edition = edition
            ),
            None => clause,
        }
    }
}
