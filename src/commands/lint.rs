//! `mdcheck lint`.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::thread::available_parallelism;

use anstream::{AutoStream, ColorChoice};
use mdcheck::baseline::{self, Baseline, Known};
use mdcheck::disclosure::Disclosure;
use mdcheck::document::{Document, Source};
use mdcheck::finding::{Severity, Threshold};
use mdcheck::parallel::in_order;
use mdcheck::report::{DocumentReport, shown_path};
use mdcheck::reporters::{Failure, Format, Reporter, Section, Style};
use mdcheck::text;
use mdcheck::waiver::{self, Effect, Judged};

use super::alone::alone;
use super::configuration::Folder;
use super::governing::Governed;
use super::input::{self, Input, is_one_file};
use super::inspection::{Effects, Inspection};
use super::output::Output;
use super::progress::Progress;
use super::surroundings::{repository, width};
use super::{Languages, TROUBLE, complain, complain_of, github, remark, unwritten};
use crate::cli::LintRequest;

/// Lints what was asked for, writes the report, and says how it ended.
pub(super) fn run(request: &LintRequest, languages: Languages) -> ExitCode {
    let Some(mut inspection) = Inspection::begin(&request.scope, languages) else {
        return ExitCode::from(TROUBLE);
    };
    let language = inspection.language;
    let mut style = style(request, &inspection);
    if style.statistics && !matches!(style.format, Format::Human | Format::Concise) {
        complain(
            &text!(
                "--statistics は human と concise だけで指定できます",
                "--statistics goes with human and concise only"
            ),
            language,
        );
        return ExitCode::from(TROUBLE);
    }
    let known = match Ledger::open(request, language) {
        Ok(known) => known,
        Err(failure) => {
            complain_of(&failure, language);
            return ExitCode::from(TROUBLE);
        }
    };
    if request.format.is_none() && style.format == Format::Github && !request.quiet {
        remark(
            &text!(
                "GitHub Actions のため、--format github で出力します",
                "in GitHub Actions: --format github"
            ),
            language,
        );
    }
    let baseline = request.baseline.as_ref().or(request.write_baseline.as_ref());
    if let (Some(output), Some(baseline)) = (&request.output, baseline)
        && is_one_file(output, baseline)
    {
        let message = text!(
            "--output と既知の指摘の一覧には、別のファイルを指定してください",
            "--output and the baseline must be two files"
        );
        complain(&message, language);
        return ExitCode::from(TROUBLE);
    }
    let Some(inputs) = inspection.inputs(&request.scope, request.quiet) else {
        return ExitCode::from(TROUBLE);
    };
    for path in [&request.output, &request.write_baseline].into_iter().flatten() {
        if !inspection.may_write(path, &inputs) {
            return ExitCode::from(TROUBLE);
        }
    }
    let threads = request.jobs.or_else(|| available_parallelism().ok().map(usize::from)).unwrap_or(1);
    // Cores without a document of their own help with another's.
    inspection.threads = (threads / inputs.len().max(1)).max(1);
    style.threads = inspection.threads;
    let summary_file = github::summary_file().filter(|_| style.format == Format::Github);
    let mut output = Output::to(request.output.as_deref());
    let lint = Lint { request, threads, style, inspection, known, summary_file };
    let outcome = match lint.report(inputs, &mut output).and_then(|outcome| output.finish().map(|()| outcome))
    {
        Ok(outcome) => outcome,
        Err(error) => return unwritten(&error, request.output.as_deref(), language),
    };
    // Only now: where the report is lost, nobody has seen what would be known from now on.
    if let Some(file) = &lint.summary_file
        && let Err(error) = github::append(file, &outcome.summary)
    {
        return unwritten(&error, Some(file), language);
    }
    if let Err(error) = lint.settle(&outcome) {
        return unwritten(&error, request.write_baseline.as_deref(), language);
    }
    if outcome.failed {
        return ExitCode::from(TROUBLE);
    }
    ExitCode::from(u8::from(lint.style.fail_on.is_reached(outcome.worst)))
}

