//! Finds the documents under the paths that the user named.

use std::collections::HashSet;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use mdcheck::config::{Config, Pattern};
use mdcheck::disclosure::declaration::{self, Declaration};
use mdcheck::document::Lines;
use mdcheck::reporters::Failure;
use mdcheck::text;
use mdcheck::text::Text;
use unicode_normalization::UnicodeNormalization;
use walkdir::{DirEntry, WalkDir};

use super::configuration::Configuration;
use super::input::{Input, failure};

/// What the paths lead to.
#[derive(Default)]
pub(super) struct Found {
    /// The documents, each once, or why a path leads to none.
    pub(super) inputs: Vec<Result<Input, Failure>>,
    /// What the user should know of the search.
    pub(super) remarks: Vec<Text>,
}

/// The documents under the paths. Without a path: those of the current folder.
///
/// A file that is named is always a document; in folders the configuration has its say.
pub(super) fn find(paths: &[PathBuf], stdin_name: &Path, configuration: &Configuration) -> Found {
    let here = [PathBuf::from(".")];
    let paths = if paths.is_empty() { &here } else { paths };
    let mut search = Search::new(configuration);
    for path in paths {
        match path {
            path if path == Path::new("-") => {
                search.found.inputs.push(Ok(Input::Stdin(stdin_name.to_owned())))
            }
            path if path.is_dir() => search.walk(path),
            path => search.found.inputs.push(Ok(Input::File(path.clone()))),
        }
    }
    search.tell_unmatched();
    let mut found = search.found;
    // One file needs no comparison with others.
    if found.inputs.len() > 1 {
        let mut seen = HashSet::new();
        found.inputs.retain(|input| match input {
            Ok(Input::File(path)) => seen.insert(path.canonicalize().unwrap_or_else(|_| path.clone())),
            Ok(Input::Stdin(_)) => seen.insert(PathBuf::from("-")),
            Err(_) => true,
        });
    }
    found
}

/// A search of folders.
struct Search<'c> {
    configuration: &'c Configuration,
    found: Found,
    /// Which patterns have matched something: those of `include`, then those of `exclude`.
    matched: [Vec<bool>; 2],
    /// The folders that were walked, as the configuration names them.
    walked: Vec<String>,
}

impl<'c> Search<'c> {
    fn new(configuration: &'c Configuration) -> Self {
        let mut search =
            Self { configuration, found: Found::default(), matched: Default::default(), walked: Vec::new() };
        search.matched = search.patterns().map(|(_, patterns)| vec![false; patterns.len()]);
        search
    }

    /// The patterns of each key.
    fn patterns(&self) -> [(&'static str, &'c [Pattern]); 2] {
        let Config { include, exclude, .. } = &self.configuration.config;
        let include = include.as_ref().map_or(&[][..], |include| include.list());
        [("include", include), ("exclude", exclude.list())]
    }

