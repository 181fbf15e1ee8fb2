//! Firms outside Japan whose law can reach a provider that builds on them.

use std::ops::Range;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::japanese::Folded;
use crate::text::Text;

/// A firm outside Japan.
#[derive(Debug, Deserialize)]
pub struct Parent {
    /// Its name.
    pub name: Text,
    /// Its country, ISO 3166-1 alpha-2.
    pub country: String,
    /// The id of the cloud that it runs, if it runs one that the schema knows.
    pub cloud: Option<String>,
    latin: Vec<String>,
    japanese: Vec<String>,
}

#[derive(Deserialize)]
struct Data {
    parents: Vec<Parent>,
    outdated_names: Vec<OutdatedName>,
}

/// Names that a firm had and no longer has.
#[derive(Debug, Deserialize)]
pub struct OutdatedName {
    names: Vec<String>,
    /// The name that it has now.
    pub current: Text,
}

/// The outdated names in a text, with the bytes of the name in the original; each firm once.
pub fn outdated_in(folded: &Folded<'_>) -> Vec<(&'static OutdatedName, Range<usize>)> {
    let first = |outdated: &OutdatedName| {
        let found = outdated.names.iter().flat_map(|name| folded.find(name));
        // 旧 before a name says itself that it is of the past.
        found
            .filter(|range| !folded.text().get(..range.start).is_some_and(|text| text.ends_with('旧')))
            .min_by_key(|range| range.start)
    };
    let found = DATA.outdated_names.iter().filter_map(|outdated| Some((outdated, first(outdated)?)));
    found.map(|(outdated, range)| (outdated, folded.original(range))).collect()
}

/// The firms that a text names, in their order in the text, with the bytes of the name; each name once.
pub fn named_in(text: &str) -> Vec<(&'static Parent, Range<usize>)> {
    let folded = Folded::new(text);
    let mut found: Vec<_> =
        DATA.parents.iter().filter_map(|parent| Some((parent, parent.first_in(&folded)?))).collect();
    found.sort_by_key(|(_, range)| range.start);
    found.into_iter().map(|(parent, range)| (parent, folded.original(range))).collect()
}

/// The firm that runs a cloud; `None` for a cloud of a Japanese firm.
pub fn of_cloud(id: &str) -> Option<&'static Parent> {
    DATA.parents.iter().find(|parent| parent.cloud.as_deref() == Some(id))
}

impl Parent {
    /// Whether a text names it.
    pub(super) fn is_named_in(&self, folded: &Folded<'_>) -> bool {
        self.first_in(folded).is_some()
    }

    /// The first place, and there the longest name.
    fn first_in(&self, folded: &Folded<'_>) -> Option<Range<usize>> {
        let latin = self.latin.iter().flat_map(|name| folded.find_latin(name));
        let japanese = self.japanese.iter().flat_map(|name| folded.find(name).collect::<Vec<_>>());
        latin.chain(japanese).min_by_key(|range| (range.start, std::cmp::Reverse(range.end)))
    }
}

#[allow(clippy::expect_used, reason = "the file is compiled in; a test reads every name of it")]
static DATA: LazyLock<Data> = LazyLock::new(|| {
    let mut data: Data = serde_json::from_str(include_str!("../../data/foreign_parents.json"))
        .expect("data/foreign_parents.json has its shape");
    // They are looked for in folded texts.
    for name in data.outdated_names.iter_mut().flat_map(|outdated| &mut outdated.names) {
        *name = Folded::new(name).text().to_owned();
    }
    data
});
