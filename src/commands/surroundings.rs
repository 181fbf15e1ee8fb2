//! What a check must know of the world: the day, the files beside a document; and how wide the terminal is.

use std::path::{Path, PathBuf};

use jiff::civil::Date;
use jiff::tz::{Offset, TimeZone};
use mdcheck::disclosure::Disclosure;
use mdcheck::document::Place;
use mdcheck::rule::Surroundings;
use mdcheck::settings::Settings;

/// The surroundings of a document. Attachments lie beside it; those of standard input, in the current folder.
pub(super) fn surroundings<'s>(
    disclosure: &Disclosure<'_>,
    today: Date,
    settings: &'s Settings,
) -> Surroundings<'s> {
    let folder = disclosure.document().source().path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    let mut surroundings = Surroundings { settings, ..today.into() };
    for path in disclosure.attachment_paths().filter_map(Place::string) {
        let file = folder.join(path);
        if is_outside(&file, folder) {
            surroundings.outside_files.insert(path.to_owned());
        } else if !file.metadata().is_ok_and(|file| file.is_file() && file.len() > 0) {
            surroundings.absent_files.insert(path.to_owned());
        }
    }
    surroundings
}

/// Whether a link leads out of the folder: it does so on its author's computer, and to nothing where a hospital has the folder.
fn is_outside(file: &Path, folder: &Path) -> bool {
    match (file.canonicalize(), folder.canonicalize()) {
        (Ok(file), Ok(folder)) => !file.starts_with(folder),
        _ => false,
    }
}

/// A runner that keeps its clock in UTC must say the same as a desk in Tokyo.
pub(super) fn today_in_japan() -> Date {
    jiff::Timestamp::now().to_zoned(TimeZone::fixed(Offset::constant(9))).date()
}

/// The width of the terminal, also behind a pipe to a pager; where there is none, and in a file, enough for a log.
pub(super) fn width(is_file: bool) -> usize {
    let terminal = terminal_size::terminal_size().filter(|_| !is_file).map(|(width, _)| usize::from(width.0));
    let columns = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    columns.or(terminal).unwrap_or(100).clamp(40, 160)
}

/// The folder of the repository that the current one lies in; the current one where there is none.
pub(super) fn repository() -> PathBuf {
    let here = std::env::current_dir().unwrap_or_default();
    let root = here.ancestors().find(|folder| folder.join(".git").exists()).map(Path::to_owned);
    root.unwrap_or(here)
}
