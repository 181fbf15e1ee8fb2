use crate::disclosure::Item;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "law/three-requirements-missing",
    levels: &[Severity::Warning],
    items: &[Item::ElectronicStorage],
    title: Text::new(
        "電子保存の3つの要求事項がそろっていない",
        "One of the three requirements of electronic storage is missing",
    ),
    why: Text::new(
        "電子保存には、真正性、見読性、保存性の3つが求められます。1つでも欠けると、医療機関は保存の義務を果たせるかを確かめられません。",
        "Electronic storage requires authenticity, readability and preservation; if one is missing, a hospital cannot confirm that it meets its duty to keep records.",
    ),
    remedy: Text::new(
        "真正性、見読性、保存性のそれぞれについて、対応を記載してください。",
        "State how each of the three is met.",
    ),
    requirements: &["mic-meti/electronic-storage"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

static REQUIREMENTS: [(&str, Text); 3] = [
    ("authenticity", Text::new("真正性", "authenticity")),
    ("readability", Text::new("見読性", "readability")),
    ("preservation", Text::new("保存性", "preservation")),
];

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(item) = context.disclosure.described(Item::ElectronicStorage) else { return };
    let texts = context.disclosure.prose_in(item);
    let is_met = |key: &str, name: &Text| {
        item.get(key).is_written() || texts.iter().any(|passage| passage.folded.holds(&name.ja))
    };
    let missing = || REQUIREMENTS.iter().filter(|(key, name)| !is_met(key, name));
    let names: Vec<Text> = missing().map(|(_, name)| name.clone()).collect();
    if names.is_empty() {
        return;
    }
    let keys: Vec<&str> = missing().map(|&(key, _)| key).collect();
    findings
        .report(
            item,
            text!(
                "電子保存の要求事項のうち、{names}への対応の記載がありません",
                "how these requirements of electronic storage are met is not stated: {names}",
                names = Text::list(&names)
            ),
        )
        .missing(keys.iter().copied())
        .help(text!(
            "対応の内容を {keys} に記載してください。",
            "State how each is met in {keys}.",
            keys = keys.join(", ")
        ));
}
