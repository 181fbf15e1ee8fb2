//! Files that are derived from others. Each test writes its file anew and fails once when it was stale.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::support::current::assert_current;
use mdcheck::disclosure::Item;
use mdcheck::rule::Rule;
use mdcheck::text::Language;
use serde_json::Value;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The names in a folder, sorted: of folders, or of Rust files other than `mod.rs`.
fn names(folder: &Path, folders: bool) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            path.is_dir() == folders && (folders || path.extension().is_some_and(|end| end == "rs"))
        })
        .map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned())
        .filter(|name| name != "mod")
        .collect();
    names.sort();
    names
}

#[test]
fn index_of_rules() {
    let rules = root().join("src/rules");
    let mut index = String::from(
        "//! Every rule, one file each. The indexes are written by `tests/it/generated.rs`.\n\nuse crate::rule::Rule;\n\n",
    );
    let mut files = Vec::new();
    let topics = names(&rules, true);
    for topic in &topics {
        writeln!(index, "mod {topic};").unwrap();
        let mut content =
            String::from("//! Written by `tests/it/generated.rs`.\n\nuse crate::rule::Rule;\n\n");
        let faults = names(&rules.join(topic), false);
        for fault in &faults {
            writeln!(content, "mod {fault};").unwrap();
        }
        content.push_str("\n#[rustfmt::skip]\npub(super) const RULES: &[&Rule] = &[\n");
        for fault in &faults {
            writeln!(content, "    &{fault}::RULE,").unwrap();
        }
        content.push_str("];\n");
        files.push((rules.join(topic).join("mod.rs"), content));
    }
    index.push_str("\n/// The rules of each topic.\n#[rustfmt::skip]\npub const TOPICS: &[&[&Rule]] = &[\n");
    for topic in &topics {
        writeln!(index, "    {topic}::RULES,").unwrap();
    }
    index.push_str("];\n");
    files.push((rules.join("mod.rs"), index));
    assert_current(&files);
}

/// The fixtures of every rule, for `explain`; those that are no text are left out.
#[test]
fn examples_of_rules() {
    let fixtures = root().join("tests/rules");
    let mut content = String::from(
        "//! The examples of every rule, which are its fixtures. Written by `tests/it/generated.rs`.\n\n\
         /// A document with a fault and one without, as far as they differ from the complete example.\n\
         pub(crate) struct Example {\n    pub(crate) rule: &'static str,\n    \
         pub(crate) bad: Option<&'static str>,\n    pub(crate) good: Option<&'static str>,\n}\n\n\
         #[rustfmt::skip]\npub(crate) static EXAMPLES: &[Example] = &[\n",
    );
    for topic in names(&fixtures, true) {
        for fault in names(&fixtures.join(&topic), true) {
            let include = |name: &str| {
                let mut paths =
                    ["json", "toml"].map(|form| format!("{topic}/{fault}/{name}.{form}")).into_iter();
                match paths.find(|path| fs::read_to_string(fixtures.join(path)).is_ok()) {
                    Some(path) => format!("Some(include_str!(\"../tests/rules/{path}\"))"),
                    None => "None".to_owned(),
                }
            };
            writeln!(
                content,
                "    Example {{\n        rule: \"{}\",\n        bad: {},\n        good: {},\n    }},",
                format!("{topic}/{fault}").replace('_', "-"),
                include("bad"),
                include("good")
            )
            .unwrap();
        }
    }
    content.push_str("];\n");
    assert_current(&[(root().join("src/examples.rs"), content)]);
}

#[test]
fn schema_of_the_configuration() {
    let schema = serde_json::to_string_pretty(&mdcheck::config::schema::schema()).unwrap() + "\n";
    assert_current(&[(root().join("schema/config.schema.json"), schema)]);
}

