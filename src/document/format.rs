//! The two ways to write a disclosure.

use super::source::Source;

/// What a document is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// JSON, as RFC 8259 has it.
    Json,
    /// YAML 1.2.
    Yaml,
}

impl Format {
    /// What a source is written in, by the extension of its path: `.json`, `.yaml` or `.yml`.
    ///
    /// Standard input and pipes have no extension, and some programs add `.txt`: there, JSON is what begins with a brace or
    /// a bracket.
    pub(super) fn of(source: &Source) -> Self {
        let is = |name: &str| source.path.extension().is_some_and(|given| given.eq_ignore_ascii_case(name));
        if is("json") {
            return Format::Json;
        }
        let begins = source.text.trim_start_matches(['\u{FEFF}', ' ', '\t', '\r', '\n']).chars().next();
        if is("yaml") || is("yml") || !matches!(begins, None | Some('{' | '[')) {
            Format::Yaml
        } else {
            Format::Json
        }
    }

    /// The name, the same in both languages.
    pub fn name(self) -> &'static str {
        match self {
            Format::Json => "JSON",
            Format::Yaml => "YAML",
        }
    }
}
