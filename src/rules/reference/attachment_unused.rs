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
        "どの項目の別紙なのかがわからないと、病院が見落とすおそれがあります。",
        "If it is not clear which item it belongs to, a hospital may overlook it.",
    ),
    remedy: Text::new(
        "関係する項目の attachments に id を加えてください。不要であれば、一覧から外してください。",
        "Add its id to attachments of the item that it belongs to. If it is not needed, take it off the list.",
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
    // An id that is in no list is probably a slip of one that is; another rule says so.
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
                "関係する項目の attachments に \"{id}\" を加えてください。不要であれば、一覧から外してください。",
                "Add \"{id}\" to attachments of the item that it belongs to. If it is not needed, take it off the list.",
                id = id
            ));
    }
}

/// Whether the prose names it: then the item that does so lacks its id, and another rule speaks.
fn is_cited(disclosure: &Disclosure<'_>, title: &str) -> bool {
    let title = format!("「{}」", Folded::new(title).text());
    disclosure.present_prose().any(|passage| passage.folded.holds(&title))
}
