//! Finds the documents under the paths that the user named.

use std::collections::HashSet;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use mdcheck::config::Config;
use mdcheck::reporters::Failure;
use walkdir::{DirEntry, WalkDir};

use super::configuration::Configuration;
use super::input::{Input, failure};

/// The documents under the paths, each once, or why a path leads to none. Without a path: the current folder.
///
/// A file that is named is always a document; in folders the configuration has its say.
pub(super) fn find(
    paths: &[PathBuf],
    stdin_name: &Path,
    configuration: &Configuration,
) -> Vec<Result<Input, Failure>> {
    let here = [PathBuf::from(".")];
    let paths = if paths.is_empty() { &here } else { paths };
    let mut inputs: Vec<_> = paths
        .iter()
        .flat_map(|path| match path {
            path if path == Path::new("-") => vec![Ok(Input::Stdin(stdin_name.to_owned()))],
            path if path.is_dir() => documents_in(path, configuration),
            path => vec![Ok(Input::File(path.clone()))],
        })
        .collect();
    // One file needs no comparison with others.
    if inputs.len() > 1 {
        let mut seen = HashSet::new();
        inputs.retain(|input| match input {
            Ok(Input::File(path)) => seen.insert(path.canonicalize().unwrap_or_else(|_| path.clone())),
            Ok(Input::Stdin(_)) => seen.insert(PathBuf::from("-")),
            Err(_) => true,
        });
    }
    inputs
}

/// The disclosures in a folder, by name. Links and special files are not followed.
fn documents_in(folder: &Path, configuration: &Configuration) -> Vec<Result<Input, Failure>> {
    let Config { include, exclude, .. } = &configuration.config;
    let base = configuration.folder.name(folder);
    let name = |entry: &DirEntry| {
        let path = entry.path().strip_prefix(folder).unwrap_or(entry.path());
        Path::new(&base).join(path)
    };
    let is_ours = |entry: &DirEntry| {
        entry.depth() == 0
            || !(is_passed_over(entry) || (!exclude.is_empty() && exclude.is_match(name(entry))))
    };
    let is_document = |entry: &DirEntry| match include {
        Some(include) => Ok(include.is_match(name(entry))),
        None => is_disclosure(entry.path()),
    };
    WalkDir::new(folder)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(is_ours)
        .filter_map(|entry| match entry {
            Ok(entry) if entry.file_type().is_file() => match is_document(&entry) {
                Ok(true) => Some(Ok(Input::File(shortened(entry.path())))),
                Ok(false) => None,
                Err(error) => Some(Err(failure(&shortened(entry.path()), &error))),
            },
            Ok(_) => None,
            Err(error) => {
                let path = shortened(error.path().unwrap_or(folder));
                Some(Err(failure(&path, &error.into())))
            }
        })
        .collect()
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
