//! Every format says the same, and no text of a document is anything but text in any of them.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::support::command::{Run, empty_folder, finished, mdcheck};
use serde_json::{Value, json};

const EXAMPLE: &str = include_str!("../../examples/cloud-service.json");
const COMPLETE: &str = include_str!("../../examples/complete.json");

/// A finding as formats tell it apart: document, rule, pointer, level.
type Told = (String, String, String, String);

/// Documents of every kind: with findings, without, unreadable as JSON, and a configuration with a waiver of each fate.
fn mixed() -> PathBuf {
    let folder = empty_folder(&format!("formats-{:?}", std::thread::current().id()));
    repository(&folder);
    fs::write(folder.join("a-disclosure.json"), EXAMPLE).unwrap();
    fs::write(folder.join("b-disclosure.json"), COMPLETE).unwrap();
    fs::write(folder.join("c-disclosure.json"), "{\"document\": ").unwrap();
    let waivers = [("expired", "good"), ("unused", "bad"), ("too_long", "bad")];
    let waivers = waivers.map(|(rule, kind)| {
        let path = format!("{}/tests/rules/waiver/{rule}/{kind}.toml", env!("CARGO_MANIFEST_DIR"));
        fs::read_to_string(path).unwrap().replace("disclosure.json", "a-*.json")
    });
    fs::write(folder.join("mdcheck.toml"), waivers.join("\n")).unwrap();
    folder
}

/// Makes a folder that of a repository: formats that tell paths from there must not tell them from that of this project.
fn repository(folder: &Path) {
    fs::create_dir(folder.join(".git")).unwrap();
}

fn lint(folder: &Path, format: &str, arguments: &[&str]) -> Run {
    finished(mdcheck(&[&["lint", "--format", format], arguments].concat()).current_dir(folder))
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("{value} is no text")).to_owned()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap_or_else(|| panic!("{value} is no list"))
}

fn told_in(document: &Value, key: &str) -> Vec<Told> {
    let told = |finding: &Value| {
        let pointer = text(&finding["location"]["pointer"]);
        (text(&document["path"]), text(&finding["rule"]), pointer, text(&finding["level"]))
    };
    list(&document[key]).iter().map(told).collect()
}

/// What a format says: findings, and what was waived.
fn told(format: &str, output: &str) -> [BTreeSet<Told>; 2] {
    let (mut findings, mut waived) = (BTreeSet::new(), BTreeSet::new());
    match format {
        "json" | "jsonl" => {
            let documents: Vec<Value> = match format {
                "json" => list(&serde_json::from_str::<Value>(output).unwrap()["documents"]).to_vec(),
                _ => output.lines().map(|line| serde_json::from_str(line).unwrap()).collect(),
            };
            for document in documents.iter().filter(|line| line.get("kind").is_some()) {
                findings.extend(told_in(document, "findings"));
                waived.extend(told_in(document, "waived"));
            }
        }
        "sarif" => {
            let log: Value = serde_json::from_str(output).unwrap();
            let rules = list(&log["runs"][0]["tool"]["driver"]["rules"]);
            for result in list(&log["runs"][0]["results"]) {
                let location = &result["locations"][0];
                let told = (
                    text(&location["physicalLocation"]["artifactLocation"]["uri"]),
                    text(&result["ruleId"]),
                    text(&location["logicalLocations"][0]["fullyQualifiedName"]),
                    text(&result["level"]),
                );
                assert!(rules.iter().any(|rule| rule["id"] == result["ruleId"]), "{told:?} has no rule");
                if result.get("suppressions").is_some() {
                    waived.insert(told)
                } else {
                    findings.insert(told)
                };
            }
        }
        "gitlab" => {
            let entries: Value = serde_json::from_str(output).unwrap();
            let mut fingerprints = BTreeSet::new();
            for entry in list(&entries) {
                assert!(
                    fingerprints.insert(text(&entry["fingerprint"])),
                    "two entries of one fingerprint: {entry}"
                );
                let Some(finding) = entry.get("finding") else { continue };
                let path = text(&entry["location"]["path"]);
                let told =
                    (path, text(&entry["check_name"]), text(&finding["pointer"]), text(&finding["level"]));
                if entry.get("waived").is_some() {
                    waived.insert(told)
                } else {
                    findings.insert(told)
                };
            }
        }
        "junit" => {
            let document = roxmltree::Document::parse(output).unwrap();
            for case in document.descendants().filter(|node| node.has_tag_name("testcase")) {
                let Some((rule, pointer)) = case.attribute("name").unwrap().split_once(' ') else { continue };
                let outcome = case.children().find(roxmltree::Node::is_element).unwrap();
                let path = case.attribute("file").unwrap().to_owned();
                // What fails no run is a passed case, which says in words what was found.
                let said = outcome.text().unwrap_or_default();
                let passed = said.split_once('[').map_or("", |(level, _)| level);
                let level = outcome.attribute("type").unwrap_or(passed).to_owned();
                let told = (path, rule.to_owned(), pointer.to_owned(), level);
                if outcome.has_tag_name("skipped") {
                    waived.insert(told)
                } else {
                    findings.insert(told)
                };
            }
        }
        _ => panic!("{format} is not for programs"),
    }
    [findings, waived]
}

