//! Patterns of paths.

use globset::{ErrorKind, Glob, GlobBuilder, GlobSet};
use toml::Spanned;
use toml::de::DeValue;

use super::reader::{Reader, span_of};
use crate::document::Span;
use crate::text;
use crate::text::Text;

/// Patterns of paths, as they are written and ready to be asked.
#[derive(Default)]
pub struct Patterns {
    list: Vec<Pattern>,
    set: GlobSet,
}

/// One of them.
pub struct Pattern {
    /// The pattern, without what changes nothing in a path.
    pub text: String,
    /// Where it is written.
    pub span: Span,
}

impl Patterns {
    /// All of them, in the order of the text.
    pub fn list(&self) -> &[Pattern] {
        &self.list
    }

    /// Which of them match a path.
    pub fn matches(&self, path: &str) -> Vec<usize> {
        if self.list.is_empty() { Vec::new() } else { self.set.matches(path) }
    }
}

impl Pattern {
    /// The folder that everything lies in that it can match; empty for the folder of the configuration.
    pub fn folder(&self) -> &str {
        let plain = self.text.split(SIGNS).next().unwrap_or_default();
        plain.rsplit_once('/').map_or("", |(folder, _)| folder)
    }
}

/// The signs of a pattern that are no part of a path.
const SIGNS: [char; 5] = ['*', '?', '[', '{', '\\'];

impl Reader {
    /// Several globs of paths.
    pub(super) fn globs(&mut self, value: &Spanned<DeValue<'_>>) -> Patterns {
        let (mut globs, mut list) = (Vec::new(), Vec::new());
        match value.get_ref() {
            DeValue::Array(elements) => {
                for element in elements.iter() {
                    if let Some(glob) = self.glob(element) {
                        list.push(Pattern { text: glob.glob().to_owned(), span: span_of(element) });
                        globs.push(glob);
                    }
                }
            }
            _ => self.expected(
                value,
                text!("パターンの一覧（例: [\"drafts/**\"]）", "a list such as [\"drafts/**\"]"),
            ),
        }
        Patterns { list, set: self.matcher(value, globs).unwrap_or_default() }
    }

    /// Globs, ready to be asked.
    pub(super) fn matcher(
        &mut self,
        value: &Spanned<DeValue<'_>>,
        globs: impl IntoIterator<Item = Glob>,
    ) -> Option<GlobSet> {
        let matcher = GlobSet::new(globs);
        matcher
            .inspect_err(|_| {
                let message = text!("パターンが大きすぎます", "the patterns are too large");
                self.fault(span_of(value), message, None);
            })
            .ok()
    }

    /// A glob of paths, in which `*` does not go beyond a folder. One that no path can match is a fault.
    pub(super) fn glob(&mut self, value: &Spanned<DeValue<'_>>) -> Option<Glob> {
        let pattern = normalised(&self.text(value)?);
        if let Some((why, help)) = unmatchable(&pattern) {
            let message = text!(
                "このパターンに一致するパスはありません（{why}）",
                "no path matches this ({why})",
                why = why
            );
            self.fault(span_of(value), message, Some(help));
            return None;
        }
        let glob = GlobBuilder::new(&pattern).literal_separator(true).build();
        glob.inspect_err(|error| {
            let message = text!(
                "パターンとして読めません（{why}）",
                "this is not a pattern ({why})",
                why = reason(error.kind())
            );
            self.fault(span_of(value), message, None);
        })
        .ok()
    }
}

/// A pattern without the parts of a path that lead nowhere: `./a//b` is `a/b`.
fn normalised(pattern: &str) -> String {
    let last = pattern.matches('/').count();
    let leads_nowhere = |at: usize, part: &str| match part {
        "." => at < last,
        "" => at > 0 && at < last,
        _ => false,
    };
    let parts = pattern.split('/').enumerate().filter(|(at, part)| !leads_nowhere(*at, part));
    parts.map(|(_, part)| part).collect::<Vec<_>>().join("/")
}

/// Why no path matches a pattern, and what to write instead. Paths are told from the folder of the configuration, with `/`
/// between their parts.
fn unmatchable(pattern: &str) -> Option<(Text, Text)> {
    let is_drive = |part: &str| part.len() == 2 && part.ends_with(':');
    let begins = pattern.split(['/', '\\']).next().unwrap_or_default();
    if pattern.starts_with('/') || is_drive(begins) {
        return Some((
            Text::new("絶対パスです", "it is an absolute path"),
            Text::new(
                "設定ファイルのあるフォルダーからのパスを書いてください",
                "write the path from the folder of the configuration",
            ),
        ));
    }
    if has_lone_backslash(pattern) {
        return Some((
            Text::new("\\ を含みます", "it has a \\"),
            Text::new(
                "フォルダーの区切りは / で書いてください。*、?、[ などの文字そのものは [*] のように書きます",
                "write / between folders; the signs *, ? and [ themselves are written as [*]",
            ),
        ));
    }
    if pattern.ends_with('/') || matches!(pattern, "" | "." | "..") {
        let folder = pattern.trim_end_matches(['/', '.']);
        let all = if folder.is_empty() { "**".to_owned() } else { format!("{folder}/**") };
        return Some((
            Text::new("フォルダーで終わります", "it ends with a folder"),
            text!(
                "フォルダーの中のすべては {all} と書きます",
                "everything in the folder is written as {all}",
                all = all
            ),
        ));
    }
    let climbs = pattern.split('/').skip_while(|part| *part == "..").any(|part| part == "..");
    climbs.then(|| {
        (
            Text::new("途中に .. があります", "it has a .. in it"),
            Text::new(".. を使わずに書いてください", "write it without .."),
        )
    })
}

/// Whether there is a backslash that stands for itself neither in brackets nor by being doubled.
fn has_lone_backslash(pattern: &str) -> bool {
    let (mut in_class, mut signs) = (false, pattern.chars().peekable());
    while let Some(sign) = signs.next() {
        match sign {
            '[' if !in_class => {
                in_class = true;
                // A ] that comes first is one of the characters.
                signs.next_if(|next| matches!(next, '!' | '^'));
                signs.next_if_eq(&']');
            }
            ']' => in_class = false,
            '\\' if !in_class && signs.next_if_eq(&'\\').is_none() => return true,
            _ => {}
        }
    }
    false
}

/// Why a pattern cannot be read.
fn reason(kind: &ErrorKind) -> Text {
    match kind {
        ErrorKind::UnclosedClass => text!("[ が閉じていません", "a [ is not closed"),
        ErrorKind::InvalidRange(first, last) => text!(
            "範囲の順序が逆です: {first}-{last}",
            "the range {first}-{last} is the wrong way round",
            first = first,
            last = last
        ),
        ErrorKind::UnopenedAlternates => text!("} に対応する { がありません", "a } has no {"),
        ErrorKind::UnclosedAlternates => text!("{ が閉じていません", "a { is not closed"),
        _ => text!("複雑すぎます", "it is too complex"),
    }
}
