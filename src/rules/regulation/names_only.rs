use crate::disclosure::{Item, by_id, holds};
use crate::document::Place;
use crate::finding::Severity;
use crate::japanese::{Folded, Names, names_nothing};
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "regulation/names-only",
    levels: &[Severity::Warning],
    items: &[Item::DocumentManagement, Item::EquipmentManagement, Item::RiskOperation],
    title: Text::new("公表していない規程の名前だけの回答", "Only the names of unpublished rules"),
    why: Text::new(
        "公表していない規程の名前だけでは、医療機関は何が行われているかを確かめられません。",
        "From the mere names of unpublished rules a hospital cannot confirm what is done.",
    ),
    remedy: Text::new(
        "規程が定めている内容の要約を summary に記載してください。",
        "Summarise in summary what the rules lay down.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for item in [Item::DocumentManagement, Item::EquipmentManagement, Item::RiskOperation] {
        let Some(answer) = context.disclosure.described(item) else { continue };
        let regulations = answer.get("regulations");
        let is_closed = |place: Place<'_>| holds(place.get("availability"), &CLOSED);
        let is_name = regulations.items().next().is_some() && regulations.items().all(is_closed);
        let titles: Vec<String> = regulations
            .items()
            .filter_map(|regulation| regulation.get("title").string())
            .map(|title| Folded::new(title).text().to_owned())
            .collect();
        let names: Names<'_> = titles.iter().map(String::as_str).collect();
        let says_more = answer.members().any(|(key, _)| !NAMES.contains(&key) && !key.starts_with("x-"))
            || !answer
                .get("statement")
                .texts()
                .filter_map(Place::string)
                .all(|text| only_names(text, &names));
        // Without a statement the item is incomplete, which the schema reports.
        if !answer.get("statement").is_written() || !is_name || says_more || shows_attachment(context, answer)
        {
            continue;
        }
        findings
            .report(
                regulations,
                text!(
                    "公表していない規程の名前だけで、内容がわかりません",
                    "only the names of unpublished rules are stated, not what they say"
                ),
            )
            .help(text!(
                "summary に、規程が定めている手続や基準の要約を記載してください（例: 年1回の棚卸しと、故障時の交換の手続）。",
                "Summarise in summary what the rules lay down, such as a yearly inventory and how broken equipment is replaced."
            ));
    }
}

const CLOSED: [&str; 2] = ["on_request", "confidential"];

/// The keys of an answer that says no more than that there are rules, and whose they are.
const NAMES: [&str; 5] = ["statement", "regulations", "owner", "note", "attachments"];

/// Words of a sentence about where the rules can be read.
const ACCESS: [&str; 8] = ["公表", "公開", "開示", "社外秘", "閲覧", "問合せ", "問い合わせ", "非公開"];

/// Words between the name of a rule and what is done after it.
const BASIS: [&str; 10] =
    ["基づいて", "基づき", "従って", "従い", "沿って", "則って", "則り", "準拠して", "準拠し", "準じて"];

/// Whether a text does nothing but name the rules and say where to read them.
fn only_names(text: &str, names: &Names<'_>) -> bool {
    let folded = Folded::new(text);
    let sentences = folded.text().split('。').filter(|sentence| !sentence.is_empty());
    sentences.into_iter().all(|sentence| {
        let is_access = ACCESS.iter().any(|word| sentence.contains(word));
        let tail = BASIS.iter().find_map(|word| sentence.split_once(word)).map(|(_, tail)| tail);
        is_access
            || tail.is_some_and(|tail| tail.is_empty() || names_nothing(tail))
            || (laid_down(sentence) && names.are_in(sentence))
    })
}

/// 「規程」に定めています
fn laid_down(sentence: &str) -> bool {
    ["に定めています", "に定める", "に定めます", "を定めています", "を整備しています", "で定めています"]
        .iter()
        .any(|end| sentence.ends_with(end))
}

/// Whether the answer has an attachment that a hospital can read.
fn shows_attachment(context: &Context<'_>, answer: Place<'_>) -> bool {
    let declared = by_id(context.disclosure.attachments());
    answer
        .get("attachments")
        .items()
        .filter_map(Place::string)
        .any(|id| declared.get(id).is_some_and(|attachment| !holds(attachment.get("availability"), &CLOSED)))
}
