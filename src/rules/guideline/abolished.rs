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
        "2020年に別のガイドラインへ統合され、廃止されています。医療機関が確認に用いるガイドラインとは対応しません。",
        "It was merged into another guideline in 2020 and is no longer in force; a hospital checks its contractor against the new one.",
    ),
    remedy: Text::new(
        "統合後のガイドラインに照らして内容を見直し、名称と版を改めてください。",
        "Review the content against the guideline that replaced it, and state that name and edition.",
    ),
    requirements: &[],
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
        let found = find(text);
        let past = if found.is_empty() { Past::default() } else { Past::of(text) };
        for (entry, range) in found {
            if past.is_told(text.text(), &range) {
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

/// Where a text says of something that it no longer is. Looked for once: many names may stand in one sentence.
#[derive(Default)]
struct Past {
    /// Where its sentences end.
    stops: Vec<usize>,
    /// Where the words stand that tell of the past: 廃止, 統合.
    words: Vec<usize>,
}

impl Past {
    fn of(text: &Folded<'_>) -> Self {
        let places = |words: &[&str]| {
            let mut places: Vec<usize> =
                words.iter().flat_map(|word| text.find(word)).map(|range| range.start).collect();
            places.sort_unstable();
            places
        };
        Self { stops: places(&["。"]), words: places(&["廃止", "統合", "に代わ", "に替わ"]) }
    }

    /// Whether a sentence names something as what it no longer is: 旧…, …は廃止.
    fn is_told(&self, text: &str, range: &Range<usize>) -> bool {
        let before = text.get(..range.start).unwrap_or_default().trim_end_matches(['「', '『']);
        let mut near = before.chars().rev().take_while(|&sign| sign != '。').take(12);
        let next = |places: &[usize]| places.get(places.partition_point(|&at| at < range.end)).copied();
        let is_behind =
            || next(&self.words).is_some_and(|word| next(&self.stops).is_none_or(|stop| word < stop));
        near.any(|sign| sign == '旧') || is_behind()
    }
}