#[test]
fn table_of_items() {
    let schema: Value =
        serde_json::from_str(&fs::read_to_string(root().join("schema/disclosure.schema.json")).unwrap())
            .unwrap();
    let mut items = Vec::new();
    collect_items(&schema, "", &mut items);
    // The parser sorts keys; the numbers give the order of the document back.
    items.sort_by_key(|item| {
        let (part, numbers) = item.id.split_once('-').unwrap();
        let numbers: Vec<u32> = numbers.split('-').map(|number| number.parse().unwrap()).collect();
        (part.len(), numbers.len(), numbers)
    });
    let mut content = String::from(
        "//! The items of a disclosure, as the schema has them. Written by `tests/it/generated.rs`.\n\n\
         use crate::text::Text;\n\n\
         /// An item of the document: the ten of Part I, the sixteen of Part II, and the five parts of II-16.\n\
         #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]\npub enum Item {\n",
    );
    for item in &items {
        writeln!(content, "    /// {} {}\n    {},", item.id, item.title.0, item.name).unwrap();
    }
    writeln!(
        content,
        "}}\n\n/// What is known of an item.\npub(super) struct Entry {{\n    pub(super) item: Item,\n    \
         pub(super) id: &'static str,\n    pub(super) pointer: &'static str,\n    pub(super) title: Text,\n    \
         pub(super) short_title: Text,\n}}\n\npub(super) static ENTRIES: [Entry; {}] = [",
        items.len()
    )
    .unwrap();
    for Entry { name, id, pointer, title, short } in &items {
        writeln!(
            content,
            "    Entry {{\n        item: Item::{name},\n        id: {id:?},\n        pointer: {pointer:?},"
        )
        .unwrap();
        write_text(&mut content, "title", title);
        write_text(&mut content, "short_title", short);
        content.push_str("    },\n");
    }
    content.push_str("];\n");
    assert_current(&[(root().join("src/disclosure/items.rs"), content)]);
}

/// The schema without its words, which is what a run reads.
#[test]
fn structure_of_the_schema() {
    let structure = mdcheck::schema::structure(mdcheck::schema::TEXT).unwrap();
    assert_current(&[(root().join("src/schema/structure.json"), structure)]);
}

/// The screens in the README are what the program prints.
#[test]
fn screens_of_the_readme() {
    let path = root().join("README.md");
    let mut readme = fs::read_to_string(&path).unwrap();
    for language in ["ja", "en"] {
        let begin = format!("<!-- screen: {language} -->\n");
        let start = readme.find(&begin).unwrap() + begin.len();
        let end = start + readme[start..].find("<!-- end -->").unwrap();
        readme.replace_range(start..end, &format!("\n```text\n{}```\n\n", screen(language)));
    }
    assert_current(&[(path, readme)]);
}

/// A few findings of the transcribed example, and the sums.
fn screen(language: &str) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_mdcheck"))
        .args(["lint", "examples/cloud-service.json", "--today", "2026-11-22", "--lang", language])
        .current_dir(root())
        .env_clear()
        .env("COLUMNS", "80")
        .output()
        .unwrap();
    let output = String::from_utf8(output.stdout).unwrap();
    let is_head =
        |line: &&str| ["エラー[", "警告[", "error[", "warning["].iter().any(|head| line.starts_with(head));
    let mut screen = String::new();
    for rule in ["certification/expired", "reference/title-mismatch", "jurisdiction/foreign-law-overlooked"] {
        let mut lines = output.lines().skip_while(|line| !(is_head(line) && line.contains(rule)));
        writeln!(screen, "{}", lines.next().unwrap()).unwrap();
        let rest = lines.take_while(|line| !is_head(line) && !line.starts_with(['文', 'd']));
        rest.for_each(|line| writeln!(screen, "{line}").unwrap());
    }
    let sums = output.lines().skip_while(|line| !line.starts_with("文書") && !line.starts_with("documents:"));
    sums.for_each(|line| writeln!(screen, "{line}").unwrap());
    screen
}

