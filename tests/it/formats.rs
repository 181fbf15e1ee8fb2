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

const FORMATS: [&str; 10] =
    ["human", "concise", "json", "jsonl", "html", "sarif", "junit", "github", "gitlab", "markdown"];

#[test]
fn rules_that_are_off_are_named_in_every_format() {
    let folder = empty_folder("formats-off");
    fs::write(folder.join("disclosure.json"), COMPLETE).unwrap();
    let told = |format: &str, arguments: &[&str]| {
        let run = lint(&folder, format, arguments);
        (run.stdout, run.stderr)
    };
    for format in FORMATS {
        let (output, aside) = told(format, &["--lang", "en"]);
        assert!(!output.contains("did not run") && !output.contains("text/vague"), "{format}: {output}");
        assert_eq!(aside, "", "{format}");
    }
    fs::write(folder.join("mdcheck.toml"), "[rules]\n\"text/vague\" = \"off\"\n").unwrap();
    for format in FORMATS {
        let (output, aside) = told(format, &["--lang", "en", "--skip", "history/*"]);
        let named = if matches!(format, "concise" | "gitlab") { &aside } else { &output };
        assert!(named.contains("text/vague") && named.contains("history/"), "{format}: {output}{aside}");
        assert!(named == &aside || aside.is_empty(), "{format}: {aside}");
    }
    let (output, _) = told("human", &["--lang", "ja", "--skip", "history/*"]);
    assert!(output.contains("件（history/*, text/vague）"), "{output}");
    // People are told the pattern in place of what it leaves out; programs, every rule.
    for format in FORMATS {
        let (output, aside) = told(format, &["--lang", "ja", "--only", "certification/*"]);
        let for_programs = matches!(format, "json" | "jsonl" | "sarif" | "junit");
        assert_eq!(output.contains("cover/title-unexpected"), for_programs, "{format}: {output}");
        assert!(!output.contains("certification/expired"), "{format}: {output}");
        let named = if matches!(format, "concise" | "gitlab") { aside } else { output };
        assert!(for_programs || named.contains("--only certification/"), "{format}: {named}");
    }
    let summary: Value = serde_json::from_str(&told("json", &["--skip", "text/*"]).0).unwrap();
    let off = list(&summary["summary"]["off"]);
    assert!(off.contains(&json!({ "rule": "text/vague", "documents": 1 })), "{off:?}");
    let mut coverage = mdcheck(&["coverage", "--lang", "en"]);
    let coverage = finished(coverage.current_dir(&folder)).stdout;
    assert!(coverage.contains("rules that did not run: 1 (text/vague)"), "{coverage}");
}

/// What runners take for commands: `::` at the beginning of a line, behind white space too, the others anywhere.
const COMMANDS: [&str; 3] = ["##[", "##vso[", "##teamcity["];

fn is_heard(line: &str) -> bool {
    line.trim_start().starts_with("::") || COMMANDS.iter().any(|command| line.contains(command))
}

#[test]
fn no_line_is_a_command_to_a_runner() {
    let folder = empty_folder("formats-commands");
    repository(&folder);
    let spoken = "::error::a ##[error]b ##vso[task.setvariable]c ##teamcity[x] \r\n::error::d";
    let wide = format!("{}{}", "ー".repeat(36), " ::error::e".repeat(20));
    let mut document: Value = serde_json::from_str(EXAMPLE).unwrap();
    document["document"]["title"] = json!(spoken);
    document["service"]["name"] = json!(spoken);
    document["provider_selection"]["backup"]["statement"] = json!(format!("{wide}必要に応じて{spoken}"));
    document["provider_selection"]["policies"]["statement"] = json!(spoken);
    document["shared_understanding"]["patient_explanation"] = json!({ "not_applicable": { "reason": wide } });
    for key in [spoken, wide.as_str()] {
        document["provider"][key] = json!(key);
    }
    let names = [
        "::error file=x::y.json",
        " ::error::z.json",
        "##[error]w.json",
        "v\n::error::u.json",
        "a ##vso[task]t.json",
    ];
    for name in names {
        fs::write(folder.join(name), document.to_string()).unwrap();
    }
    let texts = [names.as_slice(), &["::error::gone.json", "##[gone].json", "gone\n::error::.json"]].concat();
    let silent = |run: &Run, what: &str| {
        let heard = run.stdout.lines().chain(run.stderr.lines()).find(|line| is_heard(line));
        assert_eq!(heard, None, "{what}");
    };
    for format in FORMATS {
        for language in ["ja", "en"] {
            let options = ["--lang", language, "--level", "note"];
            let mut run = lint(&folder, format, &[&options[..], &texts].concat());
            assert_eq!(run.code, 2, "{format}");
            if format == "github" {
                // Its own lines are commands, each of one finding, one failure or the notice.
                let ours = |line: &&str| {
                    ["::error file=", "::warning file=", "::notice file="]
                        .iter()
                        .any(|kind| line.starts_with(kind))
                };
                run.stdout = run.stdout.lines().filter(|line| !ours(line)).collect::<Vec<_>>().join("\n");
            }
            silent(&run, format);
        }
    }
    let said = lint(&folder, "concise", &["::error file=x::y.json"]).stdout;
    assert!(said.lines().all(|line| line.starts_with("./::error file=x::y.json:")), "{said}");
    let [first, ..] = names;
    for arguments in [
        &["lint", "--statistics", "--format", "human"][..],
        &["lint", "--only", "x\n::error::y"],
        &["lint", "--nothing\n::error::y"],
        &["lint", "--config", "::error::a.toml"],
        &["lint", "--config", "##[error]a\n::error::b.toml"],
        &["lint", first, "--output", first],
        &["coverage"],
        &["coverage", "--format=json"],
        &["coverage", "--format=markdown"],
        &["waive"],
        &["init", first],
        &["init", "::new.yaml"],
        &["explain", "\n::error::x"],
    ] {
        let mut command = mdcheck(arguments);
        let takes_all = arguments.len() < 2 || arguments[0] == "coverage" || arguments[1] == "--statistics";
        let paths: &[&str] = if takes_all { &names } else { &[] };
        silent(
            &finished(command.args(paths).current_dir(&folder).env("COLUMNS", "40")),
            &arguments.join(" "),
        );
    }
    let config = "[rules]\n\"##[error]\\n::error::x\" = \"off\"\n";
    fs::write(folder.join("::mdcheck.toml"), config).unwrap();
    silent(&lint(&folder, "human", &["--config", "::mdcheck.toml"]), "a faulty configuration");
}

