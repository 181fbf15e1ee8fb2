use std::ops::Range;

use crate::disclosure::Passage;
use crate::document::Location;
use crate::facts::guideline::{abolished_in, guideline};
use crate::finding::Severity;
use crate::japanese::Folded;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "guideline/abolished",
    levels: &[Severity::Error],
    items: &[],
    title: Text::new("廃止されたガイドライン", "An abolished guideline"),
    why: Text::new(
        "2020年に別のガイドラインへ統合され、廃止されています。病院が確認に用いるガイドラインとは対応しません。",
        "It was merged into another guideline in 2020 and is no longer in force; a hospital checks its contractor against the new one.",
    ),
    remedy: Text::new(
        "統合後のガイドラインに照らして内容を見直し、名称と版を改めてください。",
        "Review the content against the guideline that replaced it, and state that name and edition.",
    ),
    clauses: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for Mention { entry, locations, .. } in mentions(context, abolished_in) {
        let successor = guideline(&entry.replaced_by);
        let name =
            successor.map_or_else(|| text!("新しいガイドライン", "a new one"), |other| other.short.clone());
        let current =
            successor.and_then(|other| other.in_force(context.today)).map_or("", |edition| &edition.edition);
        let mut locations = locations.into_iter();
        let Some(first) = locations.next() else { continue };
        let finding = findings.report(
            first,
            text!(
                "このガイドライン（{ministry}）は、{date}に{name}へ統合され、廃止されています",
                "this guideline ({ministry}) was merged into the {name} on {date} and is abolished",
                ministry = entry.ministry,
                date = entry.replaced_on,
                name = name
            ),
        );
        finding.help(text!(
            "{name}（現行は第{current}版）に照らして内容を見直し、名称と版を改めてください。",
            "Review the content against the {name} (in force: {current}), and state that name and edition.",
            name = name,
            current = current
        ));
        for other in locations {
            finding.related(other, text!("ここにも", "here too"));
        }
    }
}

/// Something that the document names, and everywhere that it does.
pub(super) struct Mention<E: 'static> {
    pub(super) entry: &'static E,
    /// The name as it stands at the first place, folded.
    pub(super) name: String,
    pub(super) locations: Vec<Location>,
}

/// Entries with the bytes of the folded text that name them.
type Found<E> = Vec<(&'static E, Range<usize>)>;

/// What `find` knows of the prose, each once, in the order of the document; not what is told as past. The history is no part
/// of the prose: it tells of what was followed in its day.
pub(super) fn mentions<E>(context: &Context<'_>, find: fn(&Folded<'_>) -> Found<E>) -> Vec<Mention<E>> {
    let mut mentions: Vec<Mention<E>> = Vec::new();
    for Passage { place, folded: text, .. } in context.disclosure.present_prose() {
        for (entry, range) in find(text) {
            if is_told_as_past(text.text(), &range) {
                continue;
            }
            let location = place.part(text.original(range.clone()));
            match mentions.iter_mut().find(|mention| std::ptr::eq(mention.entry, entry)) {
                Some(mention) => mention.locations.push(location),
                None => {
                    let name = text.text().get(range).unwrap_or_default().to_owned();
                    mentions.push(Mention { entry, name, locations: vec![location] });
                }
            }
        }
    }
    mentions
}

/// Whether a sentence names something as what it no longer is: 旧…, …は廃止.
fn is_told_as_past(text: &str, range: &Range<usize>) -> bool {
    let before = text.get(..range.start).and_then(|before| before.rsplit('。').next()).unwrap_or_default();
    let behind = text.get(range.end..).and_then(|behind| behind.split('。').next()).unwrap_or_default();
    let before = before.trim_end_matches(['「', '『']);
    let near: String = before.chars().rev().take(12).collect();
    near.contains('旧') || ["廃止", "統合", "に代わ", "に替わ"].iter().any(|word| behind.contains(word))
}