#[test]
fn formats_for_programs_have_the_same_findings() {
    let folder = mixed();
    let json = lint(&folder, "json", &[".", "nowhere.json"]);
    assert_eq!(json.code, 2);
    let [findings, waived] = told("json", &json.stdout);
    let rules: BTreeSet<&str> = findings.iter().map(|(_, rule, ..)| rule.as_str()).collect();
    for rule in ["syntax/invalid", "waiver/unused", "waiver/too-long", "backup/retention-ambiguous"] {
        assert!(rules.contains(rule), "the documents have {rule}");
    }
    assert_eq!(waived.len(), 1);
    for format in ["jsonl", "sarif", "gitlab", "junit"] {
        let run = lint(&folder, format, &[".", "nowhere.json", "--level", "error"]);
        assert_eq!(run.code, 2, "{format}");
        let [found, set_aside] = told(format, &run.stdout);
        assert_eq!(found, findings, "{format}");
        // JUnit has no level for what it skips.
        let without_level = |set: &BTreeSet<Told>| -> BTreeSet<_> {
            set.iter().map(|(path, rule, pointer, _)| (path.clone(), rule.clone(), pointer.clone())).collect()
        };
        assert_eq!(without_level(&set_aside), without_level(&waived), "{format}");
        assert!(run.stdout.contains("nowhere.json"), "{format} tells what could not be read");
    }
}

#[test]
fn formats_for_people_have_them_too() {
    let folder = mixed();
    let [findings, waived] = told("json", &lint(&folder, "json", &["."]).stdout);
    let html = lint(&folder, "html", &["."]).stdout;
    let count = |page: &str, words: &str| page.matches(words).count();
    assert_eq!(count(&html, " data-rule=\""), findings.len());
    assert_eq!(count(&html, " data-waived=\""), waived.len());
    for (_, rule, pointer, level) in &findings {
        let entry = format!("data-rule=\"{rule}\" data-pointer=\"{pointer}\" data-level=\"{level}\"");
        assert!(html.contains(&entry), "{entry}");
    }
    let markdown = lint(&folder, "markdown", &["."]).stdout;
    assert_eq!(count(&markdown, "| `"), findings.len() + waived.len());
    let github = lint(&folder, "github", &[".", "--level", "note"]).stdout;
    let commands: Vec<&str> = github.lines().filter(|line| line.starts_with("::")).collect();
    assert_eq!(commands.len(), findings.len());
    let rank =
        |line: &&str| ["::error ", "::warning ", "::notice "].iter().position(|kind| line.starts_with(kind));
    assert!(commands.is_sorted_by_key(rank), "errors first");
    let concise = lint(&folder, "concise", &[".", "--level", "note", "--show-waived"]).stdout;
    assert_eq!(concise.lines().count(), findings.len() + waived.len());
}

