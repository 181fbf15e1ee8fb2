use std::ops::Range;

use crate::disclosure::{Item, Passage, mismatch};
use crate::document::Location;
use crate::finding::Severity;
use crate::japanese::quotations;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "reference/title-mismatch",
    levels: &[Severity::Error],
    items: &[],
    title: Text::new("参照先の番号と標題が食い違う", "A reference whose number and title disagree"),
    why: Text::new(
        "番号と標題のどちらを見ればよいのか、医療機関は判断できません。様式が変わったときに、古い番号が残りがちです。",
        "A hospital cannot tell whether to follow the number or the title. Old numbers tend to remain when the form changes.",
    ),
    remedy: Text::new(
        "標題と一致する項目番号に直してください。",
        "State the number of the item that has this title.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for reference in Item::all().flat_map(|item| context.disclosure.references(item)) {
        let Some((cited, owner)) = reference.mismatch() else { continue };
        let (number, title) = (reference.place.get("item"), reference.place.get("title"));
        report(number.location(), cited, title.location(), owner, findings);
    }
    for passage @ Passage { place, .. } in context.disclosure.present_prose() {
        for (number, cited, title, owner) in mismatches(passage) {
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
            "If \"{owner_title}\" is meant, correct the number to {owner}. If {cited} is meant, correct the title to \"{cited_title}\".",
            owner_title = owner.title().clone(),
            owner = owner,
            cited_title = cited.title().clone(),
            cited = cited
        ))
        .related(title, text!("{owner} の標題", "the title of {owner}", owner = owner));
}

/// The numbers in a text that have the title of another item in 「」 behind them, or stand before it within them.
fn mismatches(passage: &Passage<'_>) -> Vec<(Range<usize>, Item, Range<usize>, Item)> {
    let (text, mut found) = (passage.text(), Vec::new());
    for reference in passage.item_references() {
        let Some(cited) = Item::from_id(&reference.id) else { continue };
        let behind = text.get(reference.range.end..).unwrap_or_default();
        let from = behind.trim_start_matches(['.', '．', ':', '：', ' ', '\u{3000}']);
        let is_within = text.get(..reference.range.start).is_some_and(|before| before.ends_with('「'));
        let quoted = if is_within { Some(from) } else { from.strip_prefix('「') };
        let Some(title) = quoted.and_then(|quoted| quotations(quoted).next()) else { continue };
        // A short title can be anything that the item holds; only the full one must be the item's own.
        let Some(owner) = mismatch(cited, title, false) else { continue };
        let start = text.len() - quoted.map_or(0, str::len);
        found.push((reference.range, cited, start..start + title.len(), owner));
    }
    found
}
