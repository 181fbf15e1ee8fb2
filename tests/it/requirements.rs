//! Which edition's clause a finding is said to rest on.

use crate::support::command::{Run, empty_folder, finished, mdcheck};
use std::fs;
use std::path::PathBuf;

const RULE: &str = "jurisdiction/foreign-law-overlooked";

/// A folder with a disclosure that the rule speaks of.
fn folder(name: &str) -> PathBuf {
    let folder = empty_folder(&format!("requirements-{name}"));
    fs::copy("examples/cloud-service.json", folder.join("disclosure.json")).unwrap();
    folder
}

fn lint(folder: &PathBuf, arguments: &[&str]) -> Run {
    let command = [&["lint", "disclosure.json", "--only", RULE, "--no-config"], arguments].concat();
    finished(mdcheck(&command).current_dir(folder))
}

/// The lines that begin with what a rule rests on, on one line.
fn basis(run: &Run, name: &str) -> String {
    let lines = run.stdout.lines().skip_while(|line| !line.trim_start().starts_with(name));
    let told = lines.take_while(|line| !line.trim().is_empty()).map(str::trim);
    told.collect::<Vec<_>>().join(if name == "basis:" { " " } else { "" })
}

/// The text of 7.0 was not read: what is cited is 6.0, and it says so.
#[test]
fn the_last_edition_that_was_read_is_cited_where_that_in_force_was_not() {
    let folder = folder("last-read");
    assert_eq!(
        basis(&lint(&folder, &["--lang", "ja"]), "根拠:"),
        "根拠: 厚労省ガイドライン 第6.0版 企画管理編 7章 遵守事項⑥ i［第7.0版では未確認］"
    );
    assert_eq!(
        basis(&lint(&folder, &["--lang", "en"]), "basis:"),
        "basis: MHLW guideline ed. 6.0, Planning and management volume, ch. 7, item 6 i [not checked in ed. 7.0]"
    );
}

#[test]
fn another_edition_can_be_asked_for() {
    let folder = folder("asked");
    let plain = "根拠: 厚労省ガイドライン 第6.0版 企画管理編 7章 遵守事項⑥ i";
    assert_eq!(basis(&lint(&folder, &["--guideline", "mhlw=6.0"]), "根拠:"), plain);
    // On a day on which it was in force it is the usual one.
    assert_eq!(basis(&lint(&folder, &["--today", "2025-04-01"]), "根拠:"), plain);
    fs::write(folder.join("mdcheck.toml"), "guidelines = { mhlw = \"6.0\" }\n").unwrap();
    let configured =
        finished(mdcheck(&["lint", "disclosure.json", "--only", RULE, "--lang", "ja"]).current_dir(&folder));
    assert_eq!(basis(&configured, "根拠:"), plain);
    fs::write(folder.join("mdcheck.toml"), "guidelines = { mhlw = \"6.1\" }\n").unwrap();
    let faulty = finished(mdcheck(&["lint", "disclosure.json", "--lang", "en"]).current_dir(&folder));
    assert_eq!(faulty.code, 2);
    assert!(faulty.stderr.contains("mhlw=6.0, mhlw=7.0"), "{}", faulty.stderr);
    let unknown = lint(&folder, &["--guideline", "mhlw=6.1", "--lang", "en"]);
    assert_eq!(unknown.code, 2);
    assert!(unknown.stderr.contains("mhlw=7.0"), "{}", unknown.stderr);
}

/// What was read in a text about the guideline alone is marked.
#[test]
fn a_clause_that_was_not_read_in_the_original_says_so() {
    let pages =
        ["institution-rules/authentication-unaddressed", "law/three-requirements-missing"].map(|rule| {
            finished(&mut mdcheck(&["explain", rule, "--lang", "ja"])).stdout.replace(['\n', ' '], "")
        });
    assert!(pages.iter().all(|page| page.contains("［原文未確認（二次資料による）］")), "{pages:?}");
}
