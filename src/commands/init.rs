//! `mdcheck init`.

use std::fs::OpenOptions;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use mdcheck::report::shown_path;
use mdcheck::reporters::printable;
use mdcheck::schema::template;
use mdcheck::text;
use mdcheck::text::Language;

use super::input::error_text;
use super::{TROUBLE, complain, print, remark};

/// Writes a disclosure to be filled in, never over a file that is there.
pub(super) fn run(path: &Path, language: Language) -> ExitCode {
    let is_json = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("json"));
    let text = if is_json { template::json() } else { template::yaml(language) };
    if path == Path::new("-") {
        return print(&text, language);
    }
    let name = shown_path(path);
    let name = printable(&name);
    let written = OpenOptions::new().write(true).create_new(true).open(path).and_then(|mut file| {
        file.write_all(text.as_bytes()).and_then(|()| file.sync_all()).inspect_err(|_| {
            // Half of a template would look like a whole one.
            let _ = std::fs::remove_file(path);
        })
    });
    match written {
        Ok(()) => {
            let next = text!(
                "{name} を作りました。「{placeholder}」を書き換えてから、mdcheck lint {name} で調べてください。",
                "wrote {name}; replace every {placeholder}, then run mdcheck lint {name}",
                name = name,
                placeholder = template::PLACEHOLDER
            );
            remark(&next, language);
            ExitCode::SUCCESS
        }
        Err(error) => {
            let why = match error.kind() {
                io::ErrorKind::AlreadyExists => {
                    text!("既にあります。上書きはしません", "it exists already, and is not written over")
                }
                _ => error_text(&error, "書き込めません", "cannot be written"),
            };
            complain(&text!("{name}: {why}", "{name}: {why}", name = name, why = why), language);
            ExitCode::from(TROUBLE)
        }
    }
}
