//! An item explained.

use super::yaml;
use crate::disclosure::Item;
use crate::document::{Document, Source};
use crate::page::{Column, Page, Table};
use crate::rule::Rule;
use crate::schema::fields::{self, Object, Presence};
use crate::text;
use crate::text::{Language, Text};

/// Everything that there is to say of an item.
pub(super) fn page(item: Item, language: Language) -> Page {
    let say = |text: Text| text.get(language).to_owned();
    let mut page = Page::default();
    page.title(format!("{item} {}", item.title().get(language)));
    for object in fields::below(item.pointer()) {
        if !object.path.is_empty() {
            page.heading(format!("{}: {}", object.path, object.title.get(language)));
        }
        page.paragraph(object.description.get(language));
        if object.path.is_empty() {
            example(&mut page, item, language);
        }
        page.table(table(&object, language));
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
        Column::Words(say(text!("検出内容", "What it finds"))),
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

/// The item as the complete example answers it.
fn example(page: &mut Page, item: Item, language: Language) {
    let source = Source::new("complete.json", COMPLETE.to_vec());
    let document = Document::parse(&source);
    let heading = text!("YAML での書き方", "In YAML");
    let words = text!(
        "完成例（examples/complete.yaml）からの抜粋です。… は、続きがあることを表します。",
        "From the complete example (examples/complete.yaml); … stands for more."
    );
    page.heading(heading.get(language)).code("yaml", &yaml::gist(document.root(), item.pointer(), COLUMNS));
    page.paragraph(words.get(language)).heading(text!("キーの一覧", "Keys").get(language));
}

const COMPLETE: &[u8] = include_bytes!("../../examples/complete.json");

/// A code block of a terminal of 80 columns.
const COLUMNS: usize = 78;

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
