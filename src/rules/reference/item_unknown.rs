use crate::disclosure::Item;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "reference/item-unknown",
    levels: &[Severity::Error],
    items: &[],
    title: Text::new("存在しない項目への言及", "An item that does not exist"),
    why: Text::new(
        "示された項目が開示書にないと、医療機関は説明をたどれません。様式が変わったときに、古い番号が残りがちです。",
        "Where the item is not in the disclosure, a hospital cannot follow the explanation. Old numbers tend to remain when the form changes.",
    ),
    remedy: Text::new(
        "I-1～I-10、II-1～II-16 のうち、該当する項目の番号に直してください。",
        "State the number of the item that is meant, from I-1 to I-10 or from II-1 to II-16.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for passage in context.disclosure.present_prose() {
        let references = passage.item_references();
        for reference in references.into_iter().filter(|reference| Item::from_id(&reference.id).is_none()) {
            findings
                .report(
                    passage.place.part(reference.range),
                    text!(
                        "{item} という項目は、開示書にありません",
                        "a disclosure has no item {item}",
                        item = reference.id
                    ),
                )
                .help(help(&reference.id));
        }
    }
}

fn help(id: &str) -> Text {
    // Part I ends at I-10, so I-15 is most likely a II-15 that lost a stroke.
    let other_part = format!("I{id}");
    let parts = id.starts_with("II-16-");
    match Item::from_id(&other_part) {
        Some(item) => text!(
            "{item}（{title}）の誤りではありませんか。",
            "Did you mean {item} ({title})?",
            item = item,
            title = item.short_title().clone()
        ),
        None if parts => {
            text!(
                "II-16 の区分は①～⑤です。番号を直してください。",
                "II-16 has parts 1 to 5. Correct the number."
            )
        }
        None => text!(
            "項目は I-1～I-10 と II-1～II-16 です。番号を直してください。",
            "The items are I-1 to I-10 and II-1 to II-16. Correct the number."
        ),
    }
}
