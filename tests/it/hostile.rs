//! Files that nobody writes in good faith: each has its documented outcome, and none of them passes.
//!
//! The outcomes of what a file may hold stand in `docs/hostile-files.md`, which is written here.

mod contents;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use crate::support::command::{Run, empty_folder, finished, mdcheck};
use crate::support::current::assert_current;
use contents::{Case, cases};
use serde_json::Value;

const COMPLETE: &str = include_str!("../../examples/complete.json");

const INTRODUCTION: &str = "# 異常なファイル / Hostile files

`tests/it/hostile.rs` が書くファイルです。異常な内容のファイルと、`mdcheck lint` の結果を示します。終了コードはどれも 1 です。読み取れない文書の項目は、1つも確認済みに数えません。

*Written by `tests/it/hostile.rs`: files with something odd in them, and what `mdcheck lint` says. The exit code is 1 for each. Of a document that cannot be read no item counts as checked.*

| ファイル / file | 形式 / format | 読めるか / read | 文字と構文の指摘 / findings on characters and syntax |
|---|---|---|---|
";

/// Lints what is in a folder, in the format for programs.
fn lint(folder: &Path, arguments: &[&str]) -> Run {
    finished(mdcheck(&[&["lint", "--format", "json"], arguments].concat()).current_dir(folder))
}

fn report(run: &Run) -> Value {
    assert!(!run.stderr.contains("panicked"), "{}", run.stderr);
    serde_json::from_str(&run.stdout).unwrap_or_else(|error| panic!("{error}: {}", run.stdout))
}

/// The rules that speak of a document, and how often each does, in the order of their names.
fn rules(document: &Value) -> Vec<(String, usize)> {
    let mut rules: Vec<(String, usize)> = Vec::new();
    for finding in document["findings"].as_array().unwrap() {
        let rule = finding["rule"].as_str().unwrap();
        match rules.iter_mut().find(|(known, _)| known == rule) {
            Some((_, count)) => *count += 1,
            None => rules.push((rule.to_owned(), 1)),
        }
    }
    rules.sort();
    rules
}