/// Characters that nobody sees, of every block that has them.
const UNSEEN: &str = "\u{AD}\u{34F}\u{61C}\u{115F}\u{1160}\u{17B4}\u{180B}\u{180E}\u{200B}\u{200D}\u{200F}\u{2028}\u{2029}\u{202E}\u{2060}\u{2066}\u{206F}\u{2800}\u{3164}\u{FE00}\u{FEFF}\u{FFA0}\u{FFF9}\u{FFFB}\u{1D173}\u{E0001}\u{E0041}\u{E007F}\u{E0101}\u{85}\u{9B}";

#[test]
fn what_is_not_seen_is_named_and_reaches_no_reader() {
    let folder = empty_folder("formats-unseen");
    repository(&folder);
    let mut document: Value = serde_json::from_str(COMPLETE).unwrap();
    // A rule quotes the cover, another marks its place; 辻 with its form is a name, and stays what it is.
    document["document"]["title"] = json!(format!("開示書{UNSEEN}（仮）辻\u{E0100}"));
    document["provider"][UNSEEN] = json!(UNSEEN);
    document["provider_selection"]["backup"]["statement"] =
        json!(format!("必要に応じて{UNSEEN}辻\u{E0100}病院"));
    fs::write(folder.join("disclosure.json"), serde_json::to_string_pretty(&document).unwrap()).unwrap();
    fs::write(folder.join(format!("{UNSEEN}.json")), "{").unwrap();
    for format in FORMATS {
        let run = lint(&folder, format, &[".", &format!("{UNSEEN}.json"), "gone\u{3164}", "--level", "note"]);
        assert_eq!(run.code, 2);
        for output in [&run.stdout, &run.stderr] {
            let unseen = output.chars().find(|&sign| sign != '\n' && UNSEEN.contains(sign));
            assert_eq!(unseen, None, "{format}: {output}");
        }
    }
    for form in ["table", "json", "markdown"] {
        let mut command = mdcheck(&["coverage", "--format", form, ".", &format!("{UNSEEN}.json")]);
        let output = finished(command.current_dir(&folder)).stdout;
        let unseen = output.chars().find(|&sign| sign != '\n' && UNSEEN.contains(sign));
        assert_eq!(unseen, None, "coverage as {form}: {output}");
    }
    let report: Value = serde_json::from_str(&lint(&folder, "json", &["--lang", "ja"]).stdout).unwrap();
    let findings = list(&report["documents"][0]["findings"]);
    let codes: Vec<_> = findings
        .iter()
        .filter(|finding| finding["rule"] == "text/characters-broken")
        .filter(|finding| finding["location"]["pointer"] == "/provider_selection/backup/statement")
        .map(|finding| text(&finding["message"]["ja"]))
        .collect();
    assert_eq!(
        codes,
        [
            "幅のない文字（U+00AD）があります（ほか4か所）",
            "文字の並び順を変える制御文字（U+061C）があります（ほか3か所）",
            "空白のように見える文字（U+115F）があります（ほか2か所）",
            "制御文字（U+2028）があります（ほか2か所）",
        ]
    );
    // A program reads the name as it is written.
    let unknown = findings.iter().find(|finding| finding["rule"] == "schema/unknown-key").unwrap();
    assert!(text(&unknown["location"]["pointer"]).ends_with(UNSEEN));
}

