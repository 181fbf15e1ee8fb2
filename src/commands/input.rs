//! Reads the documents that the user named.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use mdcheck::config::MAX_SIZE;
use mdcheck::document::Source;
use mdcheck::reporters::Failure;
use mdcheck::text;
use mdcheck::text::Text;

use super::configuration::Folder;
use super::discovery::NAMES;

/// Where a document comes from.
pub(super) enum Input {
    /// Standard input, by the name that it goes by.
    Stdin(PathBuf),
    /// A file, or anything else that can be opened and read.
    File(PathBuf),
}

impl Input {
    /// Reads the document, unless it is larger than `max_size` bytes.
    pub(super) fn read(&self, max_size: u64) -> Result<Source, Failure> {
        match self {
            Input::Stdin(name) => {
                take(name, io::stdin().lock(), max_size).map_err(|error| failure(name, &error))
            }
            Input::File(path) => {
                let read = || {
                    let file = File::open(path)?;
                    match file.metadata() {
                        Ok(metadata) if metadata.is_file() && metadata.len() > max_size => {
                            Ok(Source::too_large(path, metadata.len(), max_size))
                        }
                        _ => take(path, file, max_size),
                    }
                };
                read().map_err(|error| failure(path, &error))
            }
        }
    }

    /// The path that it goes by.
    pub(super) fn path(&self) -> &Path {
        let (Input::Stdin(path) | Input::File(path)) = self;
        path
    }

    /// Whether it is the file at a path: by its name, or because that file is what comes on standard input.
    pub(super) fn is_in(&self, file: &Path) -> bool {
        is_one_file(self.path(), file) || matches!(self, Input::Stdin(_)) && is_standard_input(file)
    }

    /// What to say where the paths hold no document.
    pub(super) fn none_found() -> Text {
        text!(
            "開示書が見つかりません。フォルダーの中では、.json、.yaml、.yml のうち、名前に {names} のどれかを含むものと、$schema が disclosure.schema.json で終わるものを調べます。ほかのファイルは、名前を指定してください。",
            "no disclosure found. In a folder mdcheck looks at those .json, .yaml and .yml whose name contains one of {names}, or whose $schema ends with disclosure.schema.json; name any other file.",
            names = NAMES.join(", ")
        )
    }
}

/// Takes what a reader has, but not more than a document can be: a file may grow, a device may never end.
fn take(path: &Path, reader: impl Read, max_size: u64) -> io::Result<Source> {
    let mut bytes = Vec::new();
    reader.take(max_size + 1).read_to_end(&mut bytes)?;
    let size = bytes.len() as u64;
    Ok(if size > max_size { Source::too_large(path, size, max_size) } else { Source::new(path, bytes) })
}

/// The text of a file beside the documents, such as a configuration.
pub(super) fn text_of(path: &Path) -> io::Result<String> {
    let mut text = String::new();
    File::open(path)?.take(MAX_SIZE + 1).read_to_string(&mut text)?;
    if text.len() as u64 > MAX_SIZE {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    Ok(text)
}

/// A file that could not be read.
pub(super) fn failure(path: &Path, error: &io::Error) -> Failure {
    let message = error_text(error, "読めません", "cannot be read");
    Failure::new(path, message)
}

/// An error of the operating system, in words where it is a usual one.
pub(super) fn error_text(error: &io::Error, ja: &'static str, en: &'static str) -> Text {
    let why = match error.kind() {
        io::ErrorKind::NotFound => Text::new("見つかりません", "not found"),
        io::ErrorKind::PermissionDenied => Text::new("権限がありません", "permission denied"),
        io::ErrorKind::IsADirectory => Text::new("フォルダーです", "it is a folder"),
        io::ErrorKind::InvalidData => Text::new("文字コードがUTF-8ではありません", "it is not UTF-8"),
        io::ErrorKind::FileTooLarge => {
            text!("{most} MiBを超えています", "it is larger than {most} MiB", most = MAX_SIZE / (1024 * 1024))
        }
        io::ErrorKind::StorageFull => Text::new("ディスクに空きがありません", "the disk is full"),
        io::ErrorKind::ReadOnlyFilesystem => {
            Text::new("書き込めない場所です", "the file system is read-only")
        }
        io::ErrorKind::NotConnected => Text::new("標準出力が閉じています", "standard output is closed"),
        _ => text!("{error}", "{error}", error = error),
    };
    text!("{what}（{why}）", "{what} ({why})", what = Text::new(ja, en), why = why)
}

/// Whether two paths lead to one file, which may not be there yet.
pub(super) fn is_one_file(one: &Path, other: &Path) -> bool {
    match (identity(one), identity(other)) {
        (Some(one), Some(other)) => one == other,
        (None, None) if !one.exists() && !other.exists() => {
            let folder = Folder::of(one);
            folder.name(one) == folder.name(other)
        }
        _ => false,
    }
}

/// What a file is known by, whatever the path to it; `None` for what is no file.
#[cfg(unix)]
fn identity(path: &Path) -> Option<(u64, u64)> {
    path.metadata().ok().and_then(|file| number(&file))
}

#[cfg(unix)]
fn number(file: &std::fs::Metadata) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt;
    file.is_file().then(|| (file.dev(), file.ino()))
}

#[cfg(unix)]
fn is_standard_input(path: &Path) -> bool {
    use std::os::fd::AsFd;
    let stdin = io::stdin().as_fd().try_clone_to_owned().and_then(|stdin| File::from(stdin).metadata());
    let stdin = stdin.ok().and_then(|stdin| number(&stdin));
    stdin.is_some() && stdin == identity(path)
}

/// What a file is known by, whatever the path to it; `None` for what is no file.
#[cfg(not(unix))]
fn identity(path: &Path) -> Option<PathBuf> {
    path.canonicalize().ok().filter(|path| path.is_file())
}

/// There is no way to know.
#[cfg(not(unix))]
fn is_standard_input(_: &Path) -> bool {
    false
}
