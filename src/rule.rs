//! What a rule is, and what it may look at.

use std::cmp::Ordering;
use std::collections::hash_map::Entry;
use std::collections::{BTreeSet, HashMap};
use std::fmt;

use jiff::civil::Date;
use serde::Serialize;

use crate::disclosure::{Deadline, Disclosure, Item, Lapse};
use crate::document::{Document, Location};
use crate::finding::{Finding, Severity};
use crate::schema::Violation;
use crate::settings::Settings;
use crate::text::{Text, and_more};
use crate::waiver::Judged;

/// A rule is a value: what it is called, what it rests on, and the function that looks.
///
/// Everything but `check` is for people and programs that never run it: documentation, catalogues, reports.
pub struct Rule {
    /// `topic/fault`, the noun first. It names the file and the fixtures too, and never changes once released.
    pub id: &'static str,
    /// The weights that its findings may have, the usual one first.
    pub levels: &'static [Severity],
    /// The items of the document that it is about; empty for the whole document.
    pub items: &'static [Item],
    /// What it finds, in a few words.
    pub title: Text,
    /// Why that matters to a hospital.
    pub why: Text,
    /// What to write instead.
    pub remedy: Text,
    /// What it rests on, by the ids of the requirements in `data/guidelines.json`; empty for common practice.
    pub requirements: &'static [&'static str],
    /// Whether a vendor may waive it, turn it off or lower it.
    pub waivable: bool,
    /// The numbers in it that a vendor may set otherwise.
    pub options: &'static [RuleOption],
    /// The function that looks.
    pub check: Check,
}

impl fmt::Debug for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id)
    }
}

impl PartialEq for Rule {
    /// No two rules have one id.
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Rule {}

impl PartialOrd for Rule {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Rule {
    fn cmp(&self, other: &Self) -> Ordering {
        self.id.cmp(other.id)
    }
}

/// A number that a rule goes by.
#[derive(Serialize)]
pub struct RuleOption {
    /// The key that sets it.
    pub name: &'static str,
    /// The least that it may be.
    pub minimum: i32,
    /// What it is unless it is set.
    pub default: i32,
    /// What it means.
    pub meaning: Text,
}

/// The function of a rule, by what it looks at.
pub enum Check {
    /// What the reader could not make sense of.
    Faults(fn(&Document<'_>, &mut Findings)),
    /// What does not fit the JSON Schema.
    Violations(fn(&[Violation<'_>], &mut Findings)),
    /// What the document says.
    Document(fn(&Context<'_>, &mut Findings)),
    /// What came of the waivers of the configuration.
    Waivers(fn(&[Judged<'_>], &Settings, &mut Findings)),
}

/// All that a rule may look at: no clock, no disk, no environment, no network.
pub struct Context<'d> {
    /// What the document says.
    pub disclosure: &'d Disclosure<'d>,
    /// The evaluation day.
    pub today: Date,
    /// The attachments of the document that are not there.
    pub absent_files: BTreeSet<String>,
    /// The attachments of the document that are links out of its folder.
    pub outside_files: BTreeSet<String>,
    /// The numbers that a vendor has set otherwise.
    pub settings: &'d Settings,
}

impl<'d> Context<'d> {
    /// What lapses in one way in the items of a rule.
    pub fn deadlines<'c>(
        &'c self,
        rule: &Rule,
        kind: Lapse,
    ) -> impl Iterator<Item = &'c Deadline<'d>> + use<'c, 'd> {
        let items = rule.items;
        self.disclosure.deadlines().iter().filter(move |deadline| {
            deadline.kind == kind && deadline.item.is_some_and(|item| items.contains(&item))
        })
    }

    /// What was done, or holds, as of a day that is longer ago than a rule's options allow.
    pub fn stale<'c>(&'c self, rule: &Rule) -> impl Iterator<Item = &'c Deadline<'d>> + use<'c, 'd> {
        let (id, limit) = (rule.id, self.settings.limit(rule));
        self.disclosure
            .deadlines()
            .iter()
            .filter(move |deadline| deadline.rule() == Some(id) && deadline.day(limit) < self.today)
    }
}

/// What a check knows beside the document. Whoever calls it has looked at the clock and the disk.
#[derive(Clone)]
pub struct Surroundings<'s> {
    /// The evaluation day.
    pub today: Date,
    /// Of [`Disclosure::attachment_paths`], as written, those where there is no file, or an empty one.
    pub absent_files: BTreeSet<String>,
    /// Of the same paths, those that lead out of the folder through a link.
    pub outside_files: BTreeSet<String>,
    /// Which rules run, and how.
    pub settings: &'s Settings,
    /// How many threads may look at a long document; what is found does not depend on it.
    pub threads: usize,
}

impl From<Date> for Surroundings<'_> {
    /// A day, every rule as it is, one thread, and nothing known of attachments: none counts as absent.
    fn from(today: Date) -> Self {
        static USUAL: Settings = Settings::new();
        Self {
            today,
            absent_files: BTreeSet::new(),
            outside_files: BTreeSet::new(),
            settings: &USUAL,
            threads: 1,
        }
    }
}

/// Takes the findings of one rule.
pub struct Findings {
    rule: &'static Rule,
    severity: Severity,
    list: Vec<Finding>,
}

impl Findings {
    /// Runs one rule over whatever it looks at, and returns what it found.
    pub(crate) fn of(
        rule: &'static Rule,
        settings: &Settings,
        run: impl FnOnce(&mut Findings),
    ) -> Vec<Finding> {
        let severity = rule.levels.first().copied().unwrap_or(Severity::Error);
        let mut findings = Findings { rule, severity, list: Vec::new() };
        if settings.runs(rule) {
            run(&mut findings);
        }
        for finding in &mut findings.list {
            finding.help.get_or_insert_with(|| rule.remedy.clone());
        }
        // What is wrong with a text or with the schema's fields has one place each.
        if matches!(rule.check, Check::Document(_)) {
            findings.list = told_once(findings.list);
        }
        if let Some(severity) = settings.severity(rule) {
            findings.list.iter_mut().for_each(|finding| finding.severity = severity);
        }
        findings.list
    }

    /// Adds a finding of the rule's usual weight; the answer takes a help and further places.
    #[allow(clippy::indexing_slicing, reason = "the index is that of the element just pushed")]
    pub fn report(&mut self, location: impl Into<Location>, message: Text) -> &mut Finding {
        let index = self.list.len();
        self.list.push(Finding {
            rule: self.rule,
            severity: self.severity,
            location: location.into(),
            item: None,
            message,
            help: None,
            related: Vec::new(),
            missing: Vec::new(),
        });
        &mut self.list[index]
    }
}

/// One fault that a text has in many places is one finding: at the first of them, with the number of the others.
fn told_once(mut findings: Vec<Finding>) -> Vec<Finding> {
    findings.sort_by_key(|finding| finding.location.span);
    // By what they say, the first finding of each, and how many say the same.
    let mut same: HashMap<_, (usize, usize)> = HashMap::new();
    for (at, Finding { location, message, help, related, .. }) in findings.iter().enumerate() {
        match same.entry((&location.pointer, message, help, related)) {
            Entry::Occupied(mut known) => known.get_mut().1 += 1,
            Entry::Vacant(new) => _ = new.insert((at, 0)),
        }
    }
    let firsts: HashMap<usize, usize> = same.into_values().collect();
    let first = |(at, finding): (usize, Finding)| {
        let message = and_more(finding.message, *firsts.get(&at)?);
        Some(Finding { message, ..finding })
    };
    findings.into_iter().enumerate().filter_map(first).collect()
}
