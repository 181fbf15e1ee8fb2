//! The subcommands beside `lint`, all but `waive` (see `tests/it/waivers.rs`).

use std::fs;
use std::path::{Path, PathBuf};

use crate::support::command::{Run, empty_folder, finished, mdcheck};
use mdcheck::disclosure::{Disclosure, Item};
use mdcheck::document::{Document, Place, Source};
use mdcheck::explanation::{item_page, rule_page};
use mdcheck::text::Language;
use serde_json::{Value, json};
use unicode_width::UnicodeWidthStr;

/// A run in a terminal of 80 columns.
fn run(folder: &Path, arguments: &[&str]) -> Run {
    finished(mdcheck(arguments).current_dir(folder).env("COLUMNS", "80"))
}

fn here(arguments: &[&str]) -> Run {
    run(Path::new(env!("CARGO_MANIFEST_DIR")), arguments)
}

/// A folder of a test's own with a disclosure that differs from the complete example.
fn folder(name: &str, change: impl FnOnce(&mut Value)) -> PathBuf {
    let path = empty_folder(name);
    let complete =
        fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/complete.json")).unwrap();
    let mut document: Value = serde_json::from_str(&complete).unwrap();
    change(&mut document);
    fs::write(path.join("disclosure.json"), document.to_string()).unwrap();
    path
}

fn assert_fits(text: &str, what: &str) {
    for line in text.lines() {
        assert!(line.width() <= 80, "{what}: {} columns: {line}", line.width());
        assert_eq!(line, line.trim_end(), "{what}");
    }
}

#[test]
fn help_is_in_both_languages() {
    for language in ["ja", "en"] {
        for command in ["coverage", "explain", "rules", "waive", "init", "schema", "completions"] {
            let run = here(&[command, "--help", "--lang", language]);
            assert_eq!(run.code, 0);
            insta::assert_snapshot!(format!("help_{command}_{language}"), run.stdout);
        }
    }
}

#[test]
fn a_rule_and_an_item_are_explained_in_both_languages() {
    for language in ["ja", "en"] {
        for (name, subject) in [("rule", "certification/expiring"), ("item", "II-13")] {
            let run = here(&["explain", subject, "--lang", language]);
            assert_eq!((run.code, run.stderr.as_str()), (0, ""));
            insta::assert_snapshot!(format!("explain_{name}_{language}"), run.stdout);
        }
    }
}

#[test]
fn every_rule_and_every_item_has_a_page_that_fits_a_terminal() {
    for language in ["ja", "en"] {
        for item in Item::all() {
            assert_fits(&here(&["explain", item.id(), "--lang", language]).stdout, item.id());
        }
    }
    for language in [Language::Japanese, Language::English] {
        for rule in mdcheck::all_rules() {
            let page = rule_page(rule, language);
            for part in [rule.title.get(language), rule.id] {
                assert!(page.contains(part), "{}: {page}", rule.id);
            }
            assert!(!page.contains("x-also"), "{}: what a fixture says to the tests", rule.id);
            // A document's control and invisible characters never reach a terminal, nor a page.
            let is_hidden =
                |sign: char| sign.is_control() && sign != '\n' || ('\u{200B}'..='\u{200F}').contains(&sign);
            assert!(!page.contains(is_hidden), "{}", rule.id);
        }
    }
}

#[test]
fn the_page_of_an_item_names_what_the_schema_requires_in_its_order() {
    let page = item_page(Item::Backup, Language::English);
    let place = |text: &str| page.find(text).unwrap_or_else(|| panic!("no {text} in {page}"));
    assert!(place("| `target` | Target | yes | text |") < place("| `frequency` | Frequency |  | period"));
    assert!(page.contains("full = Full, incremental = Incremental"), "{page}");
    assert!(page.contains("cannot be \"not applicable\""), "{page}");
    assert!(!page.contains("`not_applicable`"), "{page}");
    let page = item_page(Item::ElectronicStorage, Language::Japanese);
    assert!(page.contains("`not_applicable`") && page.contains("law/not-handled-contradicts"), "{page}");
    let page = item_page(Item::RegulatoryRequirements, Language::Japanese);
    assert!(
        page.contains("law/not-handled-contradicts"),
        "the rules of a part are those of the whole: {page}"
    );
}

