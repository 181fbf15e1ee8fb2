use std::ops::Range;

use crate::disclosure::{Item, Reference};
use crate::document::{Location, Place};
use crate::finding::Severity;
use crate::japanese::{Folded, item_references};
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "reference/title-mismatch",
    levels: &[Severity::Error],
    items: &[],
    title: Text::new("参照先の番号と標題が食い違う", "A reference whose number and title disagree"),
    why: Text::new(
        "番号と標題のどちらを見るべきか、病院には判断できません。開示書の様式が変わったときに、番号だけが古いまま残りがちです。",
        "A hospital cannot tell which of the two to follow. Numbers tend to stay behind when the form changes.",
    ),
    remedy: Text::new(
        "標題と一致する項目番号に直してください。",
        "Give the number of the item that has this title.",
    ),
    clauses: &[],
    waivable: true,
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for reference in Item::all().flat_map(|item| context.disclosure.references(item)) {
        let Some((cited, owner)) = mismatch(reference) else { continue };
        let (number, title) = (reference.place.get("item"), reference.place.get("title"));
        report(number.location(), cited, title.location(), owner, findings);
    }
    for place in context.disclosure.prose() {
        for (number, cited, title, owner) in mismatches(place) {
            report(place.part(number), cited, place.part(title), owner, findings);
        }
    }
}

fn report(number: Location, cited: Item, title: Location, owner: Item, findings: &mut Findings) {
    findings
        .report(
            number,
            text!(
                "参照先は {cited} ですが、添えられた標題は {owner} のものです",
                "the reference says {cited}, but the title beside it is that of {owner}",
                cited = cited,
                owner = owner
            ),
        )
        .help(text!(
            "参照先が「{owner_title}」であれば、番号を {owner} に直してください。{cited} であれば、標題を「{cited_title}」に直してください。",
            "If you mean {owner_title}, write {owner}; if you mean {cited}, its title is {cited_title}.",
            owner_title = owner.title().clone(),
            owner = owner,
            cited_title = cited.title().clone(),
            cited = cited
        ))
        .related(title, text!("{owner} の標題", "the title of {owner}", owner = owner));
}

/// The numbers in a text that have the title of another item in 「」 behind them, or stand before it within them.
fn mismatches(place: Place<'_>) -> Vec<(Range<usize>, Item, Range<usize>, Item)> {
    let text = place.string().unwrap_or_default();
    let mut found = Vec::new();
    for reference in item_references(text) {
        let Some(cited) = Item::from_id(&reference.id) else { continue };
        let behind = text.get(reference.range.end..).unwrap_or_default();
        let from = behind.trim_start_matches(['.', '．', ':', '：', ' ', '\u{3000}']);
        let is_within = text.get(..reference.range.start).is_some_and(|before| before.ends_with('「'));
        let quoted = if is_within { Some(from) } else { from.strip_prefix('「') };
        let Some((title, _)) = quoted.and_then(|quoted| quoted.split_once('」')) else { continue };
        // A short title can be anything that the item holds; only the full one must be the item's own.
        let Some(owner) = owner(title, full_likeness) else { continue };
        if owner != cited && owner.whole() != cited && full_likeness(title, cited) < CLEARLY {
            let start = text.len() - quoted.map_or(0, str::len);
            found.push((reference.range, cited, start..start + title.len(), owner));
        }
    }
    found
}

/// The item whose number is cited and the one whose title is, where they are two.
pub(super) fn mismatch(reference: Reference<'_>) -> Option<(Item, Item)> {
    let cited = reference.item?;
    let title = reference.place.get("title").string()?;
    let owner = owner(title, likeness)?;
    // II-16 with the title of one of its parts is vague, and not wrong.
    let is_other = owner != cited && owner.whole() != cited && likeness(title, cited) < CLEARLY;
    is_other.then_some((cited, owner))
}

/// The item whose title this is; `None` where it is none's, or several's.
fn owner(title: &str, likeness: fn(&str, Item) -> f64) -> Option<Item> {
    // Longer than any title, and the measure is quadratic.
    if title.chars().count() > 200 {
        return None;
    }
    let mut likely: Vec<(f64, Item)> = Item::all().map(|item| (likeness(title, item), item)).collect();
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

/// How like a cited title is to an item's, full or short, from 0 to 1.
fn likeness(cited: &str, item: Item) -> f64 {
    full_likeness(cited, item).max(alike(cited, item.short_title()))
}

fn full_likeness(cited: &str, item: Item) -> f64 {
    alike(cited, item.title())
}

fn alike(cited: &str, title: &Text) -> f64 {
    let plain = |text: &str| -> String {
        Folded::new(text).text().chars().filter(|sign| sign.is_alphanumeric()).collect()
    };
    strsim::normalized_damerau_levenshtein(&plain(cited), &plain(&title.ja))
}
