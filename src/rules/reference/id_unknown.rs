use std::collections::HashSet;

use crate::disclosure::{Disclosure, IdKind, Item};
use crate::document::Place;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::suggestion::nearest;
use crate::text;
use crate::text::{Text, quoted};

pub(super) const RULE: Rule = Rule {
    id: "reference/id-unknown",
    levels: &[Severity::Error],
    items: &[],
    title: Text::new("一覧にない識別子", "An id that is in no list"),
    why: Text::new(
        "識別子の指すものがないと、医療機関は保存場所や別紙、責任分界の区域をたどれません。",
        "Where an id leads to nothing, a hospital cannot find the place, the attachment or the zone of responsibility.",
    ),
    remedy: Text::new(
        "一覧にある識別子に直すか、一覧に加えてください。",
        "Use an id that is in the list, or add this one to the list.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let disclosure = context.disclosure;
    for kind in IdKind::ALL.into_iter().filter(|&kind| can_be_declared(disclosure, kind)) {
        let declared: Vec<&str> =
            disclosure.declared_ids(kind).into_iter().filter_map(Place::string).collect();
        let known: HashSet<&str> = declared.iter().copied().collect();
        for place in disclosure.used_ids(kind) {
            let id = place.string().unwrap_or_default();
            if known.contains(id) {
                continue;
            }
            let (name, list) = kind.words();
            let help = match nearest(id, declared.iter().copied()) {
                Some(meant) => {
                    text!("{meant} の誤りではありませんか。", "Did you mean {meant}?", meant = meant)
                }
                None => text!(
                    "{list}に加えるか、一覧にある id に直してください。",
                    "Add it to {list}, or use an id that is in the list.",
                    list = list
                ),
            };
            findings
                .report(
                    place,
                    text!(
                        "{name}「{id}」が、一覧にありません",
                        "there is no {name} 「{id}」",
                        name = name,
                        id = quoted(id)
                    ),
                )
                .help(help);
        }
    }
}

/// Without the item that declares them, ids are not wrong but early.
fn can_be_declared(disclosure: &Disclosure<'_>, kind: IdKind) -> bool {
    let list = match kind {
        IdKind::Attachment => return true,
        IdKind::Place => disclosure.described(Item::DataLocations).map(|item| item.get("places")),
        IdKind::Zone => {
            disclosure.described(Item::RiskResponse).map(|item| item.get("responsibilities").get("zones"))
        }
    };
    list.is_some_and(Place::is_written)
}