    /// Takes the disclosures in a folder, by name. Links and special files are not followed.
    fn walk(&mut self, folder: &Path) {
        let base = self.configuration.folder.name(folder);
        let name = |path: &Path| {
            let path = Path::new(&base).join(path.strip_prefix(folder).unwrap_or(path));
            path.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/")
        };
        let mut entries = WalkDir::new(folder).sort_by_file_name().into_iter();
        while let Some(entry) = entries.next() {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    let path = shortened(error.path().unwrap_or(folder));
                    self.found.inputs.push(Err(failure(&path, &error.into())));
                    continue;
                }
            };
            let is_folder = entry.file_type().is_dir();
            let name = name(entry.path());
            if entry.depth() > 0 && self.leaves_out(&entry, &name) {
                if is_folder {
                    entries.skip_current_dir();
                }
            } else if entry.file_type().is_file() {
                self.look_at(entry.path(), &name);
            }
        }
        self.walked.push(base);
    }

    /// Whether a file or a folder has no part in a search.
    fn leaves_out(&mut self, entry: &DirEntry, name: &str) -> bool {
        let excluding = self.configuration.config.exclude.matches(name);
        let is_left_out = !excluding.is_empty() || is_passed_over(entry);
        note(&mut self.matched[1], excluding);
        if is_left_out && entry.file_type().is_dir() {
            // What lies in the folder is not seen: a pattern for it may have something to match.
            let inside = format!("{name}/");
            for ((_, patterns), matched) in self.patterns().into_iter().zip(&mut self.matched) {
                for (pattern, matched) in patterns.iter().zip(matched) {
                    *matched |= pattern.text.starts_with(&inside);
                }
            }
        }
        is_left_out
    }

    /// Takes a file if it is a disclosure.
    fn look_at(&mut self, path: &Path, name: &str) {
        let declaration = match &self.configuration.config.include {
            Some(include) => {
                let matches = include.matches(name);
                let declaration =
                    if matches.is_empty() { Declaration::None } else { Declaration::Disclosure };
                note(&mut self.matched[0], matches);
                Ok(declaration)
            }
            None => declaration(path),
        };
        let path = shortened(path);
        match declaration {
            Ok(Declaration::Disclosure) => self.found.inputs.push(Ok(Input::File(path))),
            Ok(Declaration::Unclear) => self.found.remarks.push(text!(
                "{path}: 開示書と思われますが、$schema で確かめられないため、調べていません。開示書であれば、このファイルを指定してください",
                "{path}: looks like a disclosure, but its $schema does not tell, and was not checked; if it is one, name the file",
                path = path.display()
            )),
            Ok(Declaration::None) => {}
            Err(error) => self.found.inputs.push(Err(failure(&path, &error))),
        }
    }

    /// Names the patterns that are about folders which were walked, and have matched nothing there.
    fn tell_unmatched(&mut self) {
        let Some(path) = &self.configuration.path else { return };
        let lines = Lines::new(&self.configuration.text);
        for ((key, patterns), matched) in self.patterns().into_iter().zip(&self.matched) {
            let is_walked =
                |pattern: &Pattern| self.walked.iter().any(|walked| holds(walked, pattern.folder()));
            let unmatched = patterns.iter().zip(matched).filter(|(_, matched)| !**matched);
            for (pattern, _) in unmatched.filter(|(pattern, _)| is_walked(pattern)) {
                let position = lines.position(pattern.span.start);
                self.found.remarks.push(text!(
                    "{path}:{line}:{column}: {key} の {pattern} に一致するものがありません",
                    "{path}:{line}:{column}: {pattern} in {key} matches nothing",
                    path = path.display(),
                    line = position.line,
                    column = position.column,
                    key = key,
                    pattern = pattern.text
                ));
            }
        }
    }
}

/// Notes which patterns have matched.
fn note(matched: &mut [bool], numbers: Vec<usize>) {
    for number in numbers {
        if let Some(matched) = matched.get_mut(number) {
            *matched = true;
        }
    }
}

/// Whether a folder that was walked has another one in it, as the configuration names them.
fn holds(walked: &str, folder: &str) -> bool {
    // Above the configuration is everything that its patterns are about, but for what lies above it too.
    let is_above = walked.split('/').all(|part| part == "..") && !folder.starts_with("..");
    let is_in = |rest: &str| rest.is_empty() || rest.starts_with('/');
    walked.is_empty() || is_above || folder.strip_prefix(walked).is_some_and(is_in)
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

/// What a disclosure has in its name.
pub(super) const NAMES: [&str; 2] = ["disclosure", "開示書"];

/// How much of a file is read to see what it says of itself, from its beginning: many times a disclosure, and a blink of an eye.
const HEAD: u64 = 8 * 1024 * 1024;

/// And from its end, where some programs sort `$schema` to.
const TAIL: u64 = 64 * 1024;

/// A disclosure says so in its name, or in its `$schema`. The schema itself is none.
fn declaration(path: &Path) -> io::Result<Declaration> {
    let name: String = path.file_name().unwrap_or_default().to_string_lossy().nfkc().collect();
    let name = name.to_lowercase();
    // Windows hides the ending that it adds.
    let (stem, extension) = name.strip_suffix(".txt").unwrap_or(&name).rsplit_once('.').unwrap_or_default();
    if !matches!(extension, "json" | "yaml" | "yml") || stem.ends_with(".schema") {
        return Ok(Declaration::None);
    }
    if NAMES.iter().any(|ours| name.contains(ours)) {
        return Ok(Declaration::Disclosure);
    }
    let (mut file, mut bytes) = (File::open(path)?, Vec::new());
    (&mut file).take(HEAD).read_to_end(&mut bytes)?;
    let is_whole = (bytes.len() as u64) < HEAD;
    let size = file.metadata()?.len();
    if !is_whole && size >= HEAD + TAIL {
        // In a multiple of what a character takes in UTF-32.
        file.seek(SeekFrom::Start((size - TAIL) & !3))?;
        file.take(TAIL + 3).read_to_end(&mut bytes)?;
    }
    Ok(declaration::of(path, &bytes, is_whole))
}
