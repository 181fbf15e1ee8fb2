//! What was known stays known, and what is new is new: a finding has a name that outlives edits elsewhere.

use std::fs;
use std::path::{Path, PathBuf};

use crate::support::command::{Run, empty_folder, finished, mdcheck};
use serde_json::{Value, json};

const SETS: &str = "/provider_selection/backup/sets";

/// The complete example with three backup sets, the first of which is not encrypted.
fn disclosure() -> Value {
    let mut disclosure: Value = serde_json::from_str(include_str!("../../examples/complete.json")).unwrap();
    // What it says of the sets would contradict others.
    disclosure["provider_selection"]["backup"].as_object_mut().unwrap().remove("statement");
    let set = disclosure.pointer(SETS).unwrap()[0].clone();
    let named = |target: &str, encrypted: bool| {
        let mut set = set.clone();
        set["target"] = target.into();
        set["encrypted"] = encrypted.into();
        set
    };
    *disclosure.pointer_mut(SETS).unwrap() =
        json!([named("診療録データベース", false), named("画像", true), named("帳票", true)]);
    disclosure
}

fn sets(disclosure: &mut Value) -> &mut Vec<Value> {
    disclosure.pointer_mut(SETS).unwrap().as_array_mut().unwrap()
}

/// A change of the sets.
type Edit = fn(&mut Vec<Value>);

struct Desk {
    folder: PathBuf,
}

impl Desk {
    /// A folder with a document whose findings are all known.
    fn new(name: &str, disclosure: &Value) -> Self {
        let desk = Desk { folder: empty_folder(&format!("identity-{name}")) };
        desk.write(disclosure);
        assert_eq!(desk.lint(&["--write-baseline", "known.json"]).code, 0);
        desk
    }

    fn write(&self, disclosure: &Value) {
        fs::write(self.folder.join("disclosure.json"), disclosure.to_string()).unwrap();
    }

    fn lint(&self, arguments: &[&str]) -> Run {
        let command = [&["lint", "disclosure.json", "--lang", "en"], arguments].concat();
        finished(mdcheck(&command).current_dir(&self.folder))
    }

    /// The new findings as `rule pointer`, and how many known ones are gone.
    fn changed(&self, disclosure: &Value) -> (Vec<String>, usize) {
        self.write(disclosure);
        let run = self.lint(&["--baseline", "known.json", "--format", "json"]);
        let gone = run.stderr.lines().filter(|line| line.contains("a known finding is gone")).count();
        (findings(&run, "findings"), gone)
    }
}

fn findings(run: &Run, list: &str) -> Vec<String> {
    let report: Value = serde_json::from_str(&run.stdout).unwrap();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let findings = report["documents"][0][list].as_array().unwrap().iter();
    findings
        .map(|finding| format!("{} {}", text(&finding["rule"]), text(&finding["location"]["pointer"])))
        .collect()
}

fn unencrypted(index: usize) -> String {
    format!("backup/unencrypted {SETS}/{index}/encrypted")
}

#[test]
fn what_is_known_stays_known_where_entries_come_move_and_change() {
    let before = disclosure();
    let edits: [(&str, Edit); 5] = [
        ("insert", |sets| {
            let mut new = sets[1].clone();
            new["target"] = "監査証跡".into();
            sets.insert(0, new);
        }),
        ("move", |sets| sets.rotate_left(1)),
        ("swap", |sets| sets.swap(0, 1)),
        ("delete", |sets| drop(sets.remove(2))),
        ("edit", |sets| sets[0]["isolation"] = "offline".into()),
    ];
    for (name, edit) in edits {
        let desk = Desk::new(name, &before);
        let mut after = before.clone();
        edit(sets(&mut after));
        assert_eq!(desk.changed(&after), (Vec::new(), 0), "{name}");
    }
}

#[test]
fn a_new_fault_in_the_place_of_one_that_was_fixed_is_new() {
    let before = disclosure();
    let desk = Desk::new("replaced", &before);
    let mut after = before.clone();
    let sets = sets(&mut after);
    sets[0]["encrypted"] = true.into();
    let mut new = sets[0].clone();
    new["target"] = "監査証跡".into();
    new["encrypted"] = false.into();
    sets.insert(0, new);
    assert_eq!(desk.changed(&after), (vec![unencrypted(0)], 1));
}

