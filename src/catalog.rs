//! The catalogue of rules.

use serde::Serialize;

use crate::explanation::citations;
use crate::facts::requirement::{Citation, Editions};
use crate::finding::Severity;
use crate::page::{Column, Page, Table};
use crate::rule::{Rule, RuleOption};
use crate::text;
use crate::text::{Language, Text};

/// Every rule with its usual level; the others are told where there is room, in its explanation.
pub fn page(language: Language) -> Page {
    let say = |text: Text| text.get(language).to_owned();
    let mut table = Table::new(vec![
        Column::Code(say(text!("規則", "Rule"))),
        Column::Words(say(text!("重大度", "Level"))),
        Column::Words(say(text!("検出内容", "What it finds"))),
    ]);
    for rule in crate::all_rules() {
        table.row(vec![
            rule.id.to_owned(),
            rule.levels.first().map(|level| say(level.name())).unwrap_or_default(),
            say(rule.title.clone()),
        ]);
    }
    let sum = text!(
        "規則は{count}件です。くわしい説明は mdcheck explain 規則 で表示します。",
        "{count} rules. mdcheck explain RULE says more of one.",
        count = crate::all_rules().count()
    );
    let mut page = Page::default();
    page.table(table).paragraph(say(sum));
    page
}

/// Every rule for programs: one JSON list, in both languages.
pub fn json() -> String {
    let rules: Vec<RuleView> = crate::all_rules().map(RuleView::of).collect();
    // Plain data: nothing in it can fail to be written.
    serde_json::to_string_pretty(&rules).map(|text| text + "\n").unwrap_or_default()
}

#[derive(Serialize)]
struct RuleView {
    id: &'static str,
    level: Option<&'static Severity>,
    levels: &'static [Severity],
    items: Vec<&'static str>,
    clauses: Vec<Citation>,
    waivable: bool,
    options: &'static [RuleOption],
    title: &'static Text,
    why: &'static Text,
    remedy: &'static Text,
}

impl RuleView {
    fn of(rule: &'static Rule) -> Self {
        Self {
            id: rule.id,
            level: rule.levels.first(),
            levels: rule.levels,
            items: rule.items.iter().map(|item| item.id()).collect(),
            clauses: citations(rule, &Editions::known()),
            waivable: rule.waivable,
            options: rule.options,
            title: &rule.title,
            why: &rule.why,
            remedy: &rule.remedy,
        }
    }
}
