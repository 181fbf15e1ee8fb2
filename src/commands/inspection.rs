//! What every command that looks at documents goes by: the day, the configuration, the rules.

use std::path::{Path, PathBuf};

use jiff::civil::Date;
use mdcheck::config::MAX_SIZE;
use mdcheck::disclosure::Disclosure;
use mdcheck::document::Source;
use mdcheck::report::{DocumentReport, shown_path};
use mdcheck::reporters::{Failure, printable};
use mdcheck::rule::Surroundings;
use mdcheck::text;
use mdcheck::text::Language;
use mdcheck::waiver::{self, Effect};

use super::configuration::Choice;
use super::discovery::{self, Found};
use super::governing::Governing;
use super::input::{Input, is_one_file};
use super::surroundings::{surroundings, today_in_japan};
use super::{Languages, complain, complain_in_lines, remark, selection};
use crate::cli::{ConfigChoice, Scope};

/// What a run goes by.
pub(super) struct Inspection {
    /// The language of what the run says.
    pub(super) language: Language,
    /// The evaluation day.
    pub(super) today: Date,
    /// What the run and each of its documents go by.
    pub(super) governing: Governing,
    /// How many threads may work on one document.
    pub(super) threads: usize,
}

impl Inspection {
    /// Reads the configuration that a command is to go by; where that fails the user has been told why.
    pub(super) fn begin(scope: &Scope, languages: Languages) -> Option<Self> {
        let stdin = Path::new("-");
        let is_read = scope.paths.iter().any(|path| path == stdin);
        if scope.stdin_filename != stdin && !is_read {
            let message = text!(
                "--stdin-filename は、標準入力を調べるとき（パスに - を指定したとき）だけ指定できます",
                "--stdin-filename goes with standard input only: with the path -"
            );
            complain(&message, languages.of(None));
            return None;
        }
        let place = |path: &PathBuf| if path == stdin { scope.stdin_filename.clone() } else { path.clone() };
        let places: Vec<_> = scope.paths.iter().map(place).collect();
        let choice = match &scope.config {
            ConfigChoice::File(path) => Choice::File(path),
            ConfigChoice::Nearest => Choice::Above(&places),
            ConfigChoice::None => Choice::None,
        };
        let governing = Governing::load(&choice)
            .map_err(|unusable| complain_in_lines(&unusable.lines(languages.of(None)), languages.of(None)))
            .ok()?;
        let language = languages.of(governing.run().config.language);
        let today = scope.today.unwrap_or_else(today_in_japan);
        let mut inspection = Self { language, today, governing, threads: 1 };
        inspection.select(scope).then_some(inspection)
    }

    /// Applies the options over each configuration; where they cannot be followed the user has been told why.
    fn select(&mut self, scope: &Scope) -> bool {
        for governed in self.governing.all_mut() {
            governed.settings = governed.config().settings.clone();
            if let Err(message) = selection::apply(&scope.selection, &mut governed.settings) {
                complain(&message, self.language);
                return false;
            }
        }
        true
    }

    /// The documents to look at, once it is known what each of them goes by; where that cannot be the user has been told why.
    pub(super) fn inputs(&mut self, scope: &Scope, is_quiet: bool) -> Option<Vec<Result<Input, Failure>>> {
        let Found { inputs, remarks } =
            discovery::find(&scope.paths, &scope.stdin_filename, self.governing.run());
        let mut unusable = Vec::new();
        for input in inputs.iter().flatten() {
            unusable.extend(self.governing.add(input.path()).err());
        }
        if !unusable.is_empty() {
            let lines: Vec<_> = unusable.iter().flat_map(|unusable| unusable.lines(self.language)).collect();
            complain_in_lines(&lines, self.language);
            return None;
        }
        if !is_quiet {
            for message in remarks.iter().chain(&self.governing.passed_over()) {
                remark(message, self.language);
            }
        }
        self.select(scope).then_some(inputs)
    }

    /// Whether a file may take what is written: not if that would be over something that is read. The user is told.
    pub(super) fn may_write(&self, file: &Path, inputs: &[Result<Input, Failure>]) -> bool {
        let mut configurations =
            self.governing.all().filter_map(|governed| governed.configuration.path.as_deref());
        let is_read = inputs.iter().flatten().any(|input| input.is_in(file))
            || configurations.any(|configuration| is_one_file(configuration, file));
        if is_read && file.is_file() {
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
        input.read(self.governing.run().config.max_size.unwrap_or(MAX_SIZE))
    }

    /// Checks a document, waivers included, and says what they met.
    pub(super) fn report<'d>(&'d self, disclosure: &'d Disclosure<'d>) -> (DocumentReport<'d>, Effects) {
        let path = &disclosure.document().source().path;
        let (configuration, governed) = self.governing.of(path);
        let surroundings = Surroundings {
            threads: self.threads,
            ..surroundings(disclosure, self.today, &governed.settings)
        };
        let mut report =
            DocumentReport::new(disclosure, mdcheck::check(disclosure, surroundings), self.threads);
        report.off = governed.settings.off().collect();
        let waivers = &governed.config().waivers;
        let met = if waivers.is_empty() {
            Vec::new()
        } else {
            waiver::apply(waivers, &governed.configuration.folder.name(path), self.today, &mut report)
        };
        (report, Effects { configuration, met })
    }
}

/// What the waivers of a configuration met in a document.
pub(super) struct Effects {
    /// The number of the configuration.
    pub(super) configuration: usize,
    /// What each of its waivers met.
    pub(super) met: Vec<Effect>,
}
