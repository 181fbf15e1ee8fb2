//! What goes wrong around a run: disks that are full, readers that leave, files that must not be written. The exit code
//! tells, and no file is left half written.

#![cfg(unix)]

use std::fs::{self, OpenOptions};
use std::path::Path;
use std::process::{Command, Stdio};

use crate::support::command::{empty_folder, finished, mdcheck};
use mdcheck::reporters::Format;

const EXAMPLE: &str = "examples/cloud-service.json";

/// The names of what is in a folder.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name());
    let mut names: Vec<_> = entries.map(|name| name.into_string().unwrap()).collect();
    names.sort();
    names
}

/// A run in which a file can grow to some kilobytes and no further, as on a full disk; a report is larger.
fn where_files_stay_small(arguments: &[&str]) -> Command {
    let script = "trap '' XFSZ; ulimit -f 16; exec \"$0\" \"$@\"";
    let mut shell = Command::new("sh");
    shell.args(["-c", script, env!("CARGO_BIN_EXE_mdcheck")]).args(arguments);
    shell.current_dir(env!("CARGO_MANIFEST_DIR")).env_clear().env("MDCHECK_TODAY", "2026-11-22");
    shell
}

#[test]
fn a_reader_who_leaves_ends_every_format_quietly_with_its_verdict() {
    for format in Format::ALL {
        let mut lint = mdcheck(&["lint", EXAMPLE, "--format", format.name()]);
        let mut child = lint.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert_eq!((output.status.code(), stderr.as_str()), (Some(1), ""), "{}", format.name());
    }
}

#[test]
fn a_full_disk_under_standard_output_is_trouble_in_every_format() {
    for format in Format::ALL {
        let full = OpenOptions::new().write(true).open("/dev/full").unwrap();
        let mut lint = mdcheck(&["lint", EXAMPLE, "--format", format.name()]);
        let output = lint.stdout(full).stderr(Stdio::piped()).output().unwrap();
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{}", format.name());
        assert!(stderr.contains("ディスクに空きがありません"), "{}: {stderr}", format.name());
    }
}

#[test]
fn a_disk_that_fills_up_midway_leaves_the_old_report_and_nothing_else() {
    let folder = empty_folder("faults-midway");
    let report = folder.join("report.json");
    fs::write(&report, "old").unwrap();
    let mut lint = where_files_stay_small(&["lint", EXAMPLE, "--format", "json", "--output"]);
    let run = finished(lint.arg(&report));
    assert_eq!(run.code, 2, "{}", run.stderr);
    assert!(run.stderr.contains("書き込めません"), "{}", run.stderr);
    assert_eq!(fs::read_to_string(&report).unwrap(), "old");
    assert_eq!(names(&folder), ["report.json"]);
}

#[test]
fn half_of_a_template_is_taken_back() {
    let folder = empty_folder("faults-template");
    let run = finished(where_files_stay_small(&["init", "disclosure.yaml"]).current_dir(&folder));
    assert_eq!((run.code, names(&folder)), (2, Vec::new()), "{}", run.stderr);
    assert!(run.stderr.starts_with("エラー: disclosure.yaml: 書き込めません"), "{}", run.stderr);
}

#[test]
fn what_cannot_be_written_beside_the_report_is_trouble() {
    let folder = empty_folder("faults-beside");
    let nowhere = folder.join("no/baseline.json");
    for path in ["/dev/full", nowhere.to_str().unwrap()] {
        let run = finished(&mut mdcheck(&["lint", EXAMPLE, "--write-baseline", path]));
        assert_eq!(run.code, 2, "{path}: {}", run.stderr);
        assert!(run.stderr.contains("書き込めません"), "{path}: {}", run.stderr);
        let mut lint = mdcheck(&["lint", EXAMPLE]);
        let run = finished(lint.env("GITHUB_ACTIONS", "true").env("GITHUB_STEP_SUMMARY", path));
        assert_eq!(run.code, 2, "{path}: {}", run.stderr);
        assert!(run.stderr.contains("書き込めません"), "{path}: {}", run.stderr);
        assert!(run.stdout.contains("::error"), "the findings are told all the same: {}", run.stdout);
    }
    assert_eq!(names(&folder), Vec::<String>::new());
}

#[test]
fn a_baseline_is_not_written_where_something_could_not_be_read() {
    let folder = empty_folder("faults-baseline");
    let baseline = folder.join("baseline.json");
    let mut lint = mdcheck(&["lint", EXAMPLE, "nowhere.json", "--write-baseline"]);
    let run = finished(lint.arg(&baseline));
    assert_eq!((run.code, baseline.exists()), (2, false), "{}", run.stderr);
}

#[test]
fn a_file_that_may_not_be_written_is_left_alone() {
    let folder = empty_folder("faults-readonly");
    let report = folder.join("report.json");
    fs::write(&report, "old").unwrap();
    let mut permissions = fs::metadata(&report).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&report, permissions).unwrap();
    let mut lint = mdcheck(&["lint", EXAMPLE, "--format", "json", "--output"]);
    let run = finished(lint.arg(&report));
    assert_eq!(run.code, 2, "{}", run.stderr);
    assert!(run.stderr.contains("権限がありません"), "{}", run.stderr);
    assert_eq!(
        (fs::read_to_string(&report).unwrap().as_str(), names(&folder)),
        ("old", vec!["report.json".to_owned()])
    );
}