#[test]
fn gitlab_gets_paths_from_the_folder_of_the_repository() {
    let folder = empty_folder("formats-gitlab");
    repository(&folder);
    let inside = folder.join("services/imaging");
    fs::create_dir_all(&inside).unwrap();
    fs::write(inside.join("disclosure.json"), EXAMPLE).unwrap();
    fs::write(folder.join("top.json"), EXAMPLE).unwrap();
    let absolute = inside.join("disclosure.json");
    let paths = |folder: &Path, path: &str| -> BTreeSet<String> {
        let entries: Value = serde_json::from_str(&lint(folder, "gitlab", &[path]).stdout).unwrap();
        list(&entries).iter().map(|entry| text(&entry["location"]["path"])).collect()
    };
    let expected = BTreeSet::from(["services/imaging/disclosure.json".to_owned()]);
    for (from, path) in [
        (&folder, "services/imaging/disclosure.json"),
        (&folder, "./services//imaging/./disclosure.json"),
        (&folder, "services/imaging"),
        (&folder, absolute.to_str().unwrap()),
        (&inside, absolute.to_str().unwrap()),
        (&inside, "."),
        (&inside, "disclosure.json"),
        (&inside, "../../services/imaging/disclosure.json"),
    ] {
        assert_eq!(paths(from, path), expected, "{path}");
    }
    assert_eq!(paths(&inside, "../../top.json"), BTreeSet::from(["top.json".to_owned()]));
    assert_eq!(paths(&inside, "./gone.json"), BTreeSet::from(["services/imaging/gone.json".to_owned()]));
    // The same finding has one fingerprint, wherever the run began.
    let prints = |from: &Path, path: &str| -> Vec<String> {
        let entries: Value = serde_json::from_str(&lint(from, "gitlab", &[path]).stdout).unwrap();
        list(&entries).iter().map(|entry| text(&entry["fingerprint"])).collect()
    };
    assert_eq!(prints(&folder, absolute.to_str().unwrap()), prints(&inside, "disclosure.json"));
}

#[test]
fn junit_fails_the_cases_that_fail_the_run() {
    let folder = empty_folder("formats-junit");
    fs::write(folder.join("disclosure.json"), EXAMPLE).unwrap();
    for (fail_on, levels) in [
        ("never", &[][..]),
        ("error", &["error"]),
        ("warning", &["error", "warning"]),
        ("note", &["error", "warning", "note"]),
    ] {
        let output = lint(&folder, "junit", &["--fail-on", fail_on]).stdout;
        let document = roxmltree::Document::parse(&output).unwrap();
        let count = |name: &str| document.descendants().filter(|node| node.has_tag_name(name)).count();
        let failed = document.descendants().filter(|node| node.has_tag_name("failure"));
        let failed: BTreeSet<_> = failed.map(|node| node.attribute("type").unwrap()).collect();
        assert_eq!(failed, levels.iter().copied().collect(), "{fail_on}");
        let suite = document.descendants().find(|node| node.has_tag_name("testsuite")).unwrap();
        assert_eq!(suite.attribute("failures").unwrap(), count("failure").to_string());
        assert_eq!(suite.attribute("tests").unwrap(), count("testcase").to_string());
        for passed in document.descendants().filter(|node| node.has_tag_name("system-out")) {
            let (rule, _) = passed.parent().unwrap().attribute("name").unwrap().split_once(' ').unwrap();
            assert!(passed.text().unwrap().contains(&format!("[{rule}] disclosure.json:")), "{fail_on}");
        }
        assert_eq!(count("failure") + count("system-out"), count("testcase"), "{fail_on}");
    }
}

#[test]
fn lines_are_counted_at_every_kind_of_line_end() {
    let folder = empty_folder("formats-lines");
    let mut document: Value = serde_json::from_str(EXAMPLE).unwrap();
    document["provider_selection"]["backup"]["statement"] =
        json!("毎日取得します。\n必要に応じて\n別の場所にも保管します。");
    let yaml = crate::support::as_yaml::document(&document);
    let json = serde_json::to_string_pretty(&document).unwrap();
    for (name, text) in [("disclosure.yaml", yaml), ("disclosure.json", json)] {
        // The places in lines, in the order of the text; bytes move where the ends are longer.
        let places = |end: &str| -> (Vec<String>, String) {
            fs::write(folder.join(name), text.replace('\n', end)).unwrap();
            let report: Value = serde_json::from_str(&lint(&folder, "json", &[name]).stdout).unwrap();
            let places = list(&report["documents"][0]["findings"]).iter().map(|finding| {
                let (rule, at) = (&finding["rule"], &finding["location"]);
                format!("{rule} {} {} {} {}", at["line"], at["column"], at["end_line"], at["end_column"])
            });
            (places.collect(), lint(&folder, "human", &[name, "--level", "note"]).stdout)
        };
        let usual = places("\n");
        assert!(usual.0.iter().any(|place| place.contains("text/vague")), "{name}: {:?}", usual.0);
        for end in ["\r\n", "\r"] {
            assert_eq!(places(end), usual, "{name} with {end:?}");
        }
    }
}
