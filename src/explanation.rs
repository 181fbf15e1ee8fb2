//! Rules and items explained: what is asked for, why, and how to write it.

use crate::disclosure::Item;
use crate::examples::EXAMPLES;
use crate::facts::guideline;
use crate::finding::Severity;
use crate::japanese::item_references;
use crate::page::{Column, Page, Table};
use crate::rule::{Check, Rule};
use crate::schema::fields::{self, Object, Presence};
use crate::suggestion;
use crate::text;
use crate::text::{Language, Text};

/// A rule as Markdown.
pub fn rule_page(rule: &Rule, language: Language) -> String {
    of_rule(rule, language).markdown()
}

/// An item as Markdown.
pub fn item_page(item: Item, language: Language) -> String {
    of_item(item, language).markdown()
}

/// What can be explained.
pub enum Subject {
    /// A rule.
    Rule(&'static Rule),
    /// An item.
    Item(Item),
}

impl Subject {
    /// The subject that a user names: `certification/expired`, `I-3`, `Ⅱ－16②`. Where there is none, the id that may
    /// have been meant.
    pub fn named(name: &str) -> Result<Subject, Option<&'static str>> {
        let id = name.trim().to_lowercase().replace('_', "-");
        if let Some(rule) = crate::rule(&id) {
            return Ok(Subject::Rule(rule));
        }
        let number = name.trim().to_uppercase();
        if let [reference] = item_references(&number).as_slice()
            && reference.range == (0..number.len())
            && let Some(item) = Item::from_id(&reference.id)
        {
            return Ok(Subject::Item(item));
        }
        Err(Subject::meant(&id))
    }

    fn meant(name: &str) -> Option<&'static str> {
        let unhyphened = |id: &str| id.replace(['-', ' '], "").to_lowercase();
        let item = || Item::all().map(Item::id).find(|id| unhyphened(id) == unhyphened(name));
        let ids = || crate::all_rules().map(|rule| rule.id);
        let fault = |id: &'static str| id.split_once('/').map_or(id, |(_, fault)| fault);
        // The fault alone is half an id.
        let by_fault = || {
            let nearest = suggestion::nearest(name, ids().map(fault))?;
            ids().find(|id| fault(id) == nearest)
        };
        item().or_else(|| suggestion::nearest(name, ids())).or_else(by_fault)
    }

    /// Everything that there is to say of it.
    pub fn page(&self, language: Language) -> Page {
        match self {
            Subject::Rule(rule) => of_rule(rule, language),
            Subject::Item(item) => of_item(*item, language),
        }
    }
}

/// The clauses of a rule; a rule about the form of the file rests on none.
pub(crate) fn basis(rule: &Rule) -> Option<Text> {
    let clauses: Vec<Text> =
        rule.clauses.iter().filter_map(|id| guideline::clause(id)).map(guideline::Clause::citation).collect();
    match (clauses.is_empty(), &rule.check) {
        (false, _) => Some(Text {
            ja: clauses.iter().map(|clause| clause.ja.as_ref()).collect::<Vec<_>>().join("、").into(),
            en: clauses.iter().map(|clause| clause.en.as_ref()).collect::<Vec<_>>().join("; ").into(),
        }),
        (true, Check::Document(_)) => Some(text!("一般的な実務", "common practice")),
        (true, _) => None,
    }
}

/// The weights of a rule, the usual one first.
fn levels(rule: &Rule) -> Text {
    Text::list(&rule.levels.iter().map(|&level| Severity::name(level)).collect::<Vec<_>>())
}

