//! Finds and reads the documents that the user named.

use std::collections::HashSet;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use mdcheck::document::Source;
use mdcheck::reporters::Failure;
use mdcheck::text;
use mdcheck::text::Text;
use walkdir::{DirEntry, WalkDir};

/// More than this is no disclosure, and is not read.
const MAX_SIZE: u64 = 64 * 1024 * 1024;

/// Where a document comes from.
pub(super) enum Input {
    /// Standard input.
    Stdin,
    /// A file, or anything else that can be opened and read.
    File(PathBuf),
}

/// The documents under the paths, each once, or why a path leads to none. Without a path: the current folder.
pub(super) fn find(paths: &[PathBuf]) -> impl Iterator<Item = Result<Input, Failure>> {
    let here = [PathBuf::from(".")];
    let paths = if paths.is_empty() { here.to_vec() } else { paths.to_vec() };
    let mut seen = HashSet::new();
    paths
        .into_iter()
        .flat_map(|path| -> Box<dyn Iterator<Item = Result<Input, Failure>>> {
            match path {
                path if path == Path::new("-") => Box::new(std::iter::once(Ok(Input::Stdin))),
                path if path.is_dir() => Box::new(documents_in(&path)),
                path => Box::new(std::iter::once(Ok(Input::File(path)))),
            }
        })
        .filter(move |input| match input {
            Ok(Input::File(path)) => seen.insert(path.canonicalize().unwrap_or_else(|_| path.clone())),
            Ok(Input::Stdin) => seen.insert(PathBuf::from("-")),
            Err(_) => true,
        })
}

impl Input {
    /// Reads the document.
    pub(super) fn read(&self) -> Result<Source, Failure> {
        match self {
            Input::Stdin => take("-", io::stdin().lock()).map_err(|error| failure(Path::new("-"), &error)),
            Input::File(path) => {
                let read = || {
                    let file = File::open(path)?;
                    match file.metadata() {
                        Ok(metadata) if metadata.is_file() && metadata.len() > MAX_SIZE => {
                            Ok(Source::too_large(path, metadata.len(), MAX_SIZE))
                        }
                        _ => take(path, file),
                    }
                };
                read().map_err(|error| failure(path, &error))
            }
        }
    }

    /// What to say where the paths hold no document.
    pub(super) fn none_found() -> Text {
        text!(
            "開示書が見つかりません。フォルダーの中では、.json、.yaml、.yml のうち、名前に disclosure を含むものと、$schema が disclosure.schema.json で終わるものを調べます。ほかのファイルは、名前を指定してください。",
            "no disclosure found. In a folder mdcheck looks at those .json, .yaml and .yml whose name contains disclosure or whose $schema ends with disclosure.schema.json; name any other file."
        )
    }
}

/// Takes what a reader has, but not more than a document can be: a file may grow, a device may never end.
fn take(path: impl Into<PathBuf>, reader: impl Read) -> io::Result<Source> {
    let mut bytes = Vec::new();
    reader.take(MAX_SIZE + 1).read_to_end(&mut bytes)?;
    let size = bytes.len() as u64;
    Ok(if size > MAX_SIZE { Source::too_large(path, size, MAX_SIZE) } else { Source::new(path, bytes) })
}

/// The disclosures in a folder, by name. Links and special files are not followed.
fn documents_in(folder: &Path) -> impl Iterator<Item = Result<Input, Failure>> + use<> {
    let folder = folder.to_owned();
    WalkDir::new(&folder)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(|entry| entry.depth() == 0 || !is_passed_over(entry))
        .filter_map(move |entry| match entry {
            Ok(entry) if entry.file_type().is_file() => match is_disclosure(entry.path()) {
                Ok(true) => Some(Ok(Input::File(shortened(entry.path())))),
                Ok(false) => None,
                Err(error) => Some(Err(failure(entry.path(), &error))),
            },
            Ok(_) => None,
            Err(error) => {
                let path = error.path().unwrap_or(&folder).to_owned();
                Some(Err(failure(&path, &error.into())))
            }
        })
}

/// `./a.json` as `a.json`, which is how people and other tools write it.
fn shortened(path: &Path) -> PathBuf {
    path.strip_prefix(".").unwrap_or(path).to_owned()
}

fn is_passed_over(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    name.starts_with('.')
        || (entry.file_type().is_dir() && matches!(name.as_ref(), "target" | "node_modules"))
}

/// A disclosure says so in its name, or in its `$schema`. The schema itself is none.
fn is_disclosure(path: &Path) -> io::Result<bool> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
    let (stem, extension) = name.rsplit_once('.').unwrap_or_default();
    let is_yaml = matches!(extension, "yaml" | "yml");
    if !(is_yaml || extension == "json") || stem.ends_with(".schema") {
        return Ok(false);
    }
    if name.contains("disclosure") {
        return Ok(true);
    }
    let mut head = Vec::new();
    File::open(path)?.take(4096).read_to_end(&mut head)?;
    let head = String::from_utf8_lossy(&head);
    let schema = if is_yaml { schema_of_yaml(&head) } else { schema_of_json(&head) };
    Ok(schema.is_some_and(|schema| schema.ends_with("disclosure.schema.json")))
}

/// The value of `"$schema": "…"`.
fn schema_of_json(head: &str) -> Option<&str> {
    let (_, rest) = head.split_once("\"$schema\"")?;
    let value = rest.trim_start().strip_prefix(':')?.trim_start().strip_prefix('"')?;
    value.split_once('"').map(|(value, _)| value)
}

/// The value of a line `$schema: …`, or that of the comment by which editors know it.
fn schema_of_yaml(head: &str) -> Option<&str> {
    head.trim_start_matches('\u{FEFF}').lines().find_map(|line| {
        let value = match line.strip_prefix('#') {
            Some(comment) => {
                comment.trim_start().strip_prefix("yaml-language-server:")?.split_once("$schema=")?.1
            }
            None => line.trim_start_matches(['"', '\'']).strip_prefix("$schema")?.split_once(':')?.1,
        };
        value.split_whitespace().next().map(|value| value.trim_matches(['"', '\'']))
    })
}

fn failure(path: &Path, error: &io::Error) -> Failure {
    let message = error_text(error, "読めません", "cannot be read");
    Failure { path: path.display().to_string(), message }
}

/// An error of the operating system, in words where it is a usual one.
pub(super) fn error_text(error: &io::Error, ja: &'static str, en: &'static str) -> Text {
    let why = match error.kind() {
        io::ErrorKind::NotFound => Text::new("見つかりません", "not found"),
        io::ErrorKind::PermissionDenied => Text::new("権限がありません", "permission denied"),
        io::ErrorKind::IsADirectory => Text::new("フォルダーです", "it is a folder"),
        io::ErrorKind::StorageFull => Text::new("ディスクに空きがありません", "the disk is full"),
        io::ErrorKind::ReadOnlyFilesystem => {
            Text::new("書き込めない場所です", "the file system is read-only")
        }
        _ => text!("{error}", "{error}", error = error),
    };
    text!("{what}（{why}）", "{what} ({why})", what = Text::new(ja, en), why = why)
}