fn style(request: &LintRequest, inspection: &Inspection) -> Style {
    let stdout_color = match request.color {
        clap::ColorChoice::Always => true,
        clap::ColorChoice::Never => false,
        clap::ColorChoice::Auto => AutoStream::choice(&io::stdout()) != ColorChoice::Never,
    };
    let usual =
        Style::new(request.format.unwrap_or_else(usual_format), inspection.language, inspection.today);
    let mut editions = usual.editions.clone();
    for (guideline, edition) in inspection.governing.run().config.guidelines.iter().chain(&request.guidelines)
    {
        editions.ask(guideline, edition);
    }
    Style {
        editions,
        level: request.level,
        fail_on: threshold(request, inspection),
        selection: request.scope.selection.named(),
        repository: repository(),
        folder: std::env::current_dir().unwrap_or_default(),
        show_waived: request.show_waived,
        statistics: request.statistics,
        quiet: request.quiet,
        width: width(request.output.is_some()),
        color: stdout_color && request.output.is_none(),
        ..usual
    }
}

fn threshold(request: &LintRequest, inspection: &Inspection) -> Threshold {
    let configured = inspection.governing.run().config.fail_on;
    request.fail_on.or(configured).unwrap_or(Threshold(Some(Severity::Error)))
}

fn usual_format() -> Format {
    if github::is_workflow() { Format::Github } else { Format::Human }
}

/// One run.
struct Lint<'r> {
    request: &'r LintRequest,
    /// How many there may be in all.
    threads: usize,
    inspection: Inspection,
    style: Style,
    known: Ledger,
    /// The file that takes a summary beside the report.
    summary_file: Option<PathBuf>,
}

/// What a run does with known findings.
enum Ledger {
    /// Nothing.
    None,
    /// Those of a file are known.
    Read(Baseline, Folder),
    /// All become known.
    Write(Folder),
}

/// What is left of a document when it is forgotten.
struct Linted {
    section: Section,
    /// The same for the summary.
    summary: Option<Section>,
    effects: Effects,
    /// Known findings that are gone; or, where a baseline is written, those that are known from now on.
    known: Vec<Known>,
}

/// How a run ended.
struct Outcome {
    worst: Option<Severity>,
    /// Something could not be read, or there was nothing to read.
    failed: bool,
    /// What the file beside the report takes.
    summary: Vec<u8>,
    /// Known findings that are gone; or, where a baseline is written, those that are known from now on.
    known: Vec<Known>,
}