fn of_rule(rule: &Rule, language: Language) -> Page {
    let say = |text: Text| text.get(language).to_owned();
    let items: Vec<Text> = rule.items.iter().map(|&item| named(item)).collect();
    let whole = text!("文書全体", "the whole document");
    let form = text!("ファイルの形式", "the form of the file");
    let waiver = match rule.waivable {
        true => text!("できます（理由と期限が必要です）", "yes, with a reason and a last day"),
        false => text!("できません。重さも変えられません", "no, nor can its level be changed"),
    };
    let mut facts = vec![
        (text!("規則", "rule"), text!("{id}", "{id}", id = rule.id)),
        (text!("重さ", "level"), levels(rule)),
        (text!("項目", "items"), if items.is_empty() { whole } else { Text::list(&items) }),
        (text!("根拠", "basis"), basis(rule).unwrap_or(form)),
        (text!("除外", "waiver"), waiver),
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
    page.heading(say(text!("直し方", "How to mend it"))).paragraph(rule.remedy.get(language));
    let example = EXAMPLES.iter().find(|example| example.rule == rule.id);
    if example.is_some() && matches!(rule.check, Check::Document(_) | Check::Violations(_)) {
        page.paragraph(say(text!(
            "次の例は、完成例（examples/complete.json）と異なる部分です。null は、記載がないことを表します。",
            "The examples are what differs from the complete one (examples/complete.json); null stands for what is not written."
        )));
    }
    let examples = [
        (text!("悪い例", "Bad example"), example.and_then(|example| example.bad)),
        (text!("良い例", "Good example"), example.and_then(|example| example.good)),
    ];
    for (name, text) in examples {
        if let Some(text) = text {
            page.heading(say(name)).code(&without_notes(text));
        }
    }
    page
}

/// An example without what it says to the tests alone.
fn without_notes(example: &str) -> String {
    let mut lines = Vec::new();
    let mut is_note = false;
    for line in example.lines() {
        is_note |= line.starts_with("  \"x-also\":");
        if !is_note {
            lines.push(line);
        }
        is_note &= !line.trim_end_matches(',').ends_with(']');
    }
    lines.join("\n")
}

fn of_item(item: Item, language: Language) -> Page {
    let say = |text: Text| text.get(language).to_owned();
    let mut page = Page::default();
    page.title(format!("{item} {}", item.title().get(language)));
    for object in fields::of_item(item) {
        if !object.path.is_empty() {
            page.heading(format!("{}: {}", object.path, object.title.get(language)));
        }
        page.paragraph(object.description.get(language)).table(table(&object, language));
        let has = |key| object.fields.iter().any(|field| field.key == key);
        match (has("see"), has("not_applicable")) {
            (true, true) => page.paragraph(say(text!(
                "see 又は not_applicable で答える場合、ほかに書けるのは note と attachments だけです。",
                "With see or not_applicable, only note and attachments may stand beside it."
            ))),
            (true, false) => page.paragraph(say(text!(
                "see で答える場合、ほかに書けるのは note と attachments だけです。「該当なし」とすることはできません。",
                "With see, only note and attachments may stand beside it. The item cannot be \"not applicable\"."
            ))),
            _ => &mut page,
        };
    }
    page.heading(say(text!("この項目を調べる規則", "Rules about this item")));
    // What is said of a part is said of the whole.
    let is_about = |rule: &&Rule| rule.items.iter().any(|&about| about == item || about.whole() == item);
    let rules: Vec<&Rule> = crate::all_rules().filter(is_about).collect();
    if rules.is_empty() {
        page.paragraph(say(text!(
            "この項目だけを調べる規則はありません。文書全体を調べる規則は、この項目も調べます。",
            "No rule is about this item alone. The rules about the whole document look at it too."
        )));
        return page;
    }
    let mut table = Table::new(vec![
        Column::Code(say(text!("規則", "Rule"))),
        Column::Words(say(text!("見つけること", "What it finds"))),
    ]);
    for rule in rules {
        table.row(vec![rule.id.to_owned(), rule.title.get(language).to_owned()]);
    }
    page.table(table).paragraph(say(text!(
        "文書全体を調べる規則は、この項目も調べます。",
        "The rules about the whole document look at this item too."
    )));
    page
}

fn table(object: &Object, language: Language) -> Table {
    let say = |text: Text| text.get(language).to_owned();
    let mut table = Table::new(vec![
        Column::Code(say(text!("キー", "Key"))),
        Column::Words(say(text!("内容", "Title"))),
        Column::Words(say(text!("必須", "Required"))),
        Column::Words(say(text!("書き方", "Form"))),
    ]);
    for field in &object.fields {
        let presence = match field.presence {
            Presence::Required => text!("必須", "yes"),
            Presence::Conditional => text!("場合による", "depends"),
            Presence::Optional => text!("", ""),
        };
        table.row(vec![
            field.key.to_owned(),
            say(field.title.clone()),
            say(presence),
            say(field.form.clone()),
        ]);
    }
    table
}

fn named(item: Item) -> Text {
    text!("{id} {title}", "{id} {title}", id = item.id(), title = item.short_title().clone())
}
