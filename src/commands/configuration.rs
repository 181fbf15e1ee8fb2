//! Finds and reads `mdcheck.toml`.

use std::path::{Path, PathBuf};

use mdcheck::config::{Config, Fault};
use mdcheck::document::Lines;
use mdcheck::report::shown_path;
use mdcheck::reporters::{Failure, printable};
use mdcheck::text::{Language, Text};

use super::input::{error_text, text_of};

/// The configuration of a run, with the folder that its paths begin at.
#[derive(Default)]
pub(super) struct Configuration {
    /// What it says.
    pub(super) config: Config,
    /// Its path, as it is shown; `None` where there is none.
    pub(super) path: Option<PathBuf>,
    /// Its text.
    pub(super) text: String,
    /// The folder that it lies in; where there is none, the current one.
    pub(super) folder: Folder,
}

/// A folder that paths are told from.
pub(super) struct Folder(PathBuf);

/// Where to look for a configuration.
pub(super) enum Choice<'r> {
    /// This file.
    File(&'r Path),
    /// The nearest one above all of these.
    Above(&'r [PathBuf]),
    /// Nowhere.
    None,
}

/// The name of the file.
const NAME: &str = "mdcheck.toml";

impl Configuration {
    /// Reads the configuration; the error is what to tell the user of it.
    pub(super) fn load(choice: &Choice<'_>) -> Result<Self, Unusable> {
        let path = match choice {
            Choice::None => None,
            Choice::File(path) => Some(path.to_path_buf()),
            Choice::Above(paths) => above(paths),
        };
        path.map_or_else(|| Ok(Self::default()), Self::read)
    }

    /// Reads a configuration from its file.
    pub(super) fn read(path: PathBuf) -> Result<Self, Unusable> {
        let text = text_of(&path).map_err(|error| {
            let message = error_text(&error, "設定を読めません", "the configuration cannot be read");
            Unusable::Unreadable(Failure::new(&path, message))
        })?;
        match Config::parse(&text) {
            Ok(config) => Ok(Self { config, folder: Folder::of(&path), path: Some(path), text }),
            Err(faults) => Err(Unusable::Faulty { path, text, faults }),
        }
    }
}

/// Why there is no configuration to go by.
pub(super) enum Unusable {
    /// The file cannot be read.
    Unreadable(Failure),
    /// It cannot be followed.
    Faulty {
        /// The file.
        path: PathBuf,
        /// Its text.
        text: String,
        /// What is wrong with it.
        faults: Vec<Fault>,
    },
}

impl Unusable {
    /// What to tell the user, a line for each fault and one for what to write instead.
    pub(super) fn lines(&self, language: Language) -> Vec<String> {
        let (path, text, faults) = match self {
            Unusable::Unreadable(failure) => {
                return vec![format!("{}: {}", printable(&failure.path), failure.message.get(language))];
            }
            Unusable::Faulty { path, text, faults } => (path, text, faults),
        };
        let lines = Lines::new(text);
        let line = |fault: &Fault| {
            let position = lines.position(fault.span.start);
            let words = |text: &Text| printable(text.get(language)).into_owned();
            let help = fault.help.as_ref().map(|help| format!("\n  {}", words(help)));
            let message = words(&fault.message);
            format!(
                "{}:{}:{}: {message}{}",
                printable(&shown_path(path)),
                position.line,
                position.column,
                help.unwrap_or_default()
            )
        };
        faults.iter().map(line).collect()
    }
}

impl Default for Folder {
    fn default() -> Self {
        Self(std::env::current_dir().unwrap_or_default())
    }
}

impl Folder {
    /// The folder that a file lies in.
    pub(super) fn of(file: &Path) -> Self {
        Self(parent(&absolute(file)))
    }

    /// The path of a file from this folder, with `/` between its parts; `..` leads to where it lies elsewhere.
    pub(super) fn name(&self, file: &Path) -> String {
        let file = absolute(file);
        let mut path = PathBuf::new();
        for folder in self.0.ancestors() {
            if let Ok(rest) = file.strip_prefix(folder) {
                if !rest.as_os_str().is_empty() {
                    path.push(rest);
                }
                return path.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/");
            }
            path.push("..");
        }
        // On another drive.
        file.to_string_lossy().into_owned()
    }

    /// Where a path from this folder leads.
    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

/// The nearest configuration in or above the folder that all paths have in common.
fn above(paths: &[PathBuf]) -> Option<PathBuf> {
    let here = std::env::current_dir().unwrap_or_default();
    let folders = paths.iter().map(|path| {
        let path = absolute(path);
        if path.is_dir() { path } else { parent(&path) }
    });
    let common = folders.reduce(|common, folder| {
        common.ancestors().find(|ancestor| folder.starts_with(ancestor)).unwrap_or(Path::new("/")).to_owned()
    });
    nearest(common.as_deref().unwrap_or(&here))
}

/// The nearest configuration in or above a folder, up to that of the repository.
pub(super) fn nearest(folder: &Path) -> Option<PathBuf> {
    let here = std::env::current_dir().unwrap_or_default();
    for folder in absolute(folder).ancestors() {
        let file = folder.join(NAME);
        if file.is_file() {
            // As short as people write it, where it is not above the current folder.
            return Some(file.strip_prefix(&here).map(Path::to_owned).unwrap_or(file));
        }
        if folder.join(".git").exists() {
            break;
        }
    }
    None
}

/// A path from the root. Links to folders are resolved; a link to a file keeps its name.
fn absolute(path: &Path) -> PathBuf {
    if path.is_dir() {
        return path.canonicalize().unwrap_or_else(|_| path.to_owned());
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    // What is not there lies where its path says.
    let folder = folder.canonicalize().or_else(|_| std::path::absolute(folder));
    folder.unwrap_or_default().join(path.file_name().unwrap_or_default())
}

fn parent(path: &Path) -> PathBuf {
    path.parent().unwrap_or(Path::new("/")).to_owned()
}
