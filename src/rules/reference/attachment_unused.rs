use crate::disclosure::{Disclosure, IdKind};
use crate::document::Place;
use crate::finding::Severity;
use crate::japanese::Folded;
use crate::rule::{Check, Context, Findings, Rule};
use crate::suggestion::nearest;
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "reference/attachment-unused",
    levels: &[Severity::Note],
    items: &[],
    title: Text::new("どの項目からも参照されない別紙", "An attachment that no item uses"),
    why: Text::new(
        "どの項目の別紙なのかがわからず、病院が見落とします。",
        "A hospital cannot tell which item it belongs to, and will overlook it.",
    ),
    remedy: Text::new(
        "関係する項目の attachments に識別子を加えてください。不要であれば一覧から外してください。",
        "Add its id to the attachments of the item that it belongs to, or take it off the list.",
    ),
    clauses: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let disclosure = &context.disclosure;
    let declared: Vec<&str> =
        disclosure.declared_ids(IdKind::Attachment).into_iter().filter_map(Place::string).collect();
    // An id that nothing declares is probably a slip of one that is; another rule says so.
    let used: Vec<&str> = disclosure
        .used_ids(IdKind::Attachment)
        .into_iter()
        .filter_map(Place::string)
        .filter_map(
            |id| if declared.contains(&id) { Some(id) } else { nearest(id, declared.iter().copied()) },
        )
        .collect();
    for attachment in disclosure.attachments() {
        let Some(id) = attachment.get("id").string().filter(|id| !used.contains(id)) else { continue };
        if is_cited(disclosure, attachment.get("title").string().unwrap_or_default()) {
            continue;
        }
        findings
            .report(
                attachment.get("id"),
                text!("どの項目も、この別紙を参照していません", "no item refers to this attachment"),
            )
            .help(text!(
                "関係する項目の attachments に \"{id}\" を加えるか、一覧から外してください。",
                "Add \"{id}\" to the attachments of the item that it belongs to, or take it off the list.",
                id = id
            ));
    }
}

/// Whether the prose names it: then the item that does so lacks its id, and another rule speaks.
fn is_cited(disclosure: &Disclosure<'_>, title: &str) -> bool {
    let title = format!("「{}」", Folded::new(title).text());
    let texts = disclosure.present_prose().into_iter().filter_map(Place::string);
    texts.map(Folded::new).any(|text| text.text().contains(&title))
}