#[test]
fn a_rule_or_an_item_is_found_as_people_write_it() {
    for (name, title) in [
        ("certification/expired", "認証の有効期限が切れている"),
        ("Cloud_Certification/Missing", "クラウド認証等がない"),
        ("I-3", "I-3 "),
        ("Ⅰ－３", "I-3 "),
        ("ii-16-2", "II-16-2 "),
        ("Ⅱ－16②", "II-16-2 "),
    ] {
        let run = here(&["explain", name]);
        assert!(run.code == 0 && run.stdout.starts_with(title), "{name}: {}{}", run.stdout, run.stderr);
    }
    for (name, hint) in [
        ("certification/expire", "did you mean certification/expired?"),
        ("restore-test-stale", "did you mean backup/restore-test-stale?"),
        ("I3", "did you mean I-3?"),
        ("II-17", "mdcheck rules lists the rules"),
        ("\u{1b}[2J", "there is no rule or item ?[2J"),
    ] {
        let run = here(&["explain", name, "--lang", "en"]);
        assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{name}");
        assert!(run.stderr.contains(hint), "{name}: {}", run.stderr);
    }
    assert_eq!(
        here(&["explain"]).stderr,
        "エラー: <規則|項目|言葉> を指定してください\n  使い方は mdcheck explain --help をご覧ください\n"
    );
}

#[test]
fn a_word_leads_to_the_items_the_keys_and_the_rules_that_speak_of_it() {
    for (words, found, other) in [
        ("バックアップ", &["I-3 ", "I-9   places[].roles", "backup/retention-missing"][..], "I-1 "),
        ("ﾊﾞｯｸｱｯﾌﾟ", &["I-3 ", "backup/retention-missing"], "I-1 "),
        ("rpo", &["I-3    rpo", "II-12  rpo", "backup/objective-unreachable"], "purpose"),
        ("ＲＰＯ", &["I-3    rpo", "backup/objective-unreachable"], "purpose"),
        ("restore_test", &["I-3   restore_test"], "II-1 "),
        ("restore test", &["I-3   restore_test"], "II-1 "),
        (
            "法人番号",
            &["provider.corporate_number", "mdcheck explain cover/corporate-number-invalid"],
            "I-3 ",
        ),
        ("ismap", &["I-8 ", "certificates[].scheme"], "I-3 "),
        ("expired", &["certification/expired", "waiver/expired"], "I-3 "),
    ] {
        let run = here(&["explain", words]);
        assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{words}");
        assert_fits(&run.stdout, words);
        found.iter().for_each(|part| assert!(run.stdout.contains(part), "{words}, {part}: {}", run.stdout));
        assert!(!run.stdout.lines().any(|line| line.starts_with(other)), "{words}: {}", run.stdout);
        assert!(!run.stdout.contains("purpose"), "{words}: {}", run.stdout);
    }
    for words in ["", " ", "r", "存在しない言葉"] {
        assert_eq!(here(&["explain", words]).code, 2, "{words}");
    }
}

#[test]
fn an_item_is_explained_in_yaml_that_is_right() {
    for item in Item::all() {
        let page = item_page(item, Language::Japanese);
        let (_, rest) = page.split_once("```yaml\n").unwrap();
        let (example, rest) = rest.split_once("```").unwrap();
        assert!(
            !page.contains("{\"item") && !page.contains("{\"reason") && !rest.contains("```"),
            "{item}: {page}"
        );
        let source = Source::new("example.yaml", example.as_bytes().to_vec());
        let document = Document::parse(&source);
        assert!(document.faults().is_empty(), "{item}: {example}");
        let findings = mdcheck::check(&Disclosure::new(&document), jiff::civil::date(2026, 11, 22))
            .into_iter()
            .filter(|finding| {
                finding.rule.id.starts_with("schema/") && finding.location.pointer.starts_with(item.pointer())
            });
        assert_eq!(findings.map(|finding| finding.message.ja).collect::<Vec<_>>(), [] as [&str; 0], "{item}");
    }
}

