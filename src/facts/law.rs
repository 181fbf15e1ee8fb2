//! The laws and guidelines that a disclosure is expected to name.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::facts::guideline;
use crate::japanese::Folded;
use crate::text::Text;

/// A law, guideline or guidance that II-16 ① is expected to list.
#[derive(Debug, Deserialize)]
pub struct Source {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Text,
    any: Vec<Vec<String>>,
    not_within: Vec<String>,
    only_with: Option<String>,
    #[serde(default)]
    covered_by_whole: bool,
    guideline: Option<String>,
}

#[derive(Deserialize)]
struct Data {
    sources: Vec<Source>,
}

/// An entry of the document's list: its name, and the id of the guideline that it says to be.
pub struct Entry<'t> {
    name: Folded<'t>,
    guideline: Option<&'t str>,
}

impl<'t> Entry<'t> {
    /// An entry with its name as written.
    pub fn new(name: &'t str, guideline: Option<&'t str>) -> Self {
        Self { name: Folded::new(name), guideline }
    }
}

/// The sources that no entry names, in the usual order.
pub fn missing(entries: &[Entry<'_>]) -> Vec<&'static Source> {
    let is_named = |source: &Source| entries.iter().any(|entry| source.is_named_by(entry));
    DATA.sources
        .iter()
        .filter(|source| !is_named(source))
        .filter(|source| {
            let Some(whole) = source.only_with.as_deref().and_then(by_id) else { return true };
            let covers = |entry: &Entry<'_>| whole.is_named_by(entry) && !entry.name.text().contains('編');
            is_named(whole) && !(source.covered_by_whole && entries.iter().any(covers))
        })
        .collect()
}

fn by_id(id: &str) -> Option<&'static Source> {
    DATA.sources.iter().find(|source| source.id == id)
}

impl Source {
    fn is_named_by(&self, entry: &Entry<'_>) -> bool {
        let holds = |word: &String| entry.name.find_outside(word, &self.not_within).next().is_some();
        let replaced =
            || guideline::abolished_in(&entry.name).iter().any(|(old, _)| self.is(&old.replaced_by));
        entry.guideline.is_some_and(|id| self.is(id))
            || self.any.iter().any(|words| words.iter().all(holds))
            || replaced()
    }

    fn is(&self, guideline: &str) -> bool {
        self.guideline.as_deref() == Some(guideline)
    }
}

#[allow(clippy::expect_used, reason = "the file is compiled in; a test reads every name of it")]
static DATA: LazyLock<Data> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../data/laws.json")).expect("data/laws.json has its shape")
});
