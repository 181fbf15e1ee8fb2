use crate::disclosure::Passage;
use crate::document::{Location, Place};
use crate::facts::parent;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "organization/entity-outdated",
    levels: &[Severity::Warning],
    items: &[],
    title: Text::new("会社名が古い", "An outdated company name"),
    why: Text::new(
        "会社名が現在の名称でないと、医療機関は登記や公開資料と照らし合わせられません。開示書が見直されているかも確かめられません。",
        "A hospital cannot match an old name to registers and published documents, and cannot tell whether the disclosure was reviewed.",
    ),
    remedy: Text::new(
        "現在の名称に改めてください。契約書の相手方の名称も確認してください。",
        "Give the present name. Check the name of the party in the contract, too.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let mut firms: Vec<(&Text, Vec<(Location, &str)>)> = Vec::new();
    for &Passage { place, ref folded, .. } in context.disclosure.present_prose() {
        let text = folded.as_written();
        for (outdated, range) in parent::outdated_in(folded) {
            let name = text.get(range.clone()).unwrap_or_default();
            let found = (mark(place, range), name);
            match firms.iter_mut().find(|(current, _)| *current == &outdated.current) {
                Some((_, places)) => places.push(found),
                None => firms.push((&outdated.current, vec![found])),
            }
        }
    }
    for (current, places) in firms {
        let mut places = places.into_iter();
        let Some((first, name)) = places.next() else { continue };
        let finding = findings.report(
            first,
            text!(
                "「{name}」は以前の名称です。現在は「{current}」です",
                "「{name}」 is a former name; the company is now 「{current}」",
                name = name,
                current = current.ja
            ),
        );
        finding.help(text!(
            "「{current}」に改めてください。契約書の相手方の名称も確認してください。",
            "Write 「{current}」. Check the name of the party in the contract, too.",
            current = current.ja
        ));
        for (place, _) in places {
            finding.related(place, text!("ここにも以前の名称", "the former name again"));
        }
    }
}

/// The name, or the whole value where it is nothing else.
fn mark(place: Place<'_>, range: std::ops::Range<usize>) -> Location {
    if place.string().is_some_and(|text| range == (0..text.len())) {
        place.location()
    } else {
        place.part(range)
    }
}
