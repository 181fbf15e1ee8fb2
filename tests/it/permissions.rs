//! Files and folders that this user may not read or write: told in both languages, counted nowhere, and left as they were.

#![cfg(unix)]

use std::ffi::OsStr;
use std::fs::{self, Permissions};
use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::support::command::{Run, empty_folder, finished, mdcheck};
use serde_json::Value;

const COMPLETE: &str = include_str!("../../examples/complete.json");

#[test]
fn a_file_without_permission_is_a_failure_and_hides_nothing_of_the_others() {
    let folder = empty_folder("permissions-file");
    let Some(way) = Way::that_binds(&folder) else { return };
    fs::write(folder.join("a-disclosure.json"), COMPLETE).unwrap();
    fs::write(folder.join("b-disclosure.json"), COMPLETE).unwrap();
    permit(&folder.join("a-disclosure.json"), 0);
    assert_told(
        &way,
        &folder,
        "a-disclosure.json: 読めません（権限がありません）",
        &["lint", "a-disclosure.json"],
    );
    for path in [".", "a-disclosure.json"] {
        let run = finished(&mut way.mdcheck(&folder, &["lint", "--format", "json", path]));
        let report: Value = serde_json::from_str(&run.stdout).unwrap();
        assert_eq!((run.code, &report["failures"][0]["path"]), (2, &"a-disclosure.json".into()), "{path}");
        let read: Vec<_> = report["documents"].as_array().unwrap().iter().map(|read| &read["path"]).collect();
        assert_eq!(read, if path == "." { vec!["b-disclosure.json"] } else { vec![] });
    }
}

#[test]
fn what_cannot_be_looked_into_is_not_passed_over() {
    let folder = empty_folder("permissions-closed");
    let Some(way) = Way::that_binds(&folder) else { return };
    fs::create_dir(folder.join("closed")).unwrap();
    fs::write(folder.join("closed/disclosure.json"), COMPLETE).unwrap();
    fs::write(folder.join("disclosure.json"), COMPLETE).unwrap();
    // Whether it says that it is a disclosure cannot be seen.
    fs::write(folder.join("perhaps.json"), COMPLETE).unwrap();
    permit(&folder.join("perhaps.json"), 0);
    let _closed = Closed::with(&folder.join("closed"), 0);
    assert_told(&way, &folder, "perhaps.json: 読めません（権限がありません）", &["lint", "."]);
    assert_told(&way, &folder, "closed: 読めません（権限がありません）", &["lint", "."]);
    assert_told(
        &way,
        &folder,
        "closed/disclosure.json: 読めません（権限がありません）",
        &["lint", "closed/disclosure.json"],
    );
}

#[test]
fn a_configuration_or_a_baseline_without_permission_is_not_passed_over() {
    let folder = empty_folder("permissions-beside");
    let Some(way) = Way::that_binds(&folder) else { return };
    fs::write(folder.join("disclosure.json"), COMPLETE).unwrap();
    fs::write(folder.join("mdcheck.toml"), "").unwrap();
    permit(&folder.join("mdcheck.toml"), 0);
    let told = "mdcheck.toml: 設定を読めません（権限がありません）";
    assert_told(&way, &folder, told, &["lint", "disclosure.json"]);
    let told = "mdcheck.toml: 読めません（権限がありません）";
    let baseline = ["lint", "disclosure.json", "--no-config", "--baseline", "mdcheck.toml"];
    assert_told(&way, &folder, told, &baseline);
}

