//! `mdcheck.toml`: what a vendor has decided once for all runs.

mod globs;
mod guidelines;
mod reader;
mod rules;
pub mod schema;
mod waivers;

use toml::de::DeTable;

use crate::document::Span;
use crate::finding::Threshold;
use crate::settings::Settings;
use crate::text;
use crate::text::{Language, Text};
use crate::waiver::Waiver;
pub use globs::{Pattern, Patterns};
use reader::Reader;

/// The configuration of a run; by default, that of a vendor who has none.
#[derive(Default)]
pub struct Config {
    /// The language of messages.
    pub language: Option<Language>,
    /// The editions whose clauses are cited in place of those in force, by guideline.
    pub guidelines: Vec<(String, String)>,
    /// From which weight on findings fail the run.
    pub fail_on: Option<Threshold>,
    /// The files of a folder that are disclosures, in place of those that look like one; paths from the folder of the configuration.
    pub include: Option<Patterns>,
    /// The files and folders that are passed over in a folder.
    pub exclude: Patterns,
    /// The largest file that is read, in bytes.
    pub max_size: Option<u64>,
    /// What is set otherwise than the rules have it.
    pub settings: Settings,
    /// The findings that somebody answers for.
    pub waivers: Vec<Waiver>,
}

/// Something in the configuration that cannot be followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Where, in bytes.
    pub span: Span,
    /// What is wrong.
    pub message: Text,
    /// What to write instead.
    pub help: Option<Text>,
}

/// A file larger than this is no disclosure, and is not read unless `max-size` says otherwise; in bytes.
pub const MAX_SIZE: u64 = 64 * 1024 * 1024;

/// Every key of the configuration.
const KEYS: [&str; 8] =
    ["lang", "guidelines", "fail-on", "include", "exclude", "max-size", "rules", "waiver"];

impl Config {
    /// The keys in it that are about a run as a whole, whatever documents it is about.
    pub fn run_wide(&self) -> Vec<&'static str> {
        let keys = [
            ("lang", self.language.is_some()),
            ("guidelines", !self.guidelines.is_empty()),
            ("fail-on", self.fail_on.is_some()),
            ("include", self.include.is_some()),
            ("exclude", !self.exclude.list().is_empty()),
            ("max-size", self.max_size.is_some()),
        ];
        keys.into_iter().filter(|(_, is_set)| *is_set).map(|(key, _)| key).collect()
    }

    /// Reads the text of a configuration; otherwise everything that is wrong with it, in the order of the text.
    ///
    /// Nothing of a faulty configuration is followed: half of what a vendor decided is not what was decided.
    pub fn parse(text: &str) -> Result<Self, Vec<Fault>> {
        let table = DeTable::parse(text).map_err(|error| vec![not_toml(text, &error)])?;
        let mut reader = Reader::default();
        let config = read(table.get_ref(), &mut reader);
        if reader.faults.is_empty() {
            return Ok(config);
        }
        reader.faults.sort_by_key(|fault| fault.span);
        Err(reader.faults)
    }
}

fn read(table: &DeTable<'_>, reader: &mut Reader) -> Config {
    let mut config = Config::default();
    reader.refuse_unknown(table, &KEYS);
    for (key, value) in table {
        match key.get_ref().as_ref() {
            "lang" => config.language = reader.choice(value, &Language::CODES, Language::named),
            "guidelines" => config.guidelines = guidelines::read(value, reader),
            "fail-on" => config.fail_on = reader.choice(value, &Threshold::NAMES, Threshold::named),
            "include" => config.include = Some(reader.globs(value)),
            "exclude" => config.exclude = reader.globs(value),
            "max-size" => config.max_size = reader.size(value),
            "rules" => rules::read(value, &mut config.settings, reader),
            "waiver" => config.waivers = waivers::read(value, reader),
            _ => {}
        }
    }
    config
}

fn not_toml(text: &str, error: &toml::de::Error) -> Fault {
    let range = error.span().unwrap_or_default();
    // Behind the end there is nothing to show.
    let span = Span::new(range.start.min(text.len()), range.end.min(text.len()));
    let message = text!(
        "TOMLとして読めません（{why}）",
        "this is not TOML ({why})",
        why = error.message().replace('\n', ", ")
    );
    // What the parser says is English; a day that does not exist is the mistake that waivers invite.
    let help = error.message().starts_with("invalid date").then(|| {
        text!("2026-11-22 のような実在する日付を書いてください", "write an existing day such as 2026-11-22")
    });
    Fault { span, message, help }
}