#[test]
fn an_example_in_yaml_says_what_its_fixture_says() {
    for rule in mdcheck::all_rules() {
        let folder = crate::support::fixture::folder(rule.id);
        let page = rule_page(rule, Language::English);
        let blocks: Vec<&str> =
            page.split("```yaml\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
        for (name, block) in ["bad.json", "good.json"].into_iter().zip(blocks) {
            let mut fixture: Value = serde_json::from_slice(&fs::read(folder.join(name)).unwrap()).unwrap();
            fixture.as_object_mut().unwrap().remove("x-also");
            let source = Source::new("example.yaml", block.as_bytes().to_vec());
            let document = Document::parse(&source);
            assert_eq!(document.root().canonical(), fixture, "{}: {block}", rule.id);
        }
    }
}

#[test]
fn an_item_that_is_missing_stands_in_its_row() {
    let folder = folder("coverage-missing", |document| {
        document["provider_selection"].as_object_mut().unwrap().remove("backup");
        document["shared_understanding"]["audit"] = json!({});
    });
    let lint = run(&folder, &["lint", "--format", "json"]).stdout;
    let report: Value = serde_json::from_str(&lint).unwrap();
    let findings = report["documents"][0]["findings"].as_array().unwrap().iter();
    let missing: Vec<_> = findings
        .filter(|finding| finding["rule"] == "schema/item-missing")
        .map(|finding| (finding["item"].as_str().unwrap(), finding["message"]["ja"].as_str().unwrap()))
        .collect();
    assert_eq!(
        missing,
        [
            ("I-3", "I-3「バックアップ」（backup）に回答がありません"),
            ("II-14", "II-14「監査」（audit）に回答がありません")
        ]
    );
    let coverage = run(&folder, &["coverage", "--format", "json"]).stdout;
    let coverage: Value = serde_json::from_str(&coverage).unwrap();
    let rows = coverage["documents"][0]["items"].as_array().unwrap();
    for id in ["I-3", "II-14"] {
        let row = rows.iter().find(|row| row["item"] == id).unwrap();
        assert_eq!((&row["state"], &row["findings"]["errors"]), (&json!("missing"), &json!(1)), "{id}");
    }
    assert_eq!(coverage["documents"][0]["elsewhere"]["errors"], 0);
    let page = run(&folder, &["lint", "--format", "html"]).stdout;
    let (_, item) = page.split_once("-I-3\">\n<h3>").unwrap();
    assert!(item.split_once("</section>").unwrap().0.contains("schema/item-missing"), "{item}");
}

#[test]
fn the_catalogue_has_every_rule_in_every_format() {
    let rules: Value = serde_json::from_str(&here(&["rules", "--format", "json"]).stdout).unwrap();
    let listed: Vec<_> = rules.as_array().unwrap().iter().map(|rule| rule["id"].as_str().unwrap()).collect();
    assert_eq!(listed, mdcheck::all_rules().map(|rule| rule.id).collect::<Vec<_>>());
    let rule = |id: &str| rules.as_array().unwrap().iter().find(|rule| rule["id"] == id).unwrap().clone();
    let expiring = rule("certification/expiring");
    assert_eq!(expiring["level"], "warning");
    assert_eq!(expiring["items"], json!(["I-7", "I-8"]));
    assert_eq!(
        (&expiring["options"][0]["name"], &expiring["options"][0]["default"]),
        (&json!("days"), &json!(90))
    );
    assert_eq!(rule("risk/network-missing")["clauses"][0]["guideline"], "mhlw");
    assert_eq!(rule("risk/network-missing")["clauses"][0]["edition"], "6.0");
    for language in ["ja", "en"] {
        let table = here(&["rules", "--lang", language]).stdout;
        assert_fits(&table, "rules");
        let markdown = here(&["rules", "--format", "markdown", "--lang", language]).stdout;
        for id in &listed {
            assert!(table.lines().any(|line| line.starts_with(&format!("{id} "))), "{id}");
            assert!(markdown.contains(&format!("| `{id}` |")), "{id}");
        }
    }
}

/// What no vendor may wave through, as the catalogue agreed with others has it.
#[test]
fn what_cannot_be_waived() {
    let fixed: Vec<_> = mdcheck::all_rules()
        .filter(|rule| !rule.waivable && !rule.id.starts_with("waiver/"))
        .map(|rule| rule.id)
        .collect();
    assert_eq!(
        fixed,
        [
            "schema/item-missing",
            "schema/not-applicable-forbidden",
            "syntax/duplicate-key",
            "syntax/encoding",
            "syntax/invalid",
            "syntax/too-large"
        ]
    );
}

#[test]
fn coverage_tells_how_every_item_is_answered() {
    let folder = folder("coverage", |document| {
        document["shared_understanding"]["audit"] = json!({});
        document["shared_understanding"]["equipment_management"] =
            json!({"not_applicable": {"reason": "\u{1b}[2J機器等は、医療機関に|一切|設置しません。"}});
        document["revisions"] = json!([]);
    });
    fs::write(folder.join("broken-disclosure.json"), "{\"a\": 1,}").unwrap();
    for language in ["ja", "en"] {
        let table = run(&folder, &["coverage", "--lang", language]);
        assert_eq!((table.code, table.stderr.as_str()), (1, ""));
        assert_fits(&table.stdout, "coverage");
        insta::assert_snapshot!(format!("coverage_{language}"), table.stdout);
        let markdown = run(&folder, &["coverage", "--format", "markdown", "--lang", language]).stdout;
        assert!(
            markdown
                .contains("?[2J機器等は、医療機関に|一切|".replace('|', "\\|").replace('[', "\\[").as_str()),
            "{markdown}"
        );
    }
}

#[test]
fn coverage_counts_what_lint_finds() {
    let report = |command: &str| -> Value {
        serde_json::from_str(
            &here(&[command, "--format", "json", "examples", "tests/rules/syntax/invalid/bad.json"]).stdout,
        )
        .unwrap()
    };
    let (lint, coverage) = (report("lint"), report("coverage"));
    assert_eq!(lint["today"], coverage["today"]);
    for (linted, covered) in
        lint["documents"].as_array().unwrap().iter().zip(coverage["documents"].as_array().unwrap())
    {
        assert_eq!(linted["path"], covered["path"]);
        assert_eq!(linted["items"].is_null(), covered["items"].is_null());
        let count = |item: &Value, level: &str| {
            let findings = linted["findings"].as_array().unwrap().iter();
            json!(findings.filter(|finding| finding["item"] == *item && finding["level"] == level).count())
        };
        let counts = |item: &Value| json!({"errors": count(item, "error"), "warnings": count(item, "warning"), "notes": count(item, "note")});
        assert_eq!(covered["elsewhere"], counts(&Value::Null));
        let rows = covered["items"].as_array().into_iter().flatten();
        for (row, item) in rows.zip(linted["items"].as_array().into_iter().flatten()) {
            let mut expected = item.clone();
            expected["findings"] = counts(&item["item"]);
            assert_eq!(*row, expected);
        }
    }
}

#[test]
fn coverage_exits_by_the_answers_alone() {
    assert_eq!(here(&["coverage", "examples/complete.json"]).code, 0);
    assert_eq!(here(&["coverage", "examples/cloud-service.json"]).code, 0, "findings are not its affair");
    assert_eq!(here(&["coverage", "tests/rules/syntax/invalid/bad.json"]).code, 1);
    let unreadable = here(&["coverage", "no-such-file.json", "examples/complete.json", "--lang", "en"]);
    assert_eq!(unreadable.code, 2);
    assert_eq!(unreadable.stderr, "error: no-such-file.json: cannot be read (not found)\n");
    assert!(unreadable.stdout.contains("items with an answer: 26 of 26"), "{}", unreadable.stdout);
    assert_eq!(here(&["coverage", "src"]).code, 2, "no disclosure is no success");
    let folder = folder("coverage-output", |_| {});
    let report = run(&folder, &["coverage", "--output", "coverage.md", "--format", "markdown"]);
    assert_eq!((report.code, report.stdout.as_str()), (0, ""));
    assert!(fs::read_to_string(folder.join("coverage.md")).unwrap().contains("| `II-16-5` |"));
}

#[test]
fn a_new_disclosure_has_every_item_and_lint_reports_every_placeholder() {
    let folder = empty_folder("init");
    for (arguments, name) in
        [(&["init"][..], "disclosure.yaml"), (&["init", "ward.json", "--lang", "en"], "ward.json")]
    {
        let init = run(&folder, arguments);
        assert_eq!((init.code, init.stdout.as_str()), (0, ""));
        assert!(init.stderr.contains(&format!("mdcheck lint {name}")), "{}", init.stderr);
        let lint = run(&folder, &["lint", name, "--format", "json"]);
        assert_eq!(lint.code, 1);
        let report: Value = serde_json::from_str(&lint.stdout).unwrap();
        let findings = report["documents"][0]["findings"].as_array().unwrap();
        let pointers: Vec<&str> =
            findings.iter().map(|finding| finding["location"]["pointer"].as_str().unwrap()).collect();
        assert!(findings.iter().all(|finding| finding["rule"] != "schema/item-missing"));
        let source = Source::new(name, fs::read(folder.join(name)).unwrap());
        let document = Document::parse(&source);
        let placeholders: Vec<String> = document
            .root()
            .strings()
            .filter(|place| place.string() == Some("ここに記入"))
            .map(Place::pointer)
            .collect();
        assert!(placeholders.len() > 200, "{}", placeholders.len());
        // What refers to an id is right as long as that has the same placeholder.
        let refers =
            |pointer: &str| ["location", "attachment", "zones/0"].iter().any(|key| pointer.ends_with(key));
        let is_reported = |pointer: &str| pointers.contains(&pointer);
        let unreported: Vec<_> =
            placeholders.iter().filter(|pointer| !is_reported(pointer) && !refers(pointer)).collect();
        assert!(unreported.is_empty(), "{unreported:?}");
        assert!(Item::all().all(|item| document.root().at(item.pointer()).is_written()));
        let before = fs::read(folder.join(name)).unwrap();
        let again = run(&folder, arguments);
        assert_eq!(again.code, 2, "never over a file that is there");
        assert_eq!(fs::read(folder.join(name)).unwrap(), before);
    }
    let printed = run(&folder, &["init", "-", "--lang", "ja"]).stdout;
    assert_eq!(printed, fs::read_to_string(folder.join("disclosure.yaml")).unwrap());
    insta::assert_snapshot!(printed.lines().take(60).collect::<Vec<_>>().join("\n"));
    let wide = printed.lines().find(|line| line.width() > 80);
    assert_eq!(wide, None);
}

#[test]
fn schemas_are_printed_as_they_are_shipped() {
    for (arguments, file) in [
        (&["schema"][..], "disclosure"),
        (&["schema", "disclosure"], "disclosure"),
        (&["schema", "config"], "config"),
        (&["schema", "report"], "report"),
    ] {
        let path = format!("{}/schema/{file}.schema.json", env!("CARGO_MANIFEST_DIR"));
        assert_eq!(here(arguments).stdout, fs::read_to_string(path).unwrap());
    }
    assert_eq!(here(&["schema", "rules"]).code, 2);
}

#[test]
fn shells_complete_commands_and_options() {
    for (shell, words) in [
        ("bash", "complete -F _mdcheck"),
        ("zsh", "#compdef mdcheck"),
        ("fish", "complete -c mdcheck"),
        ("powershell", "Register-ArgumentCompleter"),
        ("elvish", "edit:completion:arg-completer[mdcheck]"),
    ] {
        let printed = here(&["completions", shell]).stdout;
        assert!(printed.contains(words) && printed.contains("fail-on"), "{shell}");
    }
    assert_eq!(here(&["completions"]).code, 2);
    assert_eq!(here(&["completions", "cmd"]).code, 2);
}
