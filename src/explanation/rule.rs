//! A rule explained.

use super::yaml;
use crate::disclosure::Item;
use crate::document::{Document, Source};
use crate::examples::EXAMPLES;
use crate::facts::requirement::{Citation, Editions, requirement};
use crate::page::Page;
use crate::rule::{Check, Rule};
use crate::text;
use crate::text::{Language, Text};

/// Everything that there is to say of a rule.
pub(super) fn page(rule: &Rule, language: Language) -> Page {
    let say = |text: Text| text.get(language).to_owned();
    let items: Vec<Text> = rule.items.iter().map(|&item| named(item)).collect();
    let is_of_config = matches!(rule.check, Check::Waivers(_));
    let (whole, form) = match is_of_config {
        true => (
            text!("設定（mdcheck.toml）", "the configuration (mdcheck.toml)"),
            text!("mdcheck の決まり", "a rule of mdcheck"),
        ),
        false => {
            (text!("文書全体", "the whole document"), text!("開示書の形式", "the format of a disclosure"))
        }
    };
    let waiver = match rule.waivable {
        true => text!("できます（理由と期限が必要です）", "yes, with a reason and a last day"),
        false => text!("できません。重大度も変えられません", "no, nor can its level be changed"),
    };
    let mut facts = vec![
        (text!("規則", "rule"), text!("{id}", "{id}", id = rule.id)),
        (text!("重大度", "level"), levels(rule)),
        (text!("項目", "items"), if items.is_empty() { whole } else { Text::list(&items) }),
        (text!("根拠", "basis"), basis(rule, &Editions::known()).unwrap_or(form)),
        (text!("例外の承認", "waiver"), waiver),
    ];
    for option in rule.options {
        let words = text!(
            "{name} = {default}（既定）: {meaning}",
            "{name} = {default} (default): {meaning}",
            name = option.name,
            default = option.default,
            meaning = option.meaning
        );
        facts.push((text!("設定", "option"), words));
    }
    let mut page = Page::default();
    page.title(rule.title.get(language));
    page.facts(facts.into_iter().map(|(name, words)| (say(name), say(words))).collect());
    page.heading(say(text!("理由", "Why"))).paragraph(rule.why.get(language));
    page.heading(say(text!("直し方", "How to fix it"))).paragraph(rule.remedy.get(language));
    let example = EXAMPLES.iter().find(|example| example.rule == rule.id);
    let is_of_disclosure = matches!(rule.check, Check::Document(_) | Check::Violations(_));
    if example.is_some() && is_of_disclosure {
        page.paragraph(say(text!(
            "次の例は、完成例（examples/complete.yaml）と異なる部分です。null は、記載がないことを表します。",
            "The examples are what differs from the complete one (examples/complete.yaml); null stands for what is not written."
        )));
    }
    let examples = [
        (text!("悪い例", "Bad example"), example.and_then(|example| example.bad)),
        (text!("良い例", "Good example"), example.and_then(|example| example.good)),
    ];
    for (name, text) in examples {
        if let Some(text) = text {
            page.heading(say(name));
            match (is_of_disclosure, is_of_config) {
                (true, _) => page.code("yaml", &in_yaml(text)),
                (false, true) => page.code("toml", text),
                // A fault of the text itself, shown as it is written.
                (false, false) => page.code("json", text),
            };
        }
    }
    page
}

/// What a rule rests on, in the editions asked for.
pub(crate) fn citations(rule: &Rule, editions: &Editions) -> Vec<Citation> {
    rule.requirements.iter().filter_map(|id| requirement(id)?.cited(editions)).collect()
}

/// The same in words; a rule about the form of the file rests on nothing.
pub(crate) fn basis(rule: &Rule, editions: &Editions) -> Option<Text> {
    let clauses: Vec<Text> = citations(rule, editions).iter().map(Citation::text).collect();
    match (clauses.is_empty(), &rule.check) {
        (false, _) => Some(Text {
            ja: clauses.iter().map(|clause| clause.ja.as_ref()).collect::<Vec<_>>().join("、").into(),
            en: clauses.iter().map(|clause| clause.en.as_ref()).collect::<Vec<_>>().join("; ").into(),
        }),
        (true, Check::Document(_)) => Some(text!("一般的な実務慣行", "common practice")),
        (true, _) => None,
    }
}

/// The weights of a rule, the usual one first.
fn levels(rule: &Rule) -> Text {
    Text::list(&rule.levels.iter().map(|level| level.name()).collect::<Vec<_>>())
}

/// An example in YAML, without what it says to the tests alone.
fn in_yaml(example: &str) -> String {
    let source = Source::new("example.json", example.as_bytes().to_vec());
    let document = Document::parse(&source);
    yaml::whole(document.root().members().filter(|&(key, _)| key != "x-also"))
}

fn named(item: Item) -> Text {
    text!("{id} {title}", "{id} {title}", id = item.id(), title = item.short_title().clone())
}
