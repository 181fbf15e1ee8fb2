//! Which rules run, how much their findings weigh, and the numbers that they go by.

use std::collections::BTreeMap;

use crate::disclosure::Limit;
use crate::finding::Severity;
use crate::rule::{Rule, RuleOption};

/// What a vendor has set otherwise; everything else is as the rules have it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settings {
    levels: BTreeMap<&'static str, Level>,
    numbers: BTreeMap<(&'static str, &'static str), i32>,
}

/// What becomes of a rule's findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// The rule does not run.
    Off,
    /// All its findings weigh this much.
    At(Severity),
}

/// The rule cannot be waived, and so cannot be turned off or weighed otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotWaivable;

impl Level {
    /// Every name of a level.
    pub const NAMES: [&'static str; 4] = ["error", "warning", "note", "off"];

    /// The level with a name; `None` for an unknown one.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "off" => Some(Level::Off),
            name => Severity::named(name).map(Level::At),
        }
    }
}

impl Settings {
    /// Everything as the rules have it.
    pub const fn new() -> Self {
        Self { levels: BTreeMap::new(), numbers: BTreeMap::new() }
    }

    /// Turns a rule off, or weighs its findings otherwise.
    pub fn set_level(&mut self, rule: &Rule, level: Level) -> Result<(), NotWaivable> {
        if !rule.waivable {
            return Err(NotWaivable);
        }
        self.levels.insert(rule.id, level);
        Ok(())
    }

    /// Turns a rule on that was off.
    pub fn turn_on(&mut self, rule: &Rule) {
        if !self.runs(rule) {
            self.levels.remove(rule.id);
        }
    }

    /// Sets a number of a rule.
    pub fn set_number(&mut self, rule: &Rule, option: &RuleOption, number: i32) {
        self.numbers.insert((rule.id, option.name), number);
    }

    /// Whether a rule runs.
    pub fn runs(&self, rule: &Rule) -> bool {
        self.levels.get(rule.id) != Some(&Level::Off)
    }

    /// The rules that do not run.
    pub fn off(&self) -> impl Iterator<Item = &'static str> {
        self.levels.iter().filter(|(_, level)| **level == Level::Off).map(|(&id, _)| id)
    }

    /// The weight that the findings of a rule are given; `None` where they keep their own.
    pub fn severity(&self, rule: &Rule) -> Option<Severity> {
        match self.levels.get(rule.id) {
            Some(Level::At(severity)) => Some(*severity),
            Some(Level::Off) | None => None,
        }
    }

    /// The number that a rule goes by.
    pub fn number(&self, rule: &Rule, option: &RuleOption) -> i32 {
        self.numbers.get(&(rule.id, option.name)).copied().unwrap_or(option.default)
    }

    /// How long a cycle may be by a rule: its options `months` and, where it has that, `longest-months`.
    pub fn limit(&self, rule: &Rule) -> Limit {
        let option = |name: &str| rule.options.iter().find(|option| option.name == name);
        let number = |name| option(name).map(|option| self.number(rule, option));
        let months = number("months").unwrap_or_default();
        Limit { months, longest: number("longest-months").unwrap_or(months) }
    }
}
