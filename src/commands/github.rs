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

/// Adds to the summary, in which an earlier command of the step may have written something.
pub(super) fn append(file: &Path, summary: &[u8]) -> io::Result<()> {
    OpenOptions::new().append(true).create(true).open(file)?.write_all(summary)
}