#[test]
fn the_report_is_whole_where_only_the_file_beside_it_fails() {
    let folder = empty_folder("faults-report-first");
    let (report, beside) = (folder.join("report"), folder.join("beside"));
    let lint = |with: &dyn Fn(&mut Command, &Path), path: &Path| {
        let mut lint = mdcheck(&["lint", EXAMPLE, "--output"]);
        with(lint.arg(&report), path);
        finished(&mut lint)
    };
    let baseline = |lint: &mut Command, path: &Path| {
        lint.args(["--format", "sarif", "--write-baseline"]).arg(path);
    };
    let summary = |lint: &mut Command, path: &Path| {
        lint.args(["--format", "github"]).env("GITHUB_STEP_SUMMARY", path);
    };
    for with in [&baseline as &dyn Fn(&mut Command, &Path), &summary] {
        assert_ne!(lint(with, &beside).code, 2);
        let whole = fs::read(&report).unwrap();
        fs::remove_file(&report).unwrap();
        let run = lint(with, Path::new("/dev/full"));
        assert_eq!(run.code, 2, "{}", run.stderr);
        assert!(run.stderr.contains("/dev/full: 書き込めません"), "the file is named: {}", run.stderr);
        assert_eq!(fs::read(&report).unwrap(), whole);
    }
}

#[test]
fn nothing_becomes_known_where_the_report_is_lost() {
    let folder = empty_folder("faults-unreported");
    let baseline = folder.join("baseline.json");
    fs::write(&baseline, "old").unwrap();
    let mut lint = mdcheck(&["lint", EXAMPLE, "--output", "/dev/full", "--write-baseline"]);
    let run = finished(lint.arg(&baseline));
    assert_eq!((run.code, fs::read_to_string(&baseline).unwrap().as_str()), (2, "old"), "{}", run.stderr);
}

#[test]
fn half_of_a_summary_is_taken_back() {
    let folder = empty_folder("faults-summary");
    let summary = folder.join("summary.md");
    // What an earlier command of the step has written, near to where the disk ends.
    let earlier = "earlier\n".repeat(800);
    fs::write(&summary, &earlier).unwrap();
    let mut lint = where_files_stay_small(&["lint", EXAMPLE, "--format", "github"]);
    let run = finished(lint.env("GITHUB_STEP_SUMMARY", &summary));
    assert_eq!(run.code, 2, "{}", run.stderr);
    assert_eq!(fs::read_to_string(&summary).unwrap(), earlier);
}

#[test]
fn the_report_does_not_go_over_the_baseline_nor_the_baseline_over_it() {
    let folder = empty_folder("faults-one-file");
    let lint = |arguments: &[&str]| {
        let mut lint = mdcheck(&["lint", "-", "--output", "one.json"]);
        finished(lint.args(arguments).current_dir(&folder))
    };
    let refused = lint(&["--write-baseline", "./one.json"]);
    assert_eq!((refused.code, names(&folder)), (2, Vec::new()), "{}", refused.stderr);
    let known = finished(mdcheck(&["lint", "-", "--write-baseline", "one.json"]).current_dir(&folder));
    assert_ne!(known.code, 2, "{}", known.stderr);
    let before = fs::read(folder.join("one.json")).unwrap();
    let refused = lint(&["--baseline", "one.json"]);
    assert_eq!((refused.code, fs::read(folder.join("one.json")).unwrap()), (2, before), "{}", refused.stderr);
}

/// A container may allow no more threads. Here none can begin, since no system has memory for a stack of that size.
#[test]
fn threads_that_cannot_begin_are_not_missed() {
    let folder = empty_folder("faults-threads");
    let example = fs::read_to_string(EXAMPLE).unwrap();
    fs::write(folder.join("short.json"), &example).unwrap();
    fs::write(folder.join("long.json"), example.clone() + &" ".repeat(600_000)).unwrap();
    for documents in [folder.clone(), folder.join("long.json")] {
        for format in ["human", "html"] {
            let arguments = ["lint", documents.to_str().unwrap(), "--format", format, "--jobs"];
            let run = |jobs| mdcheck(&[&arguments[..], &[jobs]].concat());
            let alone = finished(&mut run("1"));
            let refused = finished(run("4").env("RUST_MIN_STACK", "1000000000000000"));
            assert_eq!((alone.code, alone.stderr.as_str()), (1, ""));
            assert_eq!((refused.code, refused.stdout, refused.stderr), (1, alone.stdout, alone.stderr));
        }
    }
}

/// A shell closes it with `>&-`. What is written to nowhere is not passed, whatever the report says; /dev/null is somewhere.
#[test]
fn a_closed_standard_output_is_told_and_no_success() {
    for arguments in [
        "lint examples/complete.json",
        "coverage examples/complete.json",
        "rules",
        "schema config",
        "--version",
    ] {
        let run = |redirection: &str| {
            let script = format!("exec \"$0\" {arguments} {redirection}");
            let mut shell = Command::new("sh");
            shell.args(["-c", &script, env!("CARGO_BIN_EXE_mdcheck")]);
            shell.current_dir(env!("CARGO_MANIFEST_DIR")).env_clear().env("MDCHECK_TODAY", "2026-11-22");
            finished(&mut shell)
        };
        let closed = run(">&-");
        assert_eq!(closed.code, 2, "{arguments}: {}", closed.stderr);
        assert!(closed.stderr.starts_with("エラー: 結果を書き込めません"), "{arguments}: {}", closed.stderr);
        for open in [">/dev/null", "<>/dev/null >&0"] {
            let run = run(open);
            assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{arguments} {open}");
        }
    }
}