#[test]
fn of_equal_entries_each_counts() {
    let mut before = disclosure();
    let set = sets(&mut before)[0].clone();
    sets(&mut before).push(set.clone());
    let desk = Desk::new("equal", &before);
    let mut more = before.clone();
    sets(&mut more).push(set);
    let (new, gone) = desk.changed(&more);
    assert_eq!((new.len(), gone), (1, 0), "a third one is new: {new:?}");
    let mut fewer = before.clone();
    sets(&mut fewer).pop();
    assert_eq!(desk.changed(&fewer), (Vec::new(), 1), "one of two is gone");
}

/// One finding names all that is missing: whoever knows that one thing is missing does not know it of the next.
#[test]
fn more_that_is_missing_is_new() {
    let mut before = disclosure();
    let without = |disclosure: &mut Value, key: &str| {
        let object = disclosure.pointer_mut("/provider_selection/organization/roles/0").unwrap();
        object.as_object_mut().unwrap().remove(key).unwrap();
    };
    without(&mut before, "holder");
    let desk = Desk::new("missing", &before);
    let mut after = before.clone();
    after["document"]["x-note"] = "edited elsewhere".into();
    assert_eq!(desk.changed(&after), (Vec::new(), 0));
    without(&mut after, "title");
    let (new, _) = desk.changed(&after);
    assert!(
        new.contains(&"schema/field-missing /provider_selection/organization/roles/0".to_owned()),
        "{new:?}"
    );
}

/// A waiver of a contradiction is one of both its ends.
#[test]
fn a_waiver_of_a_contradiction_does_not_cover_the_next_one() {
    const RULE: &str = "jurisdiction/foreign-law-overlooked";
    let mut disclosure: Value = serde_json::from_str(include_str!("../../examples/complete.json")).unwrap();
    let foreign_law = disclosure.pointer_mut("/provider_selection/foreign_law").unwrap();
    foreign_law["applicable"] = false.into();
    foreign_law.as_object_mut().unwrap().remove("entities");
    let desk = Desk::new("contradiction", &disclosure);
    let waivers = finished(
        mdcheck(&["waive", "disclosure.json", "--only", RULE, "--lang", "en"]).current_dir(&desk.folder),
    );
    let waivers = waivers.stdout.replace("reason = \"\"", "reason = \"keys are ours\"");
    let waivers = waivers.replace("approved-by = \"\"", "approved-by = \"the board\"");
    fs::write(desk.folder.join("mdcheck.toml"), waivers).unwrap();
    let speaks = |list: &str| {
        let run = desk.lint(&["--format", "json"]);
        findings(&run, list).iter().any(|finding| finding.starts_with(RULE))
    };
    assert!(speaks("waived") && !speaks("findings"));
    let subcontractors = disclosure
        .pointer_mut("/shared_understanding/provision_structure/subcontractors")
        .and_then(Value::as_array_mut)
        .unwrap();
    let mut firm = subcontractors[0].clone();
    firm["name"] = "Example Cloud Ltd.".into();
    firm["country"] = "SG".into();
    subcontractors.push(firm);
    desk.write(&disclosure);
    assert!(speaks("findings") && !speaks("waived"));
}

/// What was written before entries had names.
#[test]
fn the_first_form_of_baselines_and_waivers_is_recognised_and_the_command_that_renews_it_is_named() {
    let desk = Desk::new("old", &disclosure());
    let old = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/identity");
    for name in ["known.json", "mdcheck.toml"] {
        fs::copy(old.join(name), desk.folder.join(name)).unwrap();
    }
    let run = desk.lint(&["--baseline", "known.json", "--format", "json", "--no-config"]);
    assert_eq!(findings(&run, "findings"), Vec::<String>::new());
    assert!(
        run.stderr.contains("make it anew with mdcheck lint --write-baseline known.json"),
        "{}",
        run.stderr
    );
    let run = desk.lint(&["--format", "json"]);
    assert_eq!(findings(&run, "waived"), [unencrypted(0)]);
    let report: Value = serde_json::from_str(&run.stdout).unwrap();
    let note = &report["documents"][1]["findings"][0];
    assert_eq!((&note["rule"], &note["level"]), (&"waiver/outdated".into(), &"note".into()));
    assert!(note["help"]["en"].as_str().unwrap().contains("mdcheck waive disclosure.json"), "{note}");
}