#[test]
fn a_folder_that_takes_no_files_keeps_what_it_has() {
    let folder = empty_folder("permissions-folder");
    let Some(way) = Way::that_binds(&folder) else { return };
    let closed = folder.join("closed");
    fs::create_dir(&closed).unwrap();
    fs::write(closed.join("old"), "old").unwrap();
    fs::write(folder.join("disclosure.json"), COMPLETE).unwrap();
    let _closed = Closed::with(&closed, 0o555);
    let arguments = [
        ["lint", "disclosure.json", "--output"].as_slice(),
        &["lint", "disclosure.json", "--write-baseline"],
        &["coverage", "disclosure.json", "--output"],
        &["init"],
    ];
    for arguments in arguments {
        // What `init` is to write is never there before.
        let names = if arguments == ["init"] { ["new"].as_slice() } else { &["old", "new"] };
        for name in names {
            let path = format!("closed/{name}");
            let told = format!("{path}: 書き込めません（権限がありません）");
            assert_told(&way, &folder, &told, &[arguments, &[&path]].concat());
            let names: Vec<_> =
                fs::read_dir(&closed).unwrap().map(|entry| entry.unwrap().file_name()).collect();
            assert_eq!(
                (names, fs::read_to_string(closed.join("old")).unwrap()),
                (vec!["old".into()], "old".into())
            );
        }
    }
}

/// The run is trouble, and says why in both languages.
#[track_caller]
fn assert_told(way: &Way, folder: &Path, told: &str, arguments: &[&str]) {
    let run = |language| -> Run {
        finished(&mut way.mdcheck(folder, &[arguments, &["--lang", language]].concat()))
    };
    let (japanese, english) = (run("ja"), run("en"));
    assert_eq!((japanese.code, english.code), (2, 2), "{arguments:?}: {}", japanese.stderr);
    assert!(japanese.stderr.lines().any(|line| line == format!("エラー: {told}")), "{}", japanese.stderr);
    let path = told.split_once(": ").unwrap().0;
    let english = english.stderr.lines().find(|line| line.starts_with(&format!("error: {path}: "))).unwrap();
    assert!(english.ends_with("(permission denied)"), "{english}");
}

fn permit(path: &Path, mode: u32) {
    fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
}

/// A folder that is opened again however the test ends, so that the next can remove it.
struct Closed(PathBuf);

impl Closed {
    fn with(folder: &Path, mode: u32) -> Self {
        permit(folder, mode);
        Self(folder.to_owned())
    }
}

impl Drop for Closed {
    fn drop(&mut self) {
        permit(&self.0, 0o755);
    }
}

/// A way to run a program, by the words before its name.
struct Way(&'static [&'static str]);

/// As it is, which binds an ordinary user.
const PLAIN: Way = Way(&["env"]);

/// Without the capabilities by which every file is open to root.
const DROPPED: Way = Way(&[
    "setpriv",
    "--bounding-set=-dac_override,-dac_read_search",
    "--inh-caps=-dac_override,-dac_read_search",
    "--ambient-caps=-all",
]);

impl Way {
    /// A way in which permissions bind, whoever runs the tests, as seen on a file of the folder. Where there is none, that is told.
    fn that_binds(folder: &Path) -> Option<Self> {
        let closed = folder.join("closed");
        fs::write(&closed, "").unwrap();
        permit(&closed, 0);
        let succeeds = |way: &Way, program: &str, arguments: &[&Path]| {
            let run = way.run(program).args(arguments).output();
            run.is_ok_and(|output| output.status.success())
        };
        let binds = |way: &Way| succeeds(way, "true", &[]) && !succeeds(way, "cat", &[&closed]);
        let way = [PLAIN, DROPPED].into_iter().find(binds);
        fs::remove_file(&closed).unwrap();
        if way.is_none() {
            // Past what the test harness keeps to itself.
            let told = b"not tried: nothing here (such as setpriv) takes from root what opens every file\n";
            std::io::stderr().write_all(told).unwrap();
        }
        way
    }

    /// A run of mdcheck in a folder.
    fn mdcheck(&self, folder: &Path, arguments: &[&str]) -> Command {
        let plain = mdcheck(arguments);
        let mut command = self.run(plain.get_program());
        command.args(plain.get_args()).current_dir(folder);
        command.envs(plain.get_envs().filter_map(|(name, value)| Some((name, value?))));
        command
    }

    fn run(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(self.0[0]);
        command.args(&self.0[1..]).arg(program).env_clear().stdin(Stdio::null());
        command
    }
}
