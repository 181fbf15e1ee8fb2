//! Findings that somebody answers for: what a waiver is, what it covers, and what came of it.

use std::collections::HashMap;
use std::sync::Arc;

use globset::GlobSet;
use jiff::ToSpan;
use jiff::civil::Date;

use crate::disclosure::Disclosure;
use crate::document::{Document, Location};
use crate::finding::Finding;
use crate::identity::Identity;
use crate::legacy;
use crate::report::{DocumentReport, Status};
use crate::rule::Rule;
use crate::settings::Settings;

/// A `[[waiver]]` of the configuration: it covers one value at one place, for a reason and a time.
pub struct Waiver {
    /// Where it begins.
    pub header: Location,
    /// The rule whose finding is waived.
    pub rule: Field<&'static Rule>,
    /// The document, as a path or a glob from the folder of the configuration.
    pub document: Field<String>,
    /// The same, ready to be asked; waivers of one document share it.
    pub matcher: Arc<GlobSet>,
    /// Where the finding is, as in [`Identity::path`](crate::identity::Identity::path); in the form of version 1 its JSON pointer.
    pub pointer: Field<String>,
    /// What it was approved for, as in [`Identity::value`](crate::identity::Identity::value).
    pub value: Field<String>,
    /// Why the finding is accepted.
    pub reason: String,
    /// Who approved that.
    pub approved_by: String,
    /// When that was.
    pub approved_on: Field<Date>,
    /// The last day on which it holds.
    pub until: Field<Date>,
}

/// A value of the configuration with its place.
pub struct Field<T> {
    /// The value.
    pub value: T,
    /// Where it is written.
    pub location: Location,
}

/// Whether a waiver may hold at all. The ones that come first hide the later ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Validity {
    /// Its rule cannot be waived.
    Forbidden,
    /// It lasts longer than [`LONGEST`] from its approval.
    TooLong,
    /// Its approval lies in the future.
    Premature,
    /// Its last day is over.
    Expired,
    /// It holds.
    InForce,
}

/// What a waiver met in the documents of a run. Of several documents the last of these counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Effect {
    /// None of them is its document.
    #[default]
    NoDocument,
    /// There is no file at the path that it names.
    DocumentGone,
    /// That document goes by another configuration, which lies nearer to it.
    DocumentElsewhere,
    /// Nothing is found at its pointer by its rule.
    NoFinding,
    /// The finding is there, but of another value, or with another end.
    OtherValue,
    /// The finding is there, named as version 1 did.
    OldForm,
    /// The finding is there.
    Finding,
}

/// A waiver at the end of a run.
pub struct Judged<'w> {
    /// The waiver.
    pub waiver: &'w Waiver,
    /// Whether it may hold.
    pub validity: Validity,
    /// What it met.
    pub effect: Effect,
    /// The evaluation day.
    pub today: Date,
}

/// The longest time that a waiver may last, in days from its approval: somebody must look at it once a year.
pub const LONGEST: i32 = 365;

/// Accepts the findings of a document that a waiver covers, and says what each waiver met.
///
/// `name` is the path of the document from the folder of the configuration.
pub fn apply(waivers: &[Waiver], name: &str, today: Date, report: &mut DocumentReport<'_>) -> Vec<Effect> {
    let is_ours = |waiver: &Waiver| waiver.matcher.is_match(name);
    let met = |waiver| if is_ours(waiver) { Effect::NoFinding } else { Effect::NoDocument };
    let mut effects: Vec<Effect> = waivers.iter().map(met).collect();
    let mut ours: HashMap<&str, ByPointer<'_>> = HashMap::new();
    for (waiver, effect) in
        waivers.iter().zip(&mut effects).filter(|(_, effect)| **effect != Effect::NoDocument)
    {
        let of_rule = ours.entry(waiver.rule.value.id).or_default();
        of_rule.entry(&waiver.pointer.value).or_default().push((waiver, effect));
    }
    if !ours.is_empty() {
        let document = report.disclosure.map(Disclosure::document);
        report.accept(|reported, identity| {
            let by_pointer = ours.get_mut(reported.finding.rule.id)?;
            meet(by_pointer, &reported.finding, identity, document, today)
        });
    }
    effects
}

/// The waivers of one rule with what they meet, by the places that they are about.
type ByPointer<'w> = HashMap<&'w str, Vec<(&'w Waiver, &'w mut Effect)>>;

/// What the waivers of a rule meet in one of its findings, and its status where one of them covers it: by the first.
fn meet(
    by_pointer: &mut ByPointer<'_>,
    finding: &Finding,
    identity: &Identity,
    document: Option<&Document<'_>>,
    today: Date,
) -> Option<Status> {
    let mut status = None;
    let mut note = |waiver: &Waiver, effect: &mut Effect, met: Effect| {
        *effect = (*effect).max(met);
        if met >= Effect::OldForm && waiver.validity(today) == Validity::InForce {
            status.get_or_insert_with(|| waiver.status());
        }
    };
    for (waiver, effect) in by_pointer.get_mut(identity.path.as_str()).into_iter().flatten() {
        let covers = waiver.value.value == identity.value;
        note(waiver, effect, if covers { Effect::Finding } else { Effect::OtherValue });
    }
    // Outside of lists both forms are the same.
    if let Some(waivers) = by_pointer.get_mut(finding.location.pointer.as_str())
        && finding.location.pointer != identity.path
        && let Some(place) = document.and_then(|document| document.place_of(&finding.location))
    {
        let value = legacy::waived_value(place, finding);
        for (waiver, effect) in waivers {
            let covers = value.as_ref() == Some(&waiver.value.value);
            note(waiver, effect, if covers { Effect::OldForm } else { Effect::OtherValue });
        }
    }
    status
}

/// The waivers at the end of a run, for [`check_waivers`](crate::check_waivers). A rule that did not run has met nothing.
pub fn judge<'w>(
    waivers: &'w [Waiver],
    effects: &[Effect],
    today: Date,
    settings: &Settings,
) -> Vec<Judged<'w>> {
    let judged = |(waiver, &effect): (&'w Waiver, &Effect)| Judged {
        waiver,
        validity: waiver.validity(today),
        effect: if settings.runs(waiver.rule.value) { effect } else { Effect::NoDocument },
        today,
    };
    waivers.iter().zip(effects).map(judged).collect()
}

impl Waiver {
    /// The last day on which it may hold.
    pub fn latest(&self) -> Date {
        self.approved_on.value.saturating_add(LONGEST.days())
    }

    fn validity(&self, today: Date) -> Validity {
        if !self.rule.value.waivable {
            Validity::Forbidden
        } else if self.until.value > self.latest() {
            Validity::TooLong
        } else if self.approved_on.value > today {
            Validity::Premature
        } else if self.until.value < today {
            Validity::Expired
        } else {
            Validity::InForce
        }
    }

    /// That of a finding which it covers.
    fn status(&self) -> Status {
        Status::Waived {
            reason: self.reason.clone(),
            approved_by: self.approved_by.clone(),
            approved_on: self.approved_on.value,
            until: self.until.value,
        }
    }
}
