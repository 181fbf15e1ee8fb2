use std::collections::{HashMap, HashSet};
use std::ops::Range;

use crate::disclosure::{Answer, Disclosure, Item, Passage, by_id};
use crate::document::Place;
use crate::finding::Severity;
use crate::japanese::{Folded, Names, is_list_between, is_of_other_document, quotations};
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::{Text, quoted};

pub(super) const RULE: Rule = Rule {
    id: "reference/attachment-undeclared",
    levels: &[Severity::Warning],
    items: &[],
    title: Text::new("文中の別紙が attachments にない", "An attachment that the item does not list"),
    why: Text::new(
        "文中の別紙がどこにあり、どうすれば読めるのかがわからないと、医療機関は内容を確かめられません。",
        "Without knowing where the attachment is and how to get it, a hospital cannot check what it says.",
    ),
    remedy: Text::new(
        "別紙を文書の末尾の attachments に加え、その id を項目の attachments に記載してください。",
        "Add the attachment to attachments at the end of the document, and its id to attachments of the item.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let title = |entry: Place<'_>| entry.get("title").string().map(plain).unwrap_or_default();
    let titles: HashMap<&str, String> =
        by_id(context.disclosure.attachments()).into_iter().map(|(id, entry)| (id, title(entry))).collect();
    // The parts of II-16 are items of their own; the whole would tell of them again.
    for item in Item::all().filter(|&item| item != Item::RegulatoryRequirements) {
        if matches!(context.disclosure.answer(item), Answer::Missing) {
            continue;
        }
        let Some(declared) = declared(context.disclosure, item, &titles) else { continue };
        let mut told: HashSet<Option<&str>> = HashSet::new();
        for Passage { place, folded, .. } in context.disclosure.prose_in(context.disclosure.item(item)) {
            for Mention { range, title } in mentions(folded) {
                let is_declared = match title {
                    Some(title) => is_same(&declared, title),
                    None => !declared.is_empty(),
                };
                if !is_declared && told.insert(title) {
                    report(item, *place, range, title, findings);
                }
            }
        }
    }
}

fn report(item: Item, place: Place<'_>, range: Range<usize>, title: Option<&str>, findings: &mut Findings) {
    let message = match title {
        Some(title) => text!(
            "{item} の文中の別紙「{title}」が、この項目の attachments にありません",
            "{item} mentions the attachment 「{title}」, which is not in its attachments",
            item = item,
            title = quoted(title)
        ),
        None => text!(
            "{item} の文中に別紙への言及がありますが、この項目に attachments がありません",
            "{item} mentions an attachment, but has no attachments",
            item = item
        ),
    };
    findings.report(place.part(range), message).help(text!(
        "別紙を文書の末尾の attachments に加え（id、title、availability）、その id をこの項目の attachments に記載してください。",
        "Add the attachment to attachments at the end of the document (id, title, availability), and its id to attachments of this item."
    ));
}

/// The titles of the attachments that an item names; `None` where an id is unknown, which another rule reports.
fn declared<'k>(
    disclosure: &Disclosure<'_>,
    item: Item,
    titles: &'k HashMap<&str, String>,
) -> Option<Names<'k>> {
    let ids = disclosure.attachments_of(item).into_iter().filter_map(Place::string);
    ids.map(|id| titles.get(id).map(String::as_str)).collect()
}

/// An annex in the prose: the words to mark, and its title where it has one.
struct Mention<'t> {
    range: Range<usize>,
    title: Option<&'t str>,
}

const WORDS: [&str; 4] = ["別紙", "別表", "別添", "添付資料"];

fn mentions<'t>(folded: &'t Folded<'_>) -> Vec<Mention<'t>> {
    let mut places: Vec<_> = WORDS.iter().flat_map(|word| folded.find(word)).collect();
    places.sort_by_key(|range| range.start);
    let (mut found, mut end_of_other) = (Vec::new(), None);
    for range in places {
        let before = folded.text().get(..range.start).unwrap_or_default();
        let behind = folded.text().get(range.end..).unwrap_or_default();
        // 別紙1「…」, 別紙-2「…」
        let numbered = behind.trim_start_matches(|sign: char| sign.is_ascii_digit() || sign == '-');
        let between = end_of_other.take().and_then(|other| before.get(other..));
        if between.is_some_and(is_list_between) || belongs_elsewhere(before) {
            end_of_other = Some(folded.text().len() - numbered.len());
            continue;
        }
        let title = numbered.strip_prefix('「').and_then(|rest| quotations(rest).next());
        let end = match title {
            Some(title) => folded.text().len() - numbered.len() + title.len() + "「」".len(),
            None if is_pointed_at(numbered) => range.end,
            None => continue,
        };
        found.push(Mention { range: folded.original(range.start..end), title });
    }
    found
}

/// Whether the words before an annex make it that of another document: a contract, a guideline, 「…」.
fn belongs_elsewhere(before: &str) -> bool {
    let owner = before.strip_suffix('の').unwrap_or(before);
    owner.ends_with(['」', '』', ')', '版']) || is_of_other_document(before)
}

/// Whether a reader is sent to the annex, and not told of annexes as such.
fn is_pointed_at(behind: &str) -> bool {
    const POINTERS: [&str; 10] =
        ["参照", "参考", "とおり", "通り", "示", "記載", "記す", "記し", "ご覧", "定め"];
    let near: String = behind.chars().take(12).take_while(|&sign| sign != '。').collect();
    POINTERS.iter().any(|pointer| near.contains(pointer))
}

fn plain(text: &str) -> String {
    Folded::new(text).text().chars().filter(|sign| sign.is_alphanumeric()).collect()
}

/// Titles are cited with and without the number of the annex, or shortened.
fn is_same(declared: &Names<'_>, cited: &str) -> bool {
    let cited = plain(cited);
    declared.hold(&cited) || declared.are_in(&cited)
}