impl Lint<'_> {
    fn report(&self, inputs: Vec<Result<Input, Failure>>, output: &mut Output) -> io::Result<Outcome> {
        let language = self.inspection.language;
        let mut outcome =
            Outcome { worst: None, failed: inputs.is_empty(), summary: Vec::new(), known: Vec::new() };
        if inputs.is_empty() {
            complain(&Input::none_found(), language);
        }
        let mut progress = Progress::new(inputs.len(), self.request.quiet);
        let mut reporter = Reporter::new(self.style.clone(), output)?;
        let mut summary = Vec::new();
        let mut summarist = Reporter::new(self.summary_style(), &mut summary)?;
        let mut effects = self.inspection.governing.no_effects();
        in_order(
            inputs,
            self.threads,
            |input| self.lint(input),
            |linted| {
                progress.tick();
                progress.aside(|at_once| {
                    match linted? {
                        Ok(linted) => {
                            outcome.worst = outcome.worst.max(linted.section.worst());
                            outcome.known.extend(linted.known);
                            let Effects { configuration, met } = linted.effects;
                            for (effect, met) in effects.get_mut(configuration).into_iter().flatten().zip(met)
                            {
                                *effect = (*effect).max(met);
                            }
                            reporter.section(linted.section)?;
                            linted.summary.map_or(Ok(()), |section| summarist.section(section))?;
                        }
                        Err(failure) => {
                            outcome.failed = true;
                            complain_of(&failure, language);
                            summarist.failure(failure.clone())?;
                            reporter.failure(failure)?;
                        }
                    }
                    if at_once { reporter.flush() } else { Ok(()) }
                })
            },
        )?;
        progress.finish();
        for (governed, effects) in self.inspection.governing.all().zip(&mut effects) {
            let judged = self.judge(governed, effects);
            let Some(report) = waivers(governed, &judged) else { continue };
            let section = Section::new(&self.style, &report)?;
            outcome.worst = outcome.worst.max(section.worst());
            reporter.section(section)?;
            summarist.section(Section::new(&self.summary_style(), &report)?)?;
        }
        if let Some(words) = reporter.finish()? {
            remark(&words, language);
        }
        summarist.finish()?;
        outcome.summary = summary;
        Ok(outcome)
    }

    /// Everything about one document, on whatever thread.
    fn lint(&self, input: Result<Input, Failure>) -> io::Result<Result<Linted, Failure>> {
        let source = match input.and_then(|input| self.inspection.read(&input)) {
            Ok(source) => source,
            Err(failure) => return Ok(Err(failure)),
        };
        alone(&source.path, || self.lint_source(&source))
            .map_or_else(|failure| Ok(Err(failure)), |linted| linted.map(Ok))
    }

    /// The same once it was read.
    fn lint_source(&self, source: &Source) -> io::Result<Linted> {
        let document = Document::parse(source);
        let disclosure = Disclosure::new(&document);
        let (mut report, effects) = self.inspection.report(&disclosure);
        let known = match &self.known {
            Ledger::None => Vec::new(),
            Ledger::Read(baseline, folder) => baseline.apply(&folder.name(&source.path), &mut report),
            Ledger::Write(folder) => baseline::take(&folder.name(&source.path), &mut report),
        };
        let summary = self.summary_file.as_ref().map(|_| Section::new(&self.summary_style(), &report));
        let section = Section::new(&self.style, &report)?;
        Ok(Linted { section, summary: summary.transpose()?, effects, known })
    }

    fn summary_style(&self) -> Style {
        Style { format: Format::Markdown, ..self.style.clone() }
    }

    /// The waivers of a configuration, once all documents were seen.
    fn judge<'g>(&self, governed: &'g Governed, effects: &mut [Effect]) -> Vec<Judged<'g>> {
        let waivers = &governed.config().waivers;
        for (waiver, effect) in waivers.iter().zip(effects.iter_mut()) {
            let document = &waiver.document.value;
            let is_path = !document.contains(['*', '?', '[', '{', '\\']);
            if *effect != Effect::NoDocument || !is_path {
                continue;
            }
            if !governed.configuration.folder.path(document).exists() {
                *effect = Effect::DocumentGone;
            } else if self.inspection.governing.is_elsewhere(document, governed) {
                *effect = Effect::DocumentElsewhere;
            }
        }
        waiver::judge(waivers, effects, self.inspection.today, &governed.settings)
    }

    /// Names the known findings that are gone, or writes down those that are known from now on.
    fn settle(&self, outcome: &Outcome) -> io::Result<()> {
        let language = self.inspection.language;
        let Some(path) = self.request.write_baseline.as_deref() else {
            for gone in outcome.known.iter().filter(|_| !self.request.quiet) {
                remark(
                    &text!(
                        "既知の指摘がなくなりました（一覧から削除できます）: {document} {rule} {pointer}",
                        "a known finding is gone (it can leave the baseline): {document} {rule} {pointer}",
                        document = gone.document,
                        rule = gone.rule,
                        pointer = gone.pointer
                    ),
                    language,
                );
            }
            return Ok(());
        };
        if outcome.failed {
            complain(
                &text!(
                    "読めなかったものがあるため、既知の指摘の一覧は書きませんでした",
                    "the baseline was not written, since not everything could be read"
                ),
                language,
            );
            return Ok(());
        }
        let mut baseline = Baseline::default();
        baseline.add(outcome.known.iter().cloned());
        let mut file = Output::to(Some(path));
        file.write_all(baseline.text().as_bytes())?;
        file.finish()
    }
}

/// What is wrong with the waivers of a configuration, if anything.
fn waivers<'g>(governed: &'g Governed, judged: &[Judged<'_>]) -> Option<DocumentReport<'g>> {
    let findings = mdcheck::check_waivers(judged, &governed.settings);
    let path = governed.configuration.path.as_ref().filter(|_| !findings.is_empty())?;
    Some(DocumentReport::of_config(shown_path(path), &governed.configuration.text, findings))
}

impl Ledger {
    fn open(request: &LintRequest, language: mdcheck::text::Language) -> Result<Self, Failure> {
        let read = |path: &Path| {
            let text = input::text_of(path).map_err(|error| input::failure(path, &error))?;
            let baseline = Baseline::parse(&text).map_err(|message| Failure::new(path, message))?;
            if baseline.is_old() {
                let message = text!(
                    "既知の指摘の一覧（{path}）が古い形式のため、新しい不備を既知のものと取り違えることがあります。mdcheck lint --write-baseline {path} で作り直してください",
                    "the baseline ({path}) has an old form, so that a new fault may be taken for a known one; make it anew with mdcheck lint --write-baseline {path}",
                    path = path.display()
                );
                remark(&message, language);
            }
            Ok(Ledger::Read(baseline, Folder::of(path)))
        };
        match (&request.baseline, &request.write_baseline) {
            (Some(path), _) => read(path),
            (None, Some(path)) => Ok(Ledger::Write(Folder::of(path))),
            (None, None) => Ok(Ledger::None),
        }
    }
}
