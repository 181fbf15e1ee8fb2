//! Where a report goes: standard output, or a file that is written whole or not at all.

use std::fs::{self, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use super::stdout;

/// A report's destination.
pub(super) enum Output {
    /// Standard output; once its reader has gone, nothing more is written, and that is no error.
    Stdout {
        /// The stream.
        stream: BufWriter<io::Stdout>,
        /// Whether the reader has gone.
        closed: bool,
    },
    /// The bytes so far, and the file that takes them at the end.
    File(Vec<u8>, PathBuf),
}

impl Output {
    /// Writes to a file, or to standard output where none is named.
    pub(super) fn to(path: Option<&Path>) -> Self {
        path.map_or_else(Output::stdout, Output::file)
    }

    /// Writes to standard output.
    pub(super) fn stdout() -> Self {
        Output::Stdout { stream: BufWriter::new(io::stdout()), closed: false }
    }

    /// Writes to a file, once everything is there.
    fn file(path: &Path) -> Self {
        Output::File(Vec::new(), path.to_owned())
    }

    /// Brings everything to its destination.
    pub(super) fn finish(mut self) -> io::Result<()> {
        self.flush()?;
        match self {
            Output::Stdout { .. } => Ok(()),
            Output::File(bytes, path) => replace(&path, &bytes),
        }
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Output::Stdout { .. } if stdout::was_closed() => Err(io::ErrorKind::NotConnected.into()),
            Output::Stdout { closed: true, .. } => Ok(bytes.len()),
            Output::Stdout { stream, closed } => match stream.write(bytes) {
                Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {
                    *closed = true;
                    Ok(bytes.len())
                }
                written => written,
            },
            Output::File(buffer, _) => buffer.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Output::Stdout { stream, closed: false } => match stream.flush() {
                Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
                flushed => flushed,
            },
            _ => Ok(()),
        }
    }
}

/// Writes beside the file and renames, so that a reader finds the old report or the new one, never half of one. As with
/// any other way of writing, links are followed, and a file that was there keeps its permissions.
fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let permissions = match fs::metadata(path) {
        // A device or a pipe cannot be replaced, nor should it be.
        Ok(metadata) if !metadata.is_file() => {
            return OpenOptions::new().write(true).open(path)?.write_all(bytes);
        }
        // Renaming would not ask whether the file may be written.
        Ok(metadata) if metadata.permissions().readonly() => {
            return Err(io::ErrorKind::PermissionDenied.into());
        }
        Ok(metadata) => Some(metadata.permissions()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(error),
    };
    let path = &followed(path);
    let name = path.file_name().ok_or(io::ErrorKind::InvalidInput)?;
    let mut draft = std::ffi::OsString::from(".");
    draft.push(name);
    draft.push(format!(".{}.part", std::process::id()));
    let draft = path.with_file_name(draft);
    // A killed run of the same number may have left something, and a link by that name must not be written through.
    let _ = fs::remove_file(&draft);
    let created = OpenOptions::new().write(true).create_new(true).open(&draft);
    let written = created.and_then(|mut file| {
        file.write_all(bytes)?;
        permissions.map_or(Ok(()), |permissions| file.set_permissions(permissions))?;
        file.sync_all()
    });
    written.and_then(|()| fs::rename(&draft, path)).inspect_err(|_| {
        // What could not be finished is not left lying about; the first error is the one to tell.
        let _ = fs::remove_file(&draft);
    })
}

/// Where a path leads through links, even to a file that is not there yet. Circles of them were refused before.
fn followed(path: &Path) -> PathBuf {
    let mut path = path.to_owned();
    while let Ok(next) = fs::read_link(&path) {
        path = path.parent().unwrap_or(Path::new("")).join(next);
    }
    path
}