#[test]
fn the_page_names_its_documents_and_the_language_of_their_words() {
    let folder = mixed();
    let page = lint(&folder, "html", &[".", "--lang", "en"]).stdout;
    let (_, contents) = page.split_once("<ul class=\"contents\">").unwrap();
    let (contents, _) = contents.split_once("</ul>").unwrap();
    let links: Vec<&str> =
        contents.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert_eq!(links.len(), 4, "three documents and the configuration: {contents}");
    assert!(links.iter().all(|link| page.contains(&format!("<section class=\"document\" id=\"{link}\">"))));
    assert!(page.contains("<html lang=\"en\">") && page.contains("<p class=\"statement\" lang=\"ja\">"));
    // A broken text has its place, too.
    assert!(page.contains("{&quot;document&quot;<mark>:</mark>"), "what is missing at the end is marked");
    let page = lint(&folder, "html", &["a-disclosure.json", "--no-config", "--lang", "ja"]).stdout;
    assert!(page.contains("<p class=\"statement\">") && !page.contains("class=\"contents\""));
}

/// What a document may try: to talk to the terminal, to be markup, to be a command, to end a section, to hide.
const HOSTILE: [&str; 9] = [
    "\u{1b}[31m\u{1b}]0;title\u{7}",
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "]]>&amp;<![CDATA[",
    "::error::stop %0A%0D::set-output name=x::y",
    "\r\n::warning::line",
    "\u{202E}edoc\u{2066}\u{200B}",
    "@somebody #1 https://evil.example/ [link](https://evil.example/) | `code` *bold* | <!-- -->",
    "\u{FFFE}\u{FFFF}\u{85}\u{9b}2J",
];

/// A disclosure whose texts, keys and path are hostile.
fn hostile() -> PathBuf {
    let folder = empty_folder(&format!("hostile-{:?}", std::thread::current().id()));
    let mut document: Value = serde_json::from_str(EXAMPLE).unwrap();
    let long = HOSTILE.join("").repeat(30);
    assert!(long.chars().count() > 5000);
    document["document"]["title"] = json!(format!("{long}（仮）"));
    document["service"]["name"] = json!(HOSTILE.join(" "));
    document["document"]["issued"] = json!(HOSTILE[0]);
    document["provider_selection"]["backup"]["statement"] =
        json!(format!("{long}必要に応じて速やかに{long}"));
    for (index, text) in HOSTILE.into_iter().enumerate() {
        document["provider"][text] = json!(index);
        document["shared_understanding"]["risk_response"][text] = json!([text]);
    }
    document["provider_selection"]["certifications"]["certificates"][0]["expires"] = json!(HOSTILE[4]);
    fs::write(folder.join("a,b:c%0A<i>disclosure.json"), document.to_string()).unwrap();
    folder
}

