use crate::disclosure::{Answer, Disclosure, Item, Reference};
use crate::document::Place;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::schema;
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "reference/dead-end",
    levels: &[Severity::Error],
    items: &[],
    title: Text::new("参照先に回答がない", "A reference that leads to no answer"),
    why: Text::new(
        "参照をたどっても回答がないと、医療機関はその項目を確認できません。",
        "Where the reference leads to no answer, a hospital cannot confirm the item.",
    ),
    remedy: Text::new(
        "回答のある項目を参照先にするか、この項目に回答を記載してください。",
        "Refer to an item that has the answer, or state the answer in this item.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for item in Item::all() {
        let Some((reference, target, end)) = dead_end(context.disclosure, item) else { continue };
        let number = reference.place.get("item");
        let finding = match end {
            End::NotApplicable(reason) => {
                let finding = findings.report(
                    number,
                    text!(
                        "参照先の {target} は「該当なし」で、回答がありません",
                        "the reference leads to {target}, which is \"not applicable\" and has no answer",
                        target = target
                    ),
                );
                finding.related(reason, text!("ここは該当なし", "not applicable here"));
                finding
            }
            End::OtherKind(needed) => {
                let finding = findings.report(
                    number,
                    text!(
                        "参照先の {target} に、{needed}の記載がありません",
                        "the reference leads to {target}, which has no {needed}",
                        target = target,
                        needed = needed
                    ),
                );
                finding.related(
                    context.disclosure.item(target),
                    text!("{needed}の記載なし", "no {needed} here", needed = needed),
                );
                finding
            }
        };
        finding.help(text!(
            "回答のある項目を参照先にするか、{item} に回答を記載してください。",
            "Refer to an item that has the answer, or state the answer in {item}.",
            item = item
        ));
    }
}

/// In what way a reference leads nowhere.
pub(super) enum End<'d> {
    /// The item does not apply; the place is that of the reason's object.
    NotApplicable(Place<'d>),
    /// The item says something, but not what is asked for.
    OtherKind(Text),
}

/// The first reference of an item, none of whose references leads anywhere. Of a chain only the last one counts.
pub(super) fn dead_end<'d>(
    disclosure: &Disclosure<'d>,
    item: Item,
) -> Option<(Reference<'d>, Item, End<'d>)> {
    // What II-15 and ⑤ need has rules of its own.
    if item == Item::Contact
        || item == Item::ExternalStorage && refers_to(disclosure, item, Item::SafetyManagement)
    {
        return None;
    }
    let mut first = None;
    for reference in disclosure.references(item) {
        // The schema reports an unknown item, another rule a wrong number.
        let target = reference.item.filter(|_| reference.mismatch().is_none())?;
        let end = end(disclosure, item, target)?;
        first = first.or(Some((reference, target, end)));
    }
    first
}

fn refers_to(disclosure: &Disclosure<'_>, item: Item, target: Item) -> bool {
    disclosure.references(item).any(|reference| reference.item == Some(target))
}

/// Why a reference from `item` to `target` leads nowhere; `None` where it leads on, or where another rule speaks.
fn end<'d>(disclosure: &Disclosure<'d>, item: Item, target: Item) -> Option<End<'d>> {
    match disclosure.answer(target) {
        Answer::NotApplicable(reason) => {
            disclosure.shape(target)?.may_be_not_applicable().then_some(End::NotApplicable(reason))
        }
        Answer::Described(place) => {
            let asked = disclosure.shape(item)?.asks()?;
            let shape = disclosure.shape(target)?;
            let gives = |key: &str| shape.member(key).is_some_and(|shape| shape.gives().contains(&asked));
            let has_none = !place.members().any(|(key, _)| gives(key));
            has_none.then(|| End::OtherKind(schema::kind_of_fact(asked)))
        }
        Answer::Referred(_) | Answer::Missing => None,
    }
}