#[test]
fn every_odd_content_has_its_outcome_and_none_passes() {
    let folder = empty_folder("hostile-contents");
    let mut page = INTRODUCTION.to_owned();
    let cases = cases();
    assert!(cases.len() >= 60, "only {}", cases.len());
    for (index, Case { ja, en, extension, bytes, is_read, syntax }) in cases.iter().enumerate() {
        let name = format!("{index:02}-disclosure.{extension}");
        fs::write(folder.join(&name), bytes).unwrap();
        let run = lint(&folder, &[&name]);
        assert_eq!(run.code, 1, "{en}: {}{}", run.stderr, run.stdout);
        let report = report(&run);
        let document = &report["documents"][0];
        assert_eq!(!document["items"].is_null(), *is_read, "{en}: {document:.400}");
        let found = rules(document);
        assert!(!found.is_empty(), "{en}: nothing is found");
        let found: Vec<_> = found.iter().filter(|(rule, _)| rule.starts_with("syntax/")).collect();
        let found: Vec<_> = found.iter().map(|(rule, count)| (rule.as_str(), *count)).collect();
        assert_eq!(found, *syntax, "{en}");
        let told: Vec<String> = syntax
            .iter()
            .map(
                |(rule, count)| {
                    if *count == 1 { format!("`{rule}`") } else { format!("`{rule}` × {count}") }
                },
            )
            .collect();
        let told = if told.is_empty() { "—".to_owned() } else { told.join("<br>") };
        let read = if *is_read { "はい / yes" } else { "いいえ / no" };
        writeln!(page, "| {ja}<br>{en} | {extension} | {read} | {told} |").unwrap();
    }
    assert_current(&[(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/hostile-files.md"), page)]);
}

#[test]
fn one_odd_file_hides_nothing_of_the_others() {
    let folder = empty_folder("hostile-among-others");
    let cases = cases();
    for (index, case) in cases.iter().enumerate().filter(|(_, case)| case.bytes.len() < 100_000) {
        fs::write(folder.join(format!("{index:02}-disclosure.{}", case.extension)), &case.bytes).unwrap();
    }
    fs::write(folder.join("zz-disclosure.json"), COMPLETE).unwrap();
    let report = report(&lint(&folder, &["."]));
    let documents = report["documents"].as_array().unwrap();
    let small = cases.iter().filter(|case| case.bytes.len() < 100_000).count();
    assert_eq!(documents.len(), small + 1);
    assert!(documents.last().unwrap()["findings"].as_array().unwrap().is_empty());
}

#[test]
fn twenty_thousand_files_are_all_told_of() {
    let folder = empty_folder("hostile-many");
    for index in 0..20_000 {
        fs::write(folder.join(format!("{index:05}-disclosure.json")), "{").unwrap();
    }
    let report = report(&lint(&folder, &["."]));
    assert_eq!(report["documents"].as_array().unwrap().len(), 20_000);
    assert_eq!(report["summary"]["errors"], 20_000);
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn attachments_that_leave_the_folder_are_never_looked_at() {
    let folder = empty_folder("hostile-attachments");
    for path in ["../../etc/passwd", "/etc/passwd", "C:\\\\secret.pdf", "a/../../x.pdf", "file\\u0000.pdf"] {
        fs::write(folder.join("disclosure.json"), attached(path)).unwrap();
        let run = lint(&folder, &["disclosure.json"]);
        let report = report(&run);
        let found = rules(&report["documents"][0]);
        let is_told = found
            .iter()
            .any(|(rule, _)| rule.starts_with("reference/attachment") || rule.starts_with("schema/"));
        assert!(run.code == 1 && is_told, "{path}: {found:?}");
        assert!(!run.stdout.contains("root:"), "{path}");
    }
}

/// The complete example with an attachment beside it.
fn attached(path: &str) -> String {
    let declared = "\"id\": \"att-accounts\",";
    let document = COMPLETE.replacen(declared, &format!("{declared} \"path\": \"{path}\","), 1);
    assert!(document.len() > COMPLETE.len(), "the example declares an attachment");
    document
}

#[cfg(unix)]
mod files {
    use std::ffi::OsStr;
    use std::io::Write;
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::symlink;
    use std::process::{Command, Stdio};

    use super::*;

    fn folder(name: &str) -> PathBuf {
        empty_folder(&format!("hostile-{name}"))
    }

    /// A failure is told of the file, the exit code is 2, and nothing is counted of it.
    fn assert_fails(run: &Run, path: &str) {
        assert_eq!(run.code, 2, "{path}: {}", run.stderr);
        let report = report(run);
        assert_eq!(report["failures"][0]["path"], path);
        assert_eq!(report["documents"].as_array().unwrap().len(), 0);
        assert!(run.stderr.contains("エラー: "), "{}", run.stderr);
    }

    #[test]
    fn a_folder_that_is_named_like_a_file_is_searched() {
        let folder = folder("folder");
        fs::create_dir(folder.join("a-disclosure.json")).unwrap();
        fs::write(folder.join("a-disclosure.json/disclosure.json"), "{").unwrap();
        let report = report(&lint(&folder, &["."]));
        assert_eq!(report["documents"][0]["path"], "a-disclosure.json/disclosure.json");
    }

    #[test]
    fn what_cannot_be_opened_is_a_failure() {
        let folder = folder("unopened");
        symlink("loop-disclosure.json", folder.join("loop-disclosure.json")).unwrap();
        assert_fails(&lint(&folder, &["loop-disclosure.json"]), "loop-disclosure.json");
        fs::write(folder.join("file"), "").unwrap();
        assert_fails(&lint(&folder, &["file/disclosure.json"]), "file/disclosure.json");
        assert_fails(&lint(&folder, &["nowhere.json"]), "nowhere.json");
    }

    #[test]
    fn links_and_pipes_are_not_followed_in_folders_and_read_where_they_are_named() {
        let folder = folder("links");
        fs::write(folder.join("real.txt"), COMPLETE).unwrap();
        symlink("real.txt", folder.join("link-disclosure.json")).unwrap();
        let made = Command::new("mkfifo").arg(folder.join("pipe-disclosure.json")).status().unwrap();
        assert!(made.success());
        let run = lint(&folder, &["."]);
        assert_eq!(run.code, 2, "there is nothing else: {}", run.stdout);
        assert_eq!(lint(&folder, &["link-disclosure.json"]).code, 0);
        let writer = Command::new("sh")
            .args(["-c", "cat real.txt > pipe-disclosure.json"])
            .current_dir(&folder)
            .spawn();
        assert_eq!(lint(&folder, &["pipe-disclosure.json"]).code, 0);
        assert!(writer.unwrap().wait().unwrap().success());
    }

    #[test]
    fn what_never_ends_and_what_is_too_large_is_a_finding() {
        let folder = folder("large");
        fs::write(folder.join("mdcheck.toml"), "max-size = \"1 MiB\"\n").unwrap();
        let sparse = fs::File::create(folder.join("sparse.json")).unwrap();
        sparse.set_len(1 << 40).unwrap();
        for path in ["sparse.json", "/dev/zero"] {
            let run = lint(&folder, &["--config", "mdcheck.toml", path]);
            let report = report(&run);
            assert_eq!(rules(&report["documents"][0]), [("syntax/too-large".to_owned(), 1)], "{path}");
            assert_eq!((run.code, report["documents"][0]["items"].is_null()), (1, true), "{path}");
        }
    }

    #[test]
    fn standard_input_that_never_ends_is_read_up_to_the_limit() {
        let folder = folder("endless");
        fs::write(folder.join("mdcheck.toml"), "max-size = \"1 MiB\"\n").unwrap();
        let mut lint = mdcheck(&["lint", "--format", "json", "--config", "mdcheck.toml", "-"]);
        let mut child = lint
            .current_dir(&folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut stdin = child.stdin.take().unwrap();
        while stdin.write_all(&[b' '; 4096]).is_ok() {}
        drop(stdin);
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(1));
        assert!(String::from_utf8(output.stdout).unwrap().contains("syntax/too-large"));
    }

    #[test]
    fn a_file_that_grows_while_it_is_read_is_read_as_it_was_at_some_time_or_too_large() {
        let folder = folder("growing");
        fs::write(folder.join("mdcheck.toml"), "max-size = \"1 MiB\"\n").unwrap();
        let file = folder.join("disclosure.json");
        fs::write(&file, COMPLETE).unwrap();
        // White space, so that the document is complete at any time.
        let mut growing = fs::OpenOptions::new().append(true).open(&file).unwrap();
        let lint = mdcheck(&["lint", "--format", "json", "."])
            .current_dir(&folder)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn();
        let mut lint = lint.unwrap();
        // To twice of what is read, in small steps, which take about as long as the run.
        for _ in 0..(2 << 20) / 64 {
            if lint.try_wait().unwrap().is_some() {
                break;
            }
            growing.write_all(&[b' '; 64]).unwrap();
        }
        let output = lint.wait_with_output().unwrap();
        let (code, stdout) = (output.status.code().unwrap(), String::from_utf8(output.stdout).unwrap());
        let report = report(&Run { code, stdout, stderr: String::from_utf8(output.stderr).unwrap() });
        let document = &report["documents"][0];
        let outcome = (code, rules(document), document["items"].is_null());
        let too_large = (1, vec![("syntax/too-large".to_owned(), 1)], true);
        assert!(outcome == (0, vec![], false) || outcome == too_large, "{outcome:?}");
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_file_that_holds_more_than_its_size_says_is_read_up_to_the_limit() {
        let folder = folder("grown");
        fs::write(folder.join("mdcheck.toml"), "max-size = \"1 KiB\"\n").unwrap();
        // A file, to the system, and of no size, as one that was written after it was opened.
        let path = "/proc/self/smaps";
        assert_eq!(fs::metadata(path).map(|file| (file.is_file(), file.len())).unwrap(), (true, 0));
        let run = lint(&folder, &["--config", "mdcheck.toml", path]);
        let report = report(&run);
        assert_eq!(rules(&report["documents"][0]), [("syntax/too-large".to_owned(), 1)]);
        assert_eq!((run.code, report["documents"][0]["items"].is_null()), (1, true));
    }

    #[test]
    fn names_are_only_names() {
        let folder = folder("names");
        let names = [
            "line\nbreak-disclosure.json",
            "esc\u{1b}[31m-disclosure.json",
            "-disclosure.json",
            "::error::-disclosure.json",
        ];
        for name in names {
            fs::write(folder.join(name), COMPLETE).unwrap();
        }
        fs::write(folder.join(OsStr::from_bytes(b"\xff-disclosure.json")), COMPLETE).unwrap();
        let report = report(&lint(&folder, &["."]));
        assert_eq!(report["documents"].as_array().unwrap().len(), 5);
        for format in ["human", "concise", "github", "junit", "html", "markdown", "gitlab", "sarif", "jsonl"]
        {
            let run = finished(mdcheck(&["lint", "--format", format, "."]).current_dir(&folder));
            assert_eq!(run.code, 0, "{format}: {}", run.stderr);
            assert!(!run.stdout.contains('\u{1b}') && !run.stdout.starts_with("::error"), "{format}");
        }
    }

    #[test]
    fn an_attachment_that_is_a_link_counts_where_it_stays_in_the_folder() {
        let folder = folder("attachment-links");
        let inside = folder.join("handed-over");
        fs::create_dir(&inside).unwrap();
        for file in ["handed-over/real.pdf", "elsewhere.pdf"] {
            fs::write(folder.join(file), "%PDF").unwrap();
        }
        symlink("handed-over", folder.join("by-link")).unwrap();
        let outcomes = [
            ("real.pdf", "inside.pdf", None),
            ("../elsewhere.pdf", "out.pdf", Some("reference/attachment-outside")),
            ("/etc/passwd", "absolute.pdf", Some("reference/attachment-outside")),
            ("..", "up", Some("reference/attachment-outside")),
            ("nowhere.pdf", "dangling.pdf", Some("reference/attachment-missing")),
        ];
        for (target, link, told) in outcomes {
            symlink(target, inside.join(link)).unwrap();
            let path = if link == "up" { "up/elsewhere.pdf" } else { link };
            fs::write(inside.join("disclosure.json"), attached(path)).unwrap();
            let reached = [(&inside, "disclosure.json"), (&folder, "by-link/disclosure.json")];
            for (from, document) in reached {
                let run = lint(from, &[document]);
                let found = rules(&report(&run)["documents"][0]);
                let told: Vec<_> = told.map(|rule| (rule.to_owned(), 1)).into_iter().collect();
                assert_eq!(found, told, "{document} with {link}");
                assert!(!run.stdout.contains("root:"), "{link}");
            }
        }
    }

    #[test]
    fn a_path_that_is_no_utf8_is_a_path_like_any_other() {
        let folder = folder("path-bytes");
        let file = |name: &[u8]| OsStr::from_bytes(name).to_owned();
        let (document, report) = (file(b"\xff-disclosure.json"), file(b"\xfe.json"));
        fs::write(folder.join(&document), COMPLETE).unwrap();
        fs::write(folder.join("mdcheck.toml"), "lang = \"en\"\n").unwrap();
        let run = |arguments: &[&OsStr]| {
            finished(mdcheck(&["lint", "--format", "json"]).args(arguments).current_dir(&folder))
        };
        let named = |run: &Run| super::report(run)["documents"][0]["path"].clone();
        let linted = run(&[&document]);
        assert_eq!((linted.code, named(&linted)), (0, "\u{FFFD}-disclosure.json".into()));
        let written = run(&[&document, "--output".as_ref(), &report]);
        assert_eq!((written.code, written.stdout.as_str()), (0, ""), "{}", written.stderr);
        assert_eq!(fs::read_to_string(folder.join(&report)).unwrap(), linted.stdout);
        let refused = run(&[&document, "--output".as_ref(), &document]);
        assert_eq!((refused.code, fs::read_to_string(folder.join(&document)).unwrap()), (2, COMPLETE.into()));
        assert!(
            refused.stderr.starts_with("error: \u{FFFD}-disclosure.json is one of"),
            "{}",
            refused.stderr
        );
        let stdin = run(&["-".as_ref(), "--stdin-filename".as_ref(), &document]);
        assert_eq!((stdin.code, named(&stdin)), (1, "\u{FFFD}-disclosure.json".into()));
        let (absent, none) = (file(b"no\xffwhere.json"), "no\u{FFFD}where.json");
        let told = [
            (vec![absent.as_os_str()], "cannot be read (not found)"),
            (vec![&document, "--config".as_ref(), &absent], "the configuration cannot be read (not found)"),
            (vec![&document, "--baseline".as_ref(), &absent], "cannot be read (not found)"),
        ];
        for (arguments, why) in told {
            let run = run(&arguments.iter().copied().chain(["--lang=en".as_ref()]).collect::<Vec<_>>());
            assert_eq!((run.code, run.stderr), (2, format!("error: {none}: {why}\n")));
        }
        // No rule has such a name.
        let refused = run(&["--lang=en".as_ref(), "--rule".as_ref(), &absent, &document]);
        assert_eq!(refused.code, 2, "{}", refused.stdout);
        assert!(refused.stderr.starts_with("error: an argument is not UTF-8\n"), "{}", refused.stderr);
    }
}
