//! What there is to a word: the items, the keys and the rules that speak of it.

use unicode_normalization::UnicodeNormalization;

use crate::disclosure::Item;
use crate::page::{Column, Page, Table};
use crate::rule::Rule;
use crate::schema::fields::{self, Field};
use crate::text;
use crate::text::{Language, Text};

/// What speaks of a word.
pub struct Matches {
    items: Vec<Item>,
    keys: Vec<Key>,
    rules: Vec<&'static Rule>,
}

/// A key of a disclosure.
struct Key {
    /// The item that it belongs to; `None` for the cover and the other sections without items.
    item: Option<Item>,
    /// The way to it from there.
    path: String,
    title: Text,
}

impl Matches {
    /// What speaks of these words, in either language; `None` where nothing does.
    pub(super) fn of(words: &str) -> Option<Self> {
        let words = folded(words);
        // A single letter stands in everything.
        if words.is_empty() || words.is_ascii() && words.len() < 2 {
            return None;
        }
        let speaks = |text: &Text| holds(&text.ja, &words) || holds(&text.en, &words);
        let items: Vec<Item> = Item::all()
            .filter(|item| speaks(item.title()) || speaks(item.short_title()) || holds(item.key(), &words))
            .collect();
        let items_of_schema = Item::all().map(|item| (Some(item), item.pointer().to_owned()));
        let sections = fields::sections().map(|key| (None, format!("/{key}")));
        let mut keys = Vec::new();
        for (item, pointer) in sections.chain(items_of_schema) {
            let section = if item.is_none() { pointer.trim_start_matches('/') } else { "" };
            for object in fields::below(&pointer) {
                let found = |field: &&Field| {
                    let texts = [&field.title, &field.description, &field.form];
                    holds(field.key, &words) || texts.into_iter().any(speaks)
                };
                let parts = |field: &Field| {
                    let parts =
                        [section, &object.path, field.key].into_iter().filter(|part| !part.is_empty());
                    parts.map(str::to_owned).collect::<Vec<_>>().join(".")
                };
                let own = object.fields.iter().filter(|field| !field.is_common).filter(found);
                keys.extend(own.map(|field| Key { item, path: parts(field), title: field.title.clone() }));
            }
        }
        let names = |rule: &Rule| rule.id.split(['/', '-']).any(|name| name == words);
        let rules: Vec<_> = crate::all_rules().filter(|rule| names(rule) || speaks(&rule.title)).collect();
        let is_empty = items.is_empty() && keys.is_empty() && rules.is_empty();
        (!is_empty).then_some(Self { items, keys, rules })
    }

    /// The lists, each with what to ask for next.
    pub(super) fn page(&self, language: Language) -> Page {
        let say = |text: Text| text.get(language).to_owned();
        let number = || Column::Code(say(text!("番号", "No.")));
        let title = |words| Column::Words(say(words));
        let mut page = Page::default();
        if !self.items.is_empty() {
            let mut table = Table::new(vec![number(), title(text!("項目", "Item"))]);
            self.items.iter().for_each(|item| {
                table.row(vec![item.id().to_owned(), item.title().get(language).to_owned()]);
            });
            page.table(table);
        }
        if !self.keys.is_empty() {
            let key = Column::Code(say(text!("キー", "Key")));
            let mut table = Table::new(vec![number(), key, title(text!("内容", "Title"))]);
            for Key { item, path, title } in &self.keys {
                let number = item.map(|item| item.id().to_owned()).unwrap_or_default();
                table.row(vec![number, path.clone(), title.get(language).to_owned()]);
            }
            page.table(table);
        }
        if !self.rules.is_empty() {
            let mut table = Table::new(vec![
                Column::Code(say(text!("規則", "Rule"))),
                title(text!("検出内容", "What it finds")),
            ]);
            self.rules
                .iter()
                .for_each(|rule| table.row(vec![rule.id.to_owned(), rule.title.get(language).to_owned()]));
            page.table(table);
        }
        page.paragraph(say(text!(
            "くわしい説明は、番号又は規則を指定して表示します。",
            "Name a number or a rule for more:"
        )));
        page.code("console", &format!("mdcheck explain {}", self.first()));
        page
    }

    /// What somebody who looks for these words most likely wants.
    fn first(&self) -> &'static str {
        let item = self.items.first().copied().or_else(|| self.keys.iter().find_map(|key| key.item));
        let rule = self.rules.first().map(|rule| rule.id);
        item.map(Item::id).or(rule).unwrap_or(Item::Backup.id())
    }
}

/// In one form: NFKC, small letters, and words divided by a space in keys, too.
fn folded(text: &str) -> String {
    let text: String = text.nfkc().flat_map(char::to_lowercase).collect();
    text.replace(['_', '-'], " ").trim().to_owned()
}

/// Whether a text holds folded words: `rpo` not inside of `purpose`.
fn holds(text: &str, words: &str) -> bool {
    let text = folded(text);
    let is_letter = |sign: char| sign.is_ascii_alphanumeric();
    text.match_indices(words).any(|(at, _)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        !(words.starts_with(is_letter) && before.is_some_and(is_letter))
    })
}
