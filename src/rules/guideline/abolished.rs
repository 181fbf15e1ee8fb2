use crate::facts::guideline::{Abolished, abolished_in, guideline};
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
    // The history is no part of the prose: it tells of what was followed in its day.
    let texts: Vec<_> = context
        .disclosure
        .present_prose()
        .into_iter()
        .filter_map(|place| Some((place, Folded::new(place.string()?))))
        .collect();
    let named: Vec<_> = texts
        .iter()
        .flat_map(|(place, text)| abolished_in(text).map(move |(entry, range)| (*place, text, entry, range)))
        .filter(|(_, text, _, range)| !is_told_as_past(text.text(), range))
        .map(|(place, text, entry, range)| (entry, place.part(text.original(range))))
        .collect();
    let mut told: Vec<&Abolished> = Vec::new();
    for (entry, location) in &named {
        if told.iter().any(|other| std::ptr::eq(*other, *entry)) {
            continue;
        }
        told.push(entry);
        let successor = guideline(&entry.replaced_by);
        let name =
            successor.map_or_else(|| text!("新しいガイドライン", "a new one"), |other| other.short.clone());
        let current =
            successor.and_then(|other| other.in_force(context.today)).map_or("", |edition| &edition.edition);
        let finding = findings.report(
            location.clone(),
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
        for (_, other) in
            named.iter().filter(|(other, place)| std::ptr::eq(*other, *entry) && place != location)
        {
            finding.related(other.clone(), text!("ここにも", "here too"));
        }
    }
}

/// Whether a sentence names something as what it no longer is: 旧…, …は廃止.
pub(super) fn is_told_as_past(text: &str, range: &std::ops::Range<usize>) -> bool {
    let before = text.get(..range.start).and_then(|before| before.rsplit('。').next()).unwrap_or_default();
    let behind = text.get(range.end..).and_then(|behind| behind.split('。').next()).unwrap_or_default();
    let before = before.trim_end_matches(['「', '『']);
    let near: String = before.chars().rev().take(12).collect();
    near.contains('旧') || ["廃止", "統合", "に代わ", "に替わ"].iter().any(|word| behind.contains(word))
}
