//! Rules and items explained: what is asked for, why, and how to write it.

mod item;
mod rule;
mod search;
mod yaml;

use crate::disclosure::Item;
use crate::japanese::item_references;
use crate::page::Page;
use crate::rule::Rule;
use crate::suggestion;
use crate::text::Language;

pub(crate) use rule::{basis, citations};
pub use search::Matches;

/// A rule as Markdown.
pub fn rule_page(rule: &Rule, language: Language) -> String {
    rule::page(rule, language).markdown()
}

/// An item as Markdown.
pub fn item_page(item: Item, language: Language) -> String {
    item::page(item, language).markdown()
}

/// What can be explained.
pub enum Subject {
    /// A rule.
    Rule(&'static Rule),
    /// An item.
    Item(Item),
    /// What speaks of a word.
    Matches(Matches),
}

impl Subject {
    /// The subject that a user names: `certification/expired`, `I-3`, `Ⅱ－16②`, or a word such as `rpo`. Where there is
    /// none, the id that may have been meant.
    pub fn named(name: &str) -> Result<Subject, Option<&'static str>> {
        let id = name.trim().to_lowercase().replace('_', "-");
        if let Some(rule) = crate::rule(&id) {
            return Ok(Subject::Rule(rule));
        }
        let number = name.trim().to_uppercase();
        if let [reference] = item_references(&number).as_slice()
            && reference.range == (0..number.len())
            && let Some(item) = Item::from_id(&reference.id)
        {
            return Ok(Subject::Item(item));
        }
        Matches::of(name).map(Subject::Matches).ok_or_else(|| Subject::meant(&id))
    }

    fn meant(name: &str) -> Option<&'static str> {
        let unhyphened = |id: &str| id.replace(['-', ' '], "").to_lowercase();
        let item = || Item::all().map(Item::id).find(|id| unhyphened(id) == unhyphened(name));
        let ids = || crate::all_rules().map(|rule| rule.id);
        let fault = |id: &'static str| id.split_once('/').map_or(id, |(_, fault)| fault);
        // The fault alone is half an id.
        let by_fault = || {
            let nearest = suggestion::nearest(name, ids().map(fault))?;
            ids().find(|id| fault(id) == nearest)
        };
        item().or_else(|| suggestion::nearest(name, ids())).or_else(by_fault)
    }

    /// Everything that there is to say of it.
    pub fn page(&self, language: Language) -> Page {
        match self {
            Subject::Rule(rule) => rule::page(rule, language),
            Subject::Item(item) => item::page(*item, language),
            Subject::Matches(matches) => matches.page(language),
        }
    }
}
