//! What holds for every rule: its names, its words in both languages, its weights, its clauses, the keys it reads.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::support::fixture::{disclosure, findings_in, folder, root};
use mdcheck::disclosure::Item;
use mdcheck::document::Document;
use mdcheck::facts::requirement::{Editions, requirement};
use mdcheck::finding::Finding;
use mdcheck::rule::{Check, Rule};
use mdcheck::text::Text;
use serde_json::Value;

#[test]
fn a_rule_is_called_as_its_file_and_its_fixtures() {
    let mut files = BTreeSet::new();
    for path in sources("src/rules") {
        let text = fs::read_to_string(&path).unwrap();
        // A rule may keep a part of its work in a file below its own.
        if !text.contains("const RULE: Rule ") {
            continue;
        }
        let name = path.strip_prefix(root().join("src/rules")).unwrap().with_extension("");
        let id = name.to_str().unwrap().replace('_', "-");
        assert!(text.contains(&format!("    id: \"{id}\",\n")), "{} is not {id}", path.display());
        assert!(files.insert(id));
    }
    let rules: Vec<&str> = mdcheck::all_rules().map(|rule| rule.id).collect();
    assert_eq!(rules.len(), files.len(), "a rule is listed twice, or not at all");
    assert!(rules.iter().all(|&id| files.contains(id)));
    for id in rules.into_iter().filter(|&id| id != "syntax/too-large") {
        let has_fixture = ["bad.json", "bad.toml"].iter().any(|name| folder(id).join(name).exists());
        assert!(has_fixture, "{id} has no fixture");
    }
}

#[test]
fn the_words_of_every_rule_are_in_both_languages() {
    for rule in mdcheck::all_rules() {
        for text in [&rule.title, &rule.why, &rule.remedy] {
            assert_both_languages(rule.id, text);
        }
    }
}

