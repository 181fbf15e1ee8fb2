use std::cell::LazyCell;
use std::collections::HashSet;

use crate::disclosure::{Disclosure, IdKind};
use crate::document::Place;
use crate::finding::Severity;
use crate::japanese::{Folded, quotations};
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
        "どの項目の別紙なのかがわからないと、医療機関が見落とすおそれがあります。",
        "If it is not clear which item it belongs to, a hospital may overlook it.",
    ),
    remedy: Text::new(
        "関係する項目の attachments に id を加えてください。不要であれば、一覧から外してください。",
        "Add its id to attachments of the item that it belongs to. If it is not needed, take it off the list.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let disclosure = context.disclosure;
    let declared: Vec<&str> =
        disclosure.declared_ids(IdKind::Attachment).into_iter().filter_map(Place::string).collect();
    let known: HashSet<&str> = declared.iter().copied().collect();
    // An id that is in no list is probably a slip of one that is; another rule says so.
    let used: HashSet<&str> = disclosure
        .used_ids(IdKind::Attachment)
        .into_iter()
        .filter_map(Place::string)
        .filter_map(|id| if known.contains(id) { Some(id) } else { nearest(id, declared.iter().copied()) })
        .collect();
    let cited = LazyCell::new(|| cited_titles(disclosure));
    for attachment in disclosure.attachments() {
        let Some(id) = attachment.get("id").string().filter(|id| !used.contains(id)) else { continue };
        // Then the item that cites it lacks its id, and another rule speaks.
        let title = Folded::new(attachment.get("title").string().unwrap_or_default());
        if cited.contains(title.text()) {
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

/// How many 」 of its own a title may have, and one more.
const NESTED: usize = 4;

/// All that stands between 「 and 」 in the prose.
fn cited_titles<'d>(disclosure: &'d Disclosure<'_>) -> HashSet<&'d str> {
    let texts = disclosure.present_prose().map(|passage| passage.folded.text());
    let behind =
        texts.flat_map(|text| text.match_indices('「').filter_map(|(at, sign)| text.get(at + sign.len()..)));
    behind.flat_map(|behind| quotations(behind).take(NESTED)).collect()
}
