//! How many findings each rule has, for whoever begins to work through many.

use std::cmp::Reverse;

use crate::page::{Column, Page, Table};
use crate::report::Summary;
use crate::text;
use crate::text::Language;

/// The rules that found something, the most frequent first.
pub(super) fn page(summary: &Summary, language: Language) -> Page {
    let mut table = Table::new(vec![
        Column::Number(text!("件数", "Count").get(language).to_owned()),
        Column::Code(text!("規則", "Rule").get(language).to_owned()),
        Column::Words(text!("検出内容", "What it finds").get(language).to_owned()),
    ]);
    let mut counts: Vec<_> = summary.by_rule.iter().filter(|(_, count)| **count > 0).collect();
    counts.sort_by_key(|&(rule, count)| (Reverse(*count), *rule));
    for (rule, count) in &counts {
        table.row(vec![count.to_string(), rule.id.to_owned(), rule.title.get(language).to_owned()]);
    }
    let mut page = Page::default();
    if !counts.is_empty() {
        page.table(table);
    }
    page
}
