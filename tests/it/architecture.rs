//! What ARCHITECTURE.md says of who may know whom, read from the `use` lines.

use std::fs;
use std::path::{Path, PathBuf};

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut open = vec![folder.to_owned()];
    let mut files = Vec::new();
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            match path.is_dir() {
                true => open.push(path),
                false => files.push(path),
            }
        }
    }
    files.retain(|path| path.extension().is_some_and(|extension| extension == "rs"));
    files.sort();
    files
}

/// What several rules ask of a document is in `disclosure/`: a rule can be taken away without breaking another.
#[test]
fn no_rule_uses_another_rule() {
    let rules = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules");
    let mut faults = Vec::new();
    for path in sources(&rules) {
        let name = path.strip_prefix(&rules).unwrap();
        // The index of a topic has them all, and a part of a rule in a file below its own knows that.
        let is_rule = name.components().count() == 2 && !name.ends_with("mod.rs");
        let text = fs::read_to_string(&path).unwrap();
        let uses = text.lines().filter(|line| {
            line.starts_with("use crate::rules::") || is_rule && line.starts_with("use super::")
        });
        faults.extend(uses.map(|line| format!("{}: {line}", name.display())));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
