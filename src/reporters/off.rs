//! The rules that did not run: a report without their findings must not look like one in which they found nothing.

use super::printable;
use crate::report::Summary;
use crate::rules::TOPICS;
use crate::text;
use crate::text::Text;

/// So many names are said; of the rest, how many there are.
const MOST: usize = 8;

/// Which rules did not run, in a line; `None` where all of them did.
///
/// `selection` is what was said of the rules to run, where it names them: to say what it left out would take a page.
pub(crate) fn words(summary: &Summary, selection: &[String]) -> Option<Text> {
    let off = &summary.off;
    if off.is_empty() {
        return None;
    }
    let which = if selection.is_empty() {
        names(summary)
    } else {
        let selection = selection.join(", ");
        text!("{selection}", "{selection}", selection = printable(&selection))
    };
    let is_everywhere = off.values().all(|&documents| documents == summary.documents);
    let name = match is_everywhere {
        true => text!("調べなかった規則", "rules that did not run"),
        false => text!("一部の文書で調べなかった規則", "rules that did not run on every document"),
    };
    Some(text!(
        "{name}: {count}件（{which}）",
        "{name}: {count} ({which})",
        name = name,
        count = off.len(),
        which = which
    ))
}

/// Their ids; a topic as one where none of its rules ran.
fn names(summary: &Summary) -> Text {
    let is_off = |id: &str| summary.off.contains_key(id);
    let mut names: Vec<(String, usize)> = Vec::new();
    for topic in TOPICS {
        let off: Vec<&str> = topic.iter().map(|rule| rule.id).filter(|id| is_off(id)).collect();
        match off.first().and_then(|id| id.split_once('/')) {
            Some((name, _)) if off.len() == topic.len() && off.len() > 1 => {
                names.push((format!("{name}/*"), off.len()));
            }
            _ => names.extend(off.iter().map(|id| ((*id).to_owned(), 1))),
        }
    }
    let rest: usize = names.iter().skip(MOST).map(|(_, count)| count).sum();
    names.truncate(MOST);
    let names: Vec<String> = names.into_iter().map(|(name, _)| name).collect();
    let names = names.join(", ");
    match rest {
        0 => text!("{names}", "{names}", names = names),
        _ => text!("{names}、ほか{rest}件", "{names} and {rest} more", names = names, rest = rest),
    }
}
