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
    /// What a source is written in, by the extension of its path: YAML for `.yaml` and `.yml`, JSON for any other.
    ///
    /// Standard input and pipes have no extension: there, JSON is what begins with a brace or a bracket.
    pub(super) fn of(source: &Source) -> Self {
        let Some(extension) = source.path.extension() else {
            let begins = source.text.trim_start_matches(['\u{FEFF}', ' ', '\t', '\r', '\n']).chars().next();
            return if matches!(begins, None | Some('{' | '[')) { Format::Json } else { Format::Yaml };
        };
        let is = |name: &str| extension.eq_ignore_ascii_case(name);
        if is("yaml") || is("yml") { Format::Yaml } else { Format::Json }
    }

    /// The name, the same in both languages.
    pub fn name(self) -> &'static str {
        match self {
            Format::Json => "JSON",
            Format::Yaml => "YAML",
        }
    }
}
