//! The documents of I-2.

use super::{Disclosure, Item};
use crate::document::Place;
use crate::japanese::Folded;

/// Whether I-2 lists documents, but none of this kind, nor a policy with one of these words in its title: one policy
/// may serve for both kinds.
pub(crate) fn lacks_policy(disclosure: &Disclosure<'_>, kind: &str, words: &[&str]) -> bool {
    let documents: Vec<_> = disclosure.list(Item::Policies, "documents").collect();
    let is_titled = |document: &Place<'_>| {
        let title = document.get("title").string().map(Folded::new);
        title.is_some_and(|title| {
            let is_policy = title.holds_any(&["方針", "ポリシー"]);
            is_policy && title.holds_any(words)
        })
    };
    let is_it = |document: &Place<'_>| document.get("kind").string() == Some(kind) || is_titled(document);
    !documents.is_empty() && !documents.iter().any(is_it)
}
