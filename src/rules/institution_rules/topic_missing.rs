use crate::disclosure::Item;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "institution-rules/topic-missing",
    levels: &[Severity::Warning],
    items: &[Item::InstitutionRules],
    title: Text::new("運用管理規程に定める事項が足りない", "A matter missing from the institution's rules"),
    why: Text::new(
        "医療機関はこの項目をもとに運用管理規程を定めます。記載のない事項は、規程からも漏れるおそれがあります。",
        "A hospital writes its own rules from this item; what is missing here may be missing there too.",
    ),
    remedy: Text::new(
        "利用場所、端末、アカウント、出力について、病院が定める事項を記載してください。",
        "State what the hospital must lay down on the place of use, terminals, accounts and output.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

/// The topics that every service has, and words that tell of them under another topic.
static TOPICS: [(&str, Text, &[&str]); 4] = [
    ("place", Text::new("利用場所", "place of use"), &["場所"]),
    ("terminal", Text::new("端末", "terminals"), &["端末", "パソコン", "PC"]),
    ("account", Text::new("アカウント", "accounts"), &["アカウント", "利用者ID", "ユーザID"]),
    ("output", Text::new("出力・持出し", "output"), &["出力", "印刷", "ダウンロード", "持出", "持ち出"]),
];

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(item) = context.disclosure.described(Item::InstitutionRules) else { return };
    let rules = item.get("rules");
    if rules.items().next().is_none() {
        return;
    }
    let is_covered = |topic: &str, words: &[&str]| {
        rules.items().any(|rule| match rule.get("topic").string() {
            Some("other") => {
                let texts = context.disclosure.prose_in(rule.get("text"));
                texts.iter().any(|passage| passage.folded.holds_any(words))
            }
            found => found == Some(topic),
        })
    };
    let missing = || TOPICS.iter().filter(|(topic, _, words)| !is_covered(topic, words));
    let names: Vec<Text> = missing().map(|(_, name, _)| name.clone()).collect();
    if names.is_empty() {
        return;
    }
    let keys: Vec<&str> = missing().map(|&(topic, ..)| topic).collect();
    findings
        .report(
            rules,
            text!(
                "運用管理規程に定める事項に、次の記載がありません: {names}",
                "not stated among the matters for the institution's rules: {names}",
                names = Text::list(&names)
            ),
        )
        .missing(keys.iter().copied())
        .help(text!(
            "topic に {keys} を用いて、病院が定める事項を加えてください。",
            "Add what the hospital must lay down, with topic set to {keys}.",
            keys = keys.join(", ")
        ));
}
