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
        "契約の当事者が今の名称でないと、病院は登記や公開資料と照らし合わせられません。開示書が見直されていないことの表れでもあります。",
        "A hospital cannot match an old name with registers and published papers; it also shows that the document was not reviewed.",
    ),
    remedy: Text::new(
        "現在の商号に改めてください。契約の相手方が変わっている場合は、契約書も確認してください。",
        "Give the present name; check the contract too, in case the party to it has changed.",
    ),
    clauses: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    // The history tells of the past.
    let parts = context.disclosure.root().members().filter(|&(key, _)| key != "revisions");
    let mut firms: Vec<(&Text, Vec<(Location, &str)>)> = Vec::new();
    for place in parts.flat_map(|(_, part)| part.strings()) {
        let text = place.string().unwrap_or_default();
        for (outdated, range) in parent::outdated_in(text) {
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
                "「{name}」 is a former name; the firm is now 「{current}」",
                name = name,
                current = current.ja
            ),
        );
        finding.help(text!(
            "「{current}」に改めてください。契約書の相手方の名称も確認してください。",
            "Write 「{current}」, and check the name of the party in the contract.",
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
