//! What every command that looks at documents goes by: the day, the configuration, the rules.

use std::path::{Path, PathBuf};

use jiff::civil::Date;
use mdcheck::config::MAX_SIZE;
use mdcheck::document::{Document, Source};
use mdcheck::report::{DocumentReport, shown_path};
use mdcheck::reporters::{Failure, printable};
use mdcheck::rule::Surroundings;
use mdcheck::settings::Settings;
use mdcheck::text;
use mdcheck::text::Language;
use mdcheck::waiver::{self, Effect};

use super::configuration::{Choice, Configuration};
use super::discovery;
use super::input::Input;
use super::surroundings::{surroundings, today_in_japan};
use super::{Languages, complain, complain_in_lines, selection};
use crate::cli::{ConfigChoice, Scope};

/// What a run goes by.
pub(super) struct Inspection {
    /// The language of what the run says.
    pub(super) language: Language,
    /// The evaluation day.
    pub(super) today: Date,
    /// The configuration.
    pub(super) configuration: Configuration,
    /// Which rules run, and how.
    pub(super) settings: Settings,
    /// How many threads may work on one document.
    pub(super) threads: usize,
}

impl Inspection {
    /// Reads the configuration that a command is to go by; where that fails the user has been told why.
    pub(super) fn begin(scope: &Scope, languages: Languages) -> Option<Self> {
        let stdin = [scope.stdin_filename.clone()];
        let places: Vec<PathBuf> = match scope.paths.as_slice() {
            [only] if only == Path::new("-") && scope.stdin_filename != Path::new("-") => stdin.to_vec(),
            paths => paths.iter().filter(|path| *path != Path::new("-")).cloned().collect(),
        };
        let choice = match &scope.config {
            ConfigChoice::File(path) => Choice::File(path),
            ConfigChoice::Nearest => Choice::Above(&places),
            ConfigChoice::None => Choice::None,
        };
        let configuration = Configuration::load(&choice)
            .map_err(|unusable| complain_in_lines(&unusable.lines(languages.of(None)), languages.of(None)))
            .ok()?;
        let language = languages.of(configuration.config.language);
        let mut settings = configuration.config.settings.clone();
        selection::apply(&scope.selection, &mut settings)
            .map_err(|message| complain(&message, language))
            .ok()?;
        let today = scope.today.unwrap_or_else(today_in_japan);
        Some(Self { language, today, configuration, settings, threads: 1 })
    }

    /// The documents to look at.
    pub(super) fn inputs(&self, scope: &Scope) -> Vec<Result<Input, Failure>> {
        discovery::find(&scope.paths, &scope.stdin_filename, &self.configuration)
    }

    /// Whether a file may take what is written: not if that would be over something that is read. The user is told.
    pub(super) fn may_write(&self, file: &Path, inputs: &[Result<Input, Failure>]) -> bool {
        let Ok(place) = file.canonicalize() else { return true };
        let read = inputs.iter().flatten().filter_map(Input::file).chain(self.configuration.path.as_deref());
        let is_read = read.filter_map(|path| path.canonicalize().ok()).any(|path| path == place);
        if is_read && place.is_file() {
            let message = text!(
                "{file} は、調べる文書又は設定です。上書きしません。結果には別のファイルを指定してください",
                "{file} is one of the documents or the configuration, and is not written over; name another file for the output",
                file = printable(&shown_path(file))
            );
            complain(&message, self.language);
            return false;
        }
        true
    }

    /// Reads a document.
    pub(super) fn read(&self, input: &Input) -> Result<Source, Failure> {
        input.read(self.configuration.config.max_size.unwrap_or(MAX_SIZE))
    }

    /// Checks a document, waivers included, and says what each waiver met.
    pub(super) fn report<'d>(&self, document: &'d Document<'_>) -> (DocumentReport<'d>, Vec<Effect>) {
        let surroundings =
            Surroundings { threads: self.threads, ..surroundings(document, self.today, &self.settings) };
        let mut report = DocumentReport::new(document, mdcheck::check(document, surroundings), self.threads);
        report.off = self.settings.off().collect();
        let waivers = &self.configuration.config.waivers;
        if waivers.is_empty() {
            return (report, Vec::new());
        }
        let name = self.configuration.folder.name(&document.source().path);
        let effects = waiver::apply(waivers, &name, self.today, &mut report);
        (report, effects)
    }
}
