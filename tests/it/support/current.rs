//! Files that tests derive from others.

use std::fs;
use std::path::PathBuf;

/// Writes the files that differ from what they should hold, and then fails.
#[track_caller]
pub(crate) fn assert_current(files: &[(PathBuf, String)]) {
    let is_stale =
        |(path, content): &&(PathBuf, String)| fs::read_to_string(path).unwrap_or_default() != *content;
    let stale: Vec<_> = files.iter().filter(is_stale).collect();
    for (path, content) in &stale {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }
    let stale: Vec<_> = stale.iter().map(|(path, _)| path).collect();
    assert!(stale.is_empty(), "stale, and written anew: look at them, then run the tests again: {stale:#?}");
}
