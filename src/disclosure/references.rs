//! Where references lead, and whether their numbers and titles are one item's.

use std::sync::LazyLock;

use super::{Disclosure, Item, Reference};
use crate::japanese::Folded;

impl<'d> Disclosure<'d> {
    /// The way from an item back to itself, item by item with the reference that each follows.
    pub fn circle(&self, start: Item) -> Option<Vec<(Item, Reference<'d>)>> {
        let mut ways = vec![Vec::new()];
        let mut seen = vec![start];
        while let Some(way) = ways.pop() {
            let at = way.last().and_then(|&(_, reference): &(Item, Reference<'d>)| reference.item);
            let at = at.unwrap_or(start);
            for reference in self.references(at) {
                let Some(target) = reference.item else { continue };
                let longer = || way.iter().copied().chain([(at, reference)]).collect();
                // A part of II-16 that refers to the whole refers to itself.
                if target == start || target == start.whole() {
                    return Some(longer());
                }
                if !seen.contains(&target) {
                    seen.push(target);
                    ways.push(longer());
                }
            }
        }
        None
    }
}

impl Reference<'_> {
    /// The item whose number is cited and the one whose title is, where they are two.
    pub fn mismatch(&self) -> Option<(Item, Item)> {
        let cited = self.item?;
        Some((cited, mismatch(cited, self.place.get("title").string()?, true)?))
    }
}

/// The item that a title belongs to, where that is not the cited one; short titles count or not.
pub fn mismatch(cited: Item, title: &str, short: bool) -> Option<Item> {
    // Longer than any title, and the measure is quadratic.
    if title.chars().count() > 200 {
        return None;
    }
    let title = plain(title);
    if likeness(&title, cited, short) >= CLEARLY {
        return None;
    }
    // II-16 with the title of one of its parts is vague, and not wrong.
    owner(&title, short).filter(|owner| *owner != cited && owner.whole() != cited)
}

/// The item whose title this is, in its plain form; `None` where it is none's, or several's.
fn owner(title: &str, short: bool) -> Option<Item> {
    let mut likely: Vec<(f64, Item)> = Item::all().map(|item| (likeness(title, item, short), item)).collect();
    likely.sort_by(|(left, _), (right, _)| right.total_cmp(left));
    match *likely {
        [(best, item), (second, _), ..] if best >= CLEARLY && best - second >= APART => Some(item),
        _ => None,
    }
}

/// Titles are cited with small changes of particles and brackets; below this they are another title.
const CLEARLY: f64 = 0.8;

/// II-5's title is much like I-2's: only a title that is clearly nearer to one of them belongs to it.
const APART: f64 = 0.1;

/// How like a cited title, in its plain form, is to an item's, from 0 to 1; 0 where it is far from it.
fn likeness(cited: &str, item: Item, short: bool) -> f64 {
    let titles = TITLES.iter().filter(|(of, _)| *of == item).flat_map(|(_, titles)| titles);
    titles.take(if short { 2 } else { 1 }).map(|title| alike(cited, title)).fold(0.0, f64::max)
}

fn alike(cited: &str, title: &str) -> f64 {
    if cited == title {
        return 1.0;
    }
    let (one, other) = (cited.chars().count(), title.chars().count());
    // The measure is costly, and at least the difference in length is the distance.
    if (one.abs_diff(other) as f64) > (1.0 - (CLEARLY - APART)) * one.max(other) as f64 {
        return 0.0;
    }
    // So is every character that the longer one does not share.
    if (in_common(cited, title) as f64) < (CLEARLY - APART) * one.max(other) as f64 {
        return 0.0;
    }
    strsim::normalized_damerau_levenshtein(cited, title)
}

/// How many characters two texts share, wherever they stand.
fn in_common(one: &str, other: &str) -> usize {
    let mut rest: Vec<char> = other.chars().collect();
    let mut take = |character| {
        let at = rest.iter().position(|&other| other == character)?;
        Some(rest.swap_remove(at))
    };
    one.chars().filter_map(&mut take).count()
}

/// The full and the short title of each item, in their plain form.
static TITLES: LazyLock<Vec<(Item, [String; 2])>> = LazyLock::new(|| {
    let titles = |item: Item| [item.title(), item.short_title()].map(|title| plain(&title.ja));
    Item::all().map(|item| (item, titles(item))).collect()
});

/// A title without what differs from one document to the next: white space, widths, signs, a last particle.
fn plain(title: &str) -> String {
    let folded = Folded::new(title);
    let title = folded.text().trim_end_matches("について");
    title.chars().filter(|sign| sign.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_belongs_to_the_item_that_it_is_nearest_to() {
        // As other documents cite them: older wording, other brackets, a particle more or less.
        for (title, item) in [
            ("医療情報等の安全管理に係る基本方針・取扱規程等の整備状況", Item::Policies),
            ("医療情報システムの安全管理に係る基本方針", Item::SecurityPolicy),
            ("プライバシーマーク認定又はISMS 認証を取得状況", Item::Certifications),
            ("医療情報を保存する情報機器が設置されている場所(地域、国)", Item::DataLocations),
            ("医療情報を保存する情報機器が設置されている場所（地域・国）", Item::DataLocations),
            ("医療情報システムの全体構成図について", Item::SystemConfiguration),
        ] {
            assert_eq!(mismatch(item, title, true), None, "{title}");
            assert_eq!(mismatch(Item::Backup, title, true), Some(item), "{title}");
        }
        for title in ["別紙をご覧ください", "当社の体制", "医療情報の安全管理", ""] {
            assert_eq!(mismatch(Item::Backup, title, true), None, "{title}");
        }
    }
}