/// The sources hold every template, also those that no fixture brings to light.
#[test]
fn every_template_is_in_both_languages() {
    let (mut count, mut faults) = (0, Vec::new());
    for path in sources("src") {
        let text = fs::read_to_string(&path).unwrap();
        let name = path.strip_prefix(root()).unwrap().display().to_string();
        for start in ["text!(", "Text::new("] {
            for (ja, en) in pairs(without_comments(&text).as_str(), start) {
                faults.extend(one_sided(&name, &Text { ja: ja.into(), en: en.into() }));
                count += 1;
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(count > 1000, "only {count} templates found: the scan no longer knows how they are written");
}

#[test]
fn findings_keep_to_the_levels_and_languages_of_their_rule() {
    let mut seen = BTreeSet::new();
    let needs_no_document = |rule: &&Rule| !matches!(rule.check, Check::Waivers(_));
    let rules: Vec<_> = mdcheck::all_rules().filter(needs_no_document).collect();
    for rule in &rules {
        assert!(!rule.levels.is_empty(), "{} has no level", rule.id);
        let Some(source) = disclosure(&folder(rule.id).join("bad.json")) else { continue };
        let document = Document::parse(&source);
        for finding in findings_in(&document, rule.id) {
            assert_levels(&finding);
            assert_message(&document, &finding);
            assert_item(&finding);
            seen.insert(finding.rule.id);
        }
    }
    assert_eq!(seen.len(), rules.len() - 1, "syntax/too-large alone has no fixture");
}

/// A finding stands in the row of its item, and its rule on the page of that.
fn assert_item(finding: &Finding) {
    let item = finding.item.or_else(|| Item::of_pointer(&finding.location.pointer));
    let is_of_rule = |item: Item| {
        finding.rule.items.is_empty()
            || finding.rule.items.iter().any(|&of_rule| of_rule.whole() == item.whole())
    };
    assert!(item.is_none_or(is_of_rule), "{}: {item:?} is none of its items", finding.rule.id);
}

#[test]
fn every_clause_that_is_cited_was_read() {
    let data: Value =
        serde_json::from_str(&fs::read_to_string(root().join("data/guidelines.json")).unwrap()).unwrap();
    let entries = data["requirements"].as_array().unwrap();
    let ids: BTreeSet<&str> = entries.iter().map(|entry| entry["id"].as_str().unwrap()).collect();
    assert_eq!(ids.len(), entries.len(), "two requirements have one id");
    let guidelines = data["guidelines"].as_array().unwrap();
    for entry in entries {
        let id = entry["id"].as_str().unwrap();
        assert!(
            !id.chars().any(|character| character.is_ascii_digit()),
            "{id} names an edition or a section"
        );
        assert_both_languages(id, &requirement(id).unwrap().cited(&Editions::known()).unwrap().text());
        for clause in entry["clauses"].as_array().unwrap() {
            let certainty = clause["certainty"].as_str().unwrap();
            assert!(["V", "V2", "S"].contains(&certainty), "{id} is known from memory only: {certainty}");
            let Some(edition) = clause["edition"].as_str() else { continue };
            let guideline =
                guidelines.iter().find(|guideline| guideline["id"] == entry["guideline"]).unwrap();
            let editions = guideline["editions"].as_array().unwrap();
            let known = editions.iter().find(|it| it["edition"] == edition).unwrap();
            assert!(known["read"] == true || certainty == "V2", "{id}: edition {edition} was not read");
        }
    }
    for rule in mdcheck::all_rules() {
        for requirement in rule.requirements {
            assert!(ids.contains(requirement), "{} names {requirement}, which does not exist", rule.id);
        }
    }
}

#[test]
fn only_what_makes_the_rest_pointless_cannot_be_waived() {
    let fixed: BTreeSet<&str> =
        mdcheck::all_rules().filter(|rule| !rule.waivable).map(|rule| rule.id).collect();
    let expected = [
        "schema/item-missing",
        "schema/not-applicable-forbidden",
        "syntax/duplicate-key",
        "syntax/encoding",
        "syntax/invalid",
        "syntax/too-large",
        "waiver/expired",
        "waiver/forbidden",
        "waiver/outdated",
        "waiver/premature",
        "waiver/too-long",
    ];
    assert_eq!(fixed, BTreeSet::from(expected));
}

/// A key that the schema does not have is never written, so that a rule that asks for it never speaks.
#[test]
fn every_key_that_rules_read_is_in_the_schema() {
    let schema: Value = serde_json::from_str(mdcheck::schema::TEXT).unwrap();
    let mut known = BTreeSet::new();
    collect_keys(&schema, &mut known);
    let mut read = 0;
    for path in [sources("src/rules"), sources("src/disclosure")].concat() {
        let text = fs::read_to_string(&path).unwrap();
        for key in keys_read(&text) {
            assert!(known.contains(&key), "{} reads {key:?}, which the schema does not have", path.display());
            read += 1;
        }
    }
    assert!(read > 400, "only {read} keys found: the scan no longer knows how they are read");
}

fn assert_levels(finding: &Finding) {
    let levels = finding.rule.levels;
    assert!(levels.contains(&finding.severity), "{} is not of level {:?}", finding.rule.id, finding.severity);
}

/// A message quotes the document as it is written: whatever is Japanese in English words stands there, or in 「」.
fn assert_message(document: &Document<'_>, finding: &Finding) {
    let labels = finding.related.iter().map(|related| &related.label);
    for text in [&finding.message].into_iter().chain(&finding.help).chain(labels) {
        assert!(is_japanese(&text.ja), "{}: no Japanese: {}", finding.rule.id, text.ja);
        for words in japanese_words(&text.en) {
            let is_quoted = document.text().contains(&words)
                || document.root().strings().any(|place| place.string().unwrap().contains(&words));
            assert!(is_quoted, "{}: {words:?} is no quotation: {}", finding.rule.id, text.en);
        }
    }
}

/// What is wrong with a text that is not Japanese words and English words.
fn one_sided(name: &str, text: &Text) -> Option<String> {
    let letters = without_placeholders(&text.ja);
    // Names and values are the same in both: "URL", "true".
    let mut words = letters.split(|character: char| !character.is_alphanumeric());
    let is_name = words.all(|word| word.is_ascii() && text.en.contains(word));
    if !is_japanese(&text.ja) && !is_name {
        return Some(format!("{name}: no Japanese: {}", text.ja));
    }
    let foreign = japanese_words(&text.en);
    (!foreign.is_empty()).then(|| format!("{name}: {foreign:?} is no English: {}", text.en))
}

#[track_caller]
fn assert_both_languages(name: &str, text: &Text) {
    assert_eq!(one_sided(name, text), None);
}

/// Names that have no English form.
const PROPER_NAMES: [&str; 2] = ["プライバシーマーク", "サービス仕様適合開示書"];

/// The Japanese words in an English text, but for names and what is quoted in 「」.
fn japanese_words(english: &str) -> Vec<String> {
    let mut text = english.to_owned();
    while let Some(start) = text.find('「') {
        let end = text[start..].find('」').map_or(text.len(), |end| start + end);
        text.replace_range(start..end, "");
        text = text.replacen('」', " ", 1);
    }
    for name in PROPER_NAMES {
        text = text.replace(name, "");
    }
    let words = text.split(|character: char| !is_kana_or_kanji(character));
    words.filter(|words| !words.is_empty()).map(str::to_owned).collect()
}

fn without_placeholders(template: &str) -> String {
    let mut rest = template;
    let mut words = String::new();
    while let Some((before, behind)) = rest.split_once('{') {
        words.push_str(before);
        rest = behind.split_once('}').map_or("", |(_, rest)| rest);
    }
    words + rest
}

fn is_japanese(text: &str) -> bool {
    text.chars().any(is_kana_or_kanji)
}

fn is_kana_or_kanji(character: char) -> bool {
    matches!(character, '々' | '〆' | '\u{3041}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{FF66}'..='\u{FF9F}')
}

/// The two literals behind every `start`, as in `text!("…", "…", …)`.
fn pairs(text: &str, start: &str) -> Vec<(String, String)> {
    let behind = text.match_indices(start).map(|(at, _)| &text[at + start.len()..]);
    behind
        .filter_map(|rest| {
            let (ja, rest) = literal(rest)?;
            let (en, _) = literal(rest.trim_start().strip_prefix(',')?)?;
            Some((ja, en))
        })
        .collect()
}

/// The string literal that a text begins with, and what follows it.
fn literal(text: &str) -> Option<(String, &str)> {
    let text = text.trim_start().strip_prefix('"')?;
    let mut words = String::new();
    let mut characters = text.char_indices();
    while let Some((at, character)) = characters.next() {
        match character {
            '"' => return Some((words, &text[at + 1..])),
            '\\' => {
                let _escaped = characters.next();
            }
            character => words.push(character),
        }
    }
    None
}

fn without_comments(text: &str) -> String {
    let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// The keys in `.get("…")`, `.at("/…")` and `.list(Item::…, "…")`.
fn keys_read(text: &str) -> Vec<String> {
    let argument = |start: &'static str| {
        text.match_indices(start).filter_map(move |(at, _)| literal(&text[at + start.len()..]))
    };
    let mut keys: Vec<String> = argument(".get(").map(|(key, _)| key).collect();
    keys.extend(
        argument(".at(")
            .flat_map(|(pointer, _)| pointer.split('/').skip(1).map(str::to_owned).collect::<Vec<_>>()),
    );
    let lists = text.match_indices(".list(").map(|(at, _)| &text[at..]);
    keys.extend(lists.filter_map(|rest| Some(literal(rest.split_once(',')?.1)?.0)));
    keys
}

fn collect_keys(node: &Value, known: &mut BTreeSet<String>) {
    if let Some(properties) = node["properties"].as_object() {
        known.extend(properties.keys().cloned());
    }
    for child in node.as_object().into_iter().flat_map(|members| members.values()) {
        collect_keys(child, known);
    }
    for child in node.as_array().into_iter().flatten() {
        collect_keys(child, known);
    }
}

/// The Rust files in a folder and below it, in order.
fn sources(folder: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    collect_sources(&root().join(folder), &mut found);
    found.sort();
    found
}

fn collect_sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            collect_sources(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push(path);
        }
    }
}
