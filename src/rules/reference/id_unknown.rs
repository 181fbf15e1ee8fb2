use crate::disclosure::{Disclosure, IdKind, Item};
use crate::document::Place;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::suggestion::nearest;
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "reference/id-unknown",
    levels: &[Severity::Error],
    items: &[],
    title: Text::new("宣言されていない識別子", "An id that nothing declares"),
    why: Text::new(
        "識別子が指すものがなく、複製の保管場所や別紙、責任の範囲をたどれません。",
        "The id leads to nothing, so the place of a backup, an attachment or a zone of responsibility cannot be found.",
    ),
    remedy: Text::new(
        "宣言されている識別子に直すか、その識別子を宣言してください。",
        "Use an id that is declared, or declare this one.",
    ),
    clauses: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let disclosure = &context.disclosure;
    for kind in IdKind::ALL.into_iter().filter(|&kind| can_be_declared(disclosure, kind)) {
        let declared: Vec<&str> =
            disclosure.declared_ids(kind).into_iter().filter_map(Place::string).collect();
        for place in disclosure.used_ids(kind) {
            let id = place.string().unwrap_or_default();
            if declared.contains(&id) {
                continue;
            }
            let (name, list) = words(kind);
            let help = match nearest(id, declared.iter().copied()) {
                Some(meant) => {
                    text!("{meant} の誤りではありませんか。", "Did you mean {meant}?", meant = meant)
                }
                None => text!(
                    "{list} に宣言するか、宣言されている id に直してください。",
                    "Declare it in {list}, or use an id from there.",
                    list = list
                ),
            };
            findings
                .report(
                    place,
                    text!(
                        "{name}「{id}」は、宣言されていません",
                        "the {name} 「{id}」 is not declared",
                        name = name,
                        id = id
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

/// What an id of a kind is called, and where it is declared.
pub(super) fn words(kind: IdKind) -> (Text, Text) {
    match kind {
        IdKind::Place => (text!("保存場所", "place"), text!("I-9 の places", "the places of I-9")),
        IdKind::Attachment => {
            (text!("別紙", "attachment"), text!("attachments の一覧", "the list of attachments"))
        }
        IdKind::Zone => {
            (text!("責任分界の区域", "zone of responsibility"), text!("II-4 の zones", "the zones of II-4"))
        }
    }
}