/// A page for the rules of every topic in both languages, and an index by item.
#[test]
fn pages_of_rules() {
    let mut topics: Vec<&str> = mdcheck::all_rules().map(topic).collect();
    topics.dedup();
    let mut files = Vec::new();
    for (code, language) in [("ja", Language::Japanese), ("en", Language::English)] {
        let folder = root().join("docs/rules").join(code);
        for &topic_of_page in &topics {
            let rules = mdcheck::all_rules().filter(|rule| topic(rule) == topic_of_page);
            let sections: Vec<String> = rules.map(|rule| section_of(rule, language)).collect();
            let page = format!("# {topic_of_page}\n\n{}", sections.join("\n"));
            files.push((folder.join(format!("{topic_of_page}.md")), page));
        }
        files.push((folder.join("README.md"), index_by_item(language)));
    }
    let strays: Vec<_> = pages(&root().join("docs/rules"))
        .into_iter()
        .filter(|page| !files.iter().any(|(path, _)| path == page))
        .collect();
    assert!(strays.is_empty(), "no topic has these pages: {strays:#?}");
    assert_current(&files);
}

fn topic(rule: &Rule) -> &'static str {
    rule.id.split_once('/').unwrap().0
}

/// What `explain` says of a rule, a level lower, behind an anchor by the name of its fault.
fn section_of(rule: &'static Rule, language: Language) -> String {
    let (_, fault) = rule.id.split_once('/').unwrap();
    let mut section = format!("<a id=\"{fault}\"></a>\n\n");
    let mut is_code = false;
    for line in mdcheck::explanation::rule_page(rule, language).lines() {
        is_code ^= line.starts_with("```");
        let deeper = if line.starts_with('#') && !is_code { "#" } else { "" };
        writeln!(section, "{deeper}{line}").unwrap();
    }
    section
}

fn pages(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { pages(&path) } else { vec![path] }).collect()
}

fn index_by_item(language: Language) -> String {
    let words = |ja: &'static str, en: &'static str| match language {
        Language::Japanese => ja,
        Language::English => en,
    };
    let mut index = format!("<!-- {} -->\n# {}\n", "tests/it/generated.rs", words("規則の一覧", "Rules"));
    let mut section = |heading: &str, belongs: &dyn Fn(&Rule) -> bool| {
        let mut rules = mdcheck::all_rules().filter(|rule| belongs(rule)).peekable();
        if rules.peek().is_some() {
            write!(index, "\n## {heading}\n\n").unwrap();
        }
        for rule in rules {
            let (topic, fault) = rule.id.split_once('/').unwrap();
            let title = rule.title.get(language);
            writeln!(index, "- [{topic}/{fault}]({topic}.md#{fault}) {title}").unwrap();
        }
    };
    for item in Item::all() {
        section(&format!("{item} {}", item.title().get(language)), &|rule| rule.items.contains(&item));
    }
    section(words("文書全体", "The whole document"), &|rule| rule.items.is_empty());
    index
}

/// As rustfmt lays it out: on one line where that has room.
fn write_text(content: &mut String, field: &str, (ja, en): &(String, String)) {
    let line = format!("        {field}: Text::new({ja:?}, {en:?}),");
    let width: usize = line.chars().map(|character| if character.is_ascii() { 1 } else { 2 }).sum();
    if width <= 110 {
        writeln!(content, "{line}").unwrap();
    } else {
        writeln!(
            content,
            "        {field}: Text::new(\n            {ja:?},\n            {en:?},\n        ),"
        )
        .unwrap();
    }
}

struct Entry {
    name: String,
    id: String,
    pointer: String,
    title: (String, String),
    short: (String, String),
}

fn collect_items(node: &Value, pointer: &str, items: &mut Vec<Entry>) {
    let text = |key: &str| node[key].as_str().unwrap_or_default().to_owned();
    if let Some(id) = node["x-item"].as_str() {
        let key = pointer.rsplit('/').next().unwrap();
        let capitalised = |word: &str| word[..1].to_uppercase() + &word[1..];
        items.push(Entry {
            name: key.split('_').map(capitalised).collect(),
            id: id.to_owned(),
            pointer: pointer.to_owned(),
            title: (text("title"), text("x-title-en")),
            short: (text("x-short-title"), text("x-short-title-en")),
        });
    }
    for (key, child) in node["properties"].as_object().into_iter().flatten() {
        collect_items(child, &format!("{pointer}/{key}"), items);
    }
}
