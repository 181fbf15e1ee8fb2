//! Runs that are ended from outside, each when it has provably begun and not finished: what was there before stays whole.

#![cfg(unix)]

use std::fs;
use std::io::Write;
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::support::command::{empty_folder, finished, mdcheck};

const EXAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/cloud-service.json");

#[test]
fn a_signal_ends_a_run_at_once_and_leaves_what_was_there() {
    for (name, number) in [("INT", 2), ("TERM", 15), ("KILL", 9)] {
        // A shell that starts the tests in the background makes them, and what they run, deaf to the first of these.
        let probe = Command::new("sh").args(["-c", &format!("kill -s {name} $$")]).status().unwrap();
        if probe.signal() != Some(number) {
            // Past what the test harness keeps to itself.
            std::io::stderr().write_all(format!("not tried: {name} is ignored here\n").as_bytes()).unwrap();
            continue;
        }
        for option in ["--output", "--write-baseline"] {
            let folder = empty_folder("ended-signal");
            fs::write(folder.join("old"), "old").unwrap();
            // One document after the other: the first has been checked when the second is read.
            let mut lint = mdcheck(&["lint", EXAMPLE, "-", "--jobs", "1", "--format", "json", option, "old"]);
            let lint = lint.current_dir(&folder).stdin(Stdio::piped()).stdout(Stdio::piped());
            let mut child = lint.spawn().unwrap();
            // A pipe holds less than this: what it does not hold has been read.
            child.stdin.as_mut().unwrap().write_all(&vec![b' '; 4 << 20]).unwrap();
            let sent = Command::new("kill").args(["-s", name, &child.id().to_string()]).status().unwrap();
            assert!(sent.success());
            // Its input is still open: nothing but the signal can end it.
            let input = child.stdin.take();
            let status = child.wait().unwrap();
            drop(input);
            assert_eq!(status.signal(), Some(number), "{name} {option}");
            assert_untouched(&folder, &["old"]);
        }
    }
}

#[test]
fn a_run_that_dies_while_it_writes_leaves_the_old_report_and_does_not_hinder_the_next() {
    for arguments in [&["--format", "json", "--output"], &["--format", "json", "--write-baseline"]] {
        let folder = empty_folder("ended-writing");
        fs::write(folder.join("old"), "old").unwrap();
        // Where a file may grow no further the system ends whoever writes on, there and then, as SIGKILL would.
        let script = "ulimit -c 0; ulimit -f 1; exec \"$0\" \"$@\"";
        let mut shell = Command::new("sh");
        shell.args(["-c", script, env!("CARGO_BIN_EXE_mdcheck"), "lint", EXAMPLE]).args(arguments).arg("old");
        let mut child = shell.current_dir(&folder).env_clear().stdout(Stdio::null()).spawn().unwrap();
        let half = format!(".old.{}.part", child.id());
        let status = child.wait().unwrap();
        assert!(status.signal().is_some(), "{arguments:?}: {status}");
        assert_untouched(&folder, &[&half, "old"]);
        assert_ne!(fs::metadata(folder.join(&half)).unwrap().len(), 0, "it died in the midst");
        let next = [&["lint", EXAMPLE, "."], arguments.as_slice(), &["old"]].concat();
        let next = finished(mdcheck(&next).current_dir(&folder));
        assert_ne!(next.code, 2, "what is left is no document: {}", next.stderr);
        assert!(fs::read_to_string(folder.join("old")).unwrap().ends_with("}\n"));
    }
}

#[test]
fn what_a_dead_run_of_the_same_number_left_is_written_anew_and_not_through() {
    let folder = empty_folder("ended-again");
    fs::write(folder.join("precious"), "precious").unwrap();
    let script = "ln -s precious \".report.$$.part\"; exec \"$0\" \"$@\"";
    let mut shell = Command::new("sh");
    shell.args(["-c", script, env!("CARGO_BIN_EXE_mdcheck"), "lint", EXAMPLE, "--output", "report"]);
    let run = finished(shell.current_dir(&folder));
    assert_eq!((run.code, run.stdout.as_str()), (1, ""), "{}", run.stderr);
    assert_eq!(fs::read_to_string(folder.join("precious")).unwrap(), "precious");
    assert!(fs::symlink_metadata(folder.join("report")).unwrap().is_file());
}

#[test]
fn half_of_a_template_never_passes() {
    for name in ["disclosure.yaml", "disclosure.json"] {
        let folder = empty_folder("ended-template");
        let mut shell = Command::new("sh");
        let script = "ulimit -c 0; ulimit -f 1; exec \"$0\" \"$@\"";
        shell.args(["-c", script, env!("CARGO_BIN_EXE_mdcheck"), "init", name]);
        let status = shell.current_dir(&folder).status().unwrap();
        assert!(status.signal().is_some(), "{status}");
        let lint = finished(mdcheck(&["lint", name]).current_dir(&folder));
        assert_eq!(lint.code, 1, "{}", lint.stderr);
    }
}

#[track_caller]
fn assert_untouched(folder: &Path, names: &[&str]) {
    let mut found: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    found.sort();
    assert_eq!(
        (found, fs::read_to_string(folder.join("old")).unwrap().as_str()),
        (names.iter().map(Into::into).collect(), "old")
    );
}
