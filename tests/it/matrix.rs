//! The matrix of guideline items, fields of the schema, rules and fixtures, in `docs/matrix.md`.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::support::current::assert_current;
use mdcheck::disclosure::Item;
use mdcheck::facts::requirement::{Citation, Editions, requirement};
use mdcheck::rule::{Check, Rule};
use mdcheck::text::Text;
use serde_json::Value;

const INTRODUCTION: &str = "# 対応表 / Coverage matrix

`tests/it/matrix.rs` が書くファイルです。ガイドラインの項目、開示書の形式での場所、確認する規則、その根拠と見本を示します。規則ごとに一行とし、項目名と場所は最初の行に示します。
「文書全体」は、特定の項目によらない規則です。根拠のない規則は、一般的な実務慣行に基づきます。形式（必須の項目と値）は、どの項目についても `schema/` の規則が確認します。

*Written by `tests/it/matrix.rs`: the items of the guideline, their place in a disclosure, the rules that look at them, what these rest on, and their fixtures; one row for each rule of an item,
whose title and path stand in its first row.
Rules about the whole document come last. A rule without a clause rests on common practice. Fields that must be there, and their values, are held by the rules of `schema/` for every item.*

| 項目<br>Item | 場所<br>Schema path | 規則<br>Rule | 見つけるもの<br>Finds | 根拠<br>Clauses | 見本<br>Fixtures |
|---|---|---|---|---|---|
";

#[test]
fn matrix_of_items_rules_and_fixtures() {
    let schema: Value = serde_json::from_str(mdcheck::schema::TEXT).unwrap();
    let mut page = INTRODUCTION.to_owned();
    for item in Item::all() {
        assert_eq!(property(&schema, item.pointer())["x-item"], item.id(), "{} is elsewhere", item.pointer());
        let name = format!("{item} {}<br>{}", item.title().ja, item.title().en);
        let rules: Vec<&Rule> = mdcheck::all_rules().filter(|rule| rule.items.contains(&item)).collect();
        if rules.is_empty() {
            writeln!(page, "| {name} | `{}` | `schema/` |  |  |  |", item.pointer()).unwrap();
        }
        for (at, rule) in rules.into_iter().enumerate() {
            // The title and the path once, and the number in every row.
            let (name, pointer) = if at == 0 { (name.as_str(), item.pointer()) } else { (item.id(), "") };
            row(&mut page, name, pointer, rule);
        }
    }
    // Those of the configuration rest on no guideline.
    let is_of_documents = |rule: &&Rule| !matches!(rule.check, Check::Waivers(_));
    let whole = mdcheck::all_rules().filter(|rule| rule.items.is_empty()).filter(is_of_documents);
    whole.for_each(|rule| row(&mut page, "文書全体<br>Whole document", "", rule));
    page.push_str("\n## 規則が引いていない条項 / Clauses that no rule cites\n\n");
    let cited: BTreeSet<&str> = mdcheck::all_rules().flat_map(|rule| rule.requirements).copied().collect();
    for id in requirements().iter().filter(|id| !cited.contains(id.as_str())) {
        let Text { ja, en } = clause_of(id).text();
        writeln!(page, "- `{id}`: {ja} / {en}").unwrap();
    }
    assert_current(&[(root().join("docs/matrix.md"), page)]);
}

fn row(page: &mut String, item: &str, pointer: &str, rule: &Rule) {
    let clauses: Vec<String> = rule
        .requirements
        .iter()
        .map(|id| clause_of(id).text())
        .map(|clause| format!("{}<br>{}", clause.ja, clause.en))
        .collect();
    let path = if pointer.is_empty() { String::new() } else { format!("`{pointer}`") };
    writeln!(
        page,
        "| {item} | {path} | [`{}`](../src/rules/{}.rs) | {}<br>{} | {} | {} |",
        rule.id,
        rule.id.replace('-', "_"),
        rule.title.ja,
        rule.title.en,
        clauses.join("<br>"),
        fixtures(rule)
    )
    .unwrap();
}

fn fixtures(rule: &Rule) -> String {
    let folder = format!("tests/rules/{}", rule.id.replace('-', "_"));
    let is_there = |name: &&str| root().join(&folder).join(name).is_file();
    let links: Vec<String> = ["bad.json", "good.json"]
        .iter()
        .filter(|name| is_there(name))
        .map(|name| format!("[{}](../{folder}/{name})", name.trim_end_matches(".json")))
        .collect();
    links.join(" ")
}

/// The node of the schema that describes the place at a pointer.
fn property<'s>(schema: &'s Value, pointer: &str) -> &'s Value {
    pointer.split('/').skip(1).fold(schema, |node, key| &node["properties"][key])
}

fn clause_of(id: &str) -> Citation {
    requirement(id).unwrap().cited(&Editions::known()).unwrap()
}

fn requirements() -> Vec<String> {
    let data: Value =
        serde_json::from_str(&fs::read_to_string(root().join("data/guidelines.json")).unwrap()).unwrap();
    let entries = data["requirements"].as_array().unwrap();
    entries.iter().map(|entry| entry["id"].as_str().unwrap().to_owned()).collect()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
