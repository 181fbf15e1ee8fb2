//! What a GitHub workflow tells its steps, and where it wants their summary.

use std::fs::OpenOptions;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Whether this is a step of a workflow.
pub(super) fn is_workflow() -> bool {
    std::env::var("GITHUB_ACTIONS").is_ok_and(|value| value == "true")
}

/// The file that takes the summary of the step.
pub(super) fn summary_file() -> Option<PathBuf> {
    std::env::var_os("GITHUB_STEP_SUMMARY").filter(|path| !path.is_empty()).map(PathBuf::from)
}

/// Adds to the summary, in which an earlier command of the step may have written something: all of it or nothing.
pub(super) fn append(file: &Path, summary: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new().append(true).create(true).open(file)?;
    let before = file.metadata()?.len();
    file.write_all(summary).inspect_err(|_| {
        // What is there of it would look like the whole; the first error is the one to tell.
        let _ = file.set_len(before);
    })
}