#[test]
fn hostile_text_changes_nothing_but_text() {
    let folder = hostile();
    let json = lint(&folder, "json", &[]);
    let [findings, _] = told("json", &json.stdout);
    assert!(findings.len() > 40, "{}", findings.len());
    for format in
        ["human", "concise", "json", "jsonl", "sarif", "junit", "github", "gitlab", "markdown", "html"]
    {
        let run = lint(&folder, format, &["--level", "note"]);
        assert_eq!(run.code, 1, "{format}");
        let loud = run.stdout.chars().find(|&sign| sign.is_control() && sign != '\n');
        assert_eq!(loud, None, "{format}: control character");
        let hidden = run
            .stdout
            .chars()
            .find(|sign| matches!(sign, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200B}'));
        assert_eq!(hidden, None, "{format}: invisible character");
    }
    // Their readers read the same as before.
    for format in ["jsonl", "sarif", "gitlab", "junit"] {
        let [found, _] = told(format, &lint(&folder, format, &[]).stdout);
        let rules = |set: &BTreeSet<Told>| -> Vec<String> { set.iter().map(|told| told.1.clone()).collect() };
        assert_eq!(found.len(), findings.len(), "{format}");
        let (mut here, mut there) = (rules(&found), rules(&findings));
        here.sort();
        there.sort();
        assert_eq!(here, there, "{format}");
    }
    let github = lint(&folder, "github", &["--level", "note"]).stdout;
    let commands = github.lines().filter(|line| line.starts_with("::"));
    for command in commands {
        let (properties, _) = command.trim_start_matches("::").split_once("::").unwrap();
        assert!(properties.contains("file=a%2Cb%3Ac%250A<i>disclosure.json,line="), "{command}");
    }
    let said = ["::error::stop", "::warning::line", "::set-output"];
    assert!(github.lines().all(|line| said.iter().all(|words| !line.starts_with(words))));
    let html = lint(&folder, "html", &[]).stdout;
    for markup in ["<script", "<img", "<i>", "onerror=alert(1)>", "<![CDATA["] {
        assert!(!html.contains(markup), "{markup} in the page");
    }
    let markdown = lint(&folder, "markdown", &[]).stdout;
    // A backslash before it makes any sign text.
    let bare = markdown.replace("\\<", "").replace("\\[", "");
    for markup in ["@somebody", "<script", "<img", "[link](", " #1 ", "https://evil", "<i>"] {
        assert!(!bare.contains(markup), "{markup} in Markdown");
    }
    let columns = |line: &str| line.replace("\\|", "").matches('|').count();
    assert!(markdown.lines().filter(|line| line.starts_with("| ")).all(|line| columns(line) == 7));
}

#[test]
fn nothing_found_is_well_formed_too() {
    let folder = empty_folder("formats-nothing");
    fs::write(folder.join("disclosure.json"), COMPLETE).unwrap();
    for format in ["json", "sarif", "gitlab", "junit"] {
        let run = lint(&folder, format, &[]);
        assert_eq!(run.code, 0);
        assert_eq!(told(format, &run.stdout), [BTreeSet::new(), BTreeSet::new()], "{format}");
        let absent = lint(&folder, format, &["nowhere.json"]);
        assert_eq!(absent.code, 2);
        told(format, &absent.stdout);
        assert!(absent.stdout.contains("nowhere.json"), "{format}");
    }
}

#[test]
fn in_a_github_workflow_the_usual_format_is_github_and_the_step_has_a_summary() {
    let folder = mixed();
    let summary = folder.join("summary.md");
    fs::write(&summary, "# before\n").unwrap();
    let mut command = mdcheck(&["lint", ".", "--lang", "en"]);
    let workflow =
        command.current_dir(&folder).env("GITHUB_ACTIONS", "true").env("GITHUB_STEP_SUMMARY", &summary);
    let run = finished(workflow);
    assert!(run.stdout.starts_with("::error file="), "{}", run.stdout);
    assert_eq!(run.stderr, "in GitHub Actions: --format github\n");
    let written = fs::read_to_string(&summary).unwrap();
    assert!(written.starts_with("# before\n# mdcheck\n"), "what was there stays: {written}");
    assert_eq!(
        written.trim_start_matches("# before\n"),
        lint(&folder, "markdown", &[".", "--lang", "en"]).stdout
    );
    let mut command = mdcheck(&["lint", ".", "--format", "concise"]);
    let asked = finished(command.current_dir(&folder).env("GITHUB_ACTIONS", "true"));
    assert_eq!(asked.stderr, "");
    assert!(asked.stdout.starts_with("a-disclosure.json:"), "what is asked for counts");
}

/// A small document in every format, to be read.
#[test]
fn every_format_as_its_reader_sees_it() {
    let folder = empty_folder("formats-small");
    repository(&folder);
    let mut document: Value = serde_json::from_str(COMPLETE).unwrap();
    document["provider_selection"]["certifications"]["certificates"][0]["expires"] = json!("2026-10-31");
    document["provider_selection"]["backup"]["statement"] = json!("必要に応じて保管します。");
    fs::write(folder.join("disclosure.json"), serde_json::to_string_pretty(&document).unwrap()).unwrap();
    for format in ["concise", "markdown", "github", "gitlab", "junit", "jsonl"] {
        for language in ["ja", "en"] {
            let off = ["--skip", "history/summary-vague", "--rule", "cover/title-unexpected=off"];
            let run = lint(&folder, format, &[&["--lang", language], &off[..]].concat());
            insta::assert_snapshot!(format!("{format}_{language}"), run.stdout);
        }
    }
    let sarif = lint(&folder, "sarif", &["--skip", "text/vague"]).stdout;
    let mut sarif: Value = serde_json::from_str(&sarif).unwrap();
    sarif["runs"][0]["tool"]["driver"]["rules"][0]["help"]["markdown"] = json!("…");
    insta::assert_snapshot!("sarif", serde_json::to_string_pretty(&sarif).unwrap());
}
