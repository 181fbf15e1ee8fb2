//! Which configuration each document goes by: the nearest above it, whatever was named on the command line.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use mdcheck::config::Config;
use mdcheck::settings::Settings;
use mdcheck::text;
use mdcheck::text::Text;
use mdcheck::waiver::Effect;

use super::configuration::{Choice, Configuration, Unusable, nearest};

/// The configurations of a run.
pub(super) struct Governing {
    /// The one that lies above everything that was named: it says what holds for the run as a whole.
    run: Governed,
    /// Those that lie nearer to some documents.
    nearer: Vec<Governed>,
    /// Which of all these a folder of documents goes by, counted from that of the run; `None` where one holds for all.
    by_folder: Option<HashMap<PathBuf, usize>>,
}

/// What some documents go by.
pub(super) struct Governed {
    /// The configuration.
    pub(super) configuration: Configuration,
    /// Which rules run, and how: the configuration, and the options over it.
    pub(super) settings: Settings,
}

impl Governing {
    /// Reads the configuration of the run.
    pub(super) fn load(choice: &Choice<'_>) -> Result<Self, Unusable> {
        let by_folder = matches!(choice, Choice::Above(_)).then(HashMap::new);
        Ok(Self { run: Governed::new(Configuration::load(choice)?), nearer: Vec::new(), by_folder })
    }

    /// Reads the configuration that a document goes by, unless it is known.
    pub(super) fn add(&mut self, document: &Path) -> Result<(), Unusable> {
        let Some(by_folder) = &mut self.by_folder else { return Ok(()) };
        let folder = folder(document);
        if by_folder.contains_key(folder) {
            return Ok(());
        }
        let path = nearest(folder);
        let is_it = |governed: &Governed| governed.configuration.path == path;
        let number = match std::iter::once(&self.run).chain(&self.nearer).position(is_it) {
            Some(number) => number,
            None => {
                let configuration = path.map_or_else(|| Ok(Configuration::default()), Configuration::read);
                // One that cannot be used is told of once.
                by_folder.insert(folder.to_owned(), 0);
                self.nearer.push(Governed::new(configuration?));
                self.nearer.len()
            }
        };
        by_folder.insert(folder.to_owned(), number);
        Ok(())
    }

    /// The configuration of the run as a whole.
    pub(super) fn run(&self) -> &Configuration {
        &self.run.configuration
    }

    /// What a document goes by, with its number among all.
    pub(super) fn of(&self, document: &Path) -> (usize, &Governed) {
        let number = self.by_folder.as_ref().and_then(|by_folder| by_folder.get(folder(document)).copied());
        let number = number.unwrap_or_default();
        let nearer = number.checked_sub(1).and_then(|number| self.nearer.get(number));
        nearer.map_or((0, &self.run), |governed| (number, governed))
    }

    /// All of them, that of the run first.
    pub(super) fn all(&self) -> impl Iterator<Item = &Governed> {
        std::iter::once(&self.run).chain(&self.nearer)
    }

    /// The same, to be changed.
    pub(super) fn all_mut(&mut self) -> impl Iterator<Item = &mut Governed> {
        std::iter::once(&mut self.run).chain(&mut self.nearer)
    }

    /// What the waivers of each have met before any document was looked at.
    pub(super) fn no_effects(&self) -> Vec<Vec<Effect>> {
        self.all().map(|governed| vec![Effect::NoDocument; governed.config().waivers.len()]).collect()
    }

    /// Whether the document of a waiver goes by another configuration than the one that has the waiver.
    pub(super) fn is_elsewhere(&self, document: &str, governed: &Governed) -> bool {
        let path = governed.configuration.folder.path(document);
        self.by_folder.is_some() && nearest(folder(&path)) != governed.configuration.path
    }

    /// What the nearer ones say of the run as a whole, which is not followed.
    pub(super) fn passed_over(&self) -> Vec<Text> {
        let run = match &self.run().path {
            Some(path) => text!(" {path}", "{path}", path = path.display()),
            None => Text::new("設定なし", "none"),
        };
        let told = |governed: &Governed| {
            let (keys, path) = (governed.config().run_wide(), governed.configuration.path.as_ref()?);
            (!keys.is_empty()).then(|| {
                text!(
                    "{path}: {keys} は使いません。実行全体の設定は、調べるものに共通のフォルダーから探します（今回は{run}）",
                    "{path}: {keys} not used; what holds for the whole run is looked for from the folder that all inputs have in common (here: {run})",
                    path = path.display(),
                    keys = keys.join(", "),
                    run = run
                )
            })
        };
        self.nearer.iter().filter_map(told).collect()
    }
}

impl Governed {
    fn new(configuration: Configuration) -> Self {
        Self { settings: configuration.config.settings.clone(), configuration }
    }

    /// What its configuration says.
    pub(super) fn config(&self) -> &Config {
        &self.configuration.config
    }
}

/// The folder of a document, as its path says.
fn folder(document: &Path) -> &Path {
    document.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}
