//! Patterns of paths.

use globset::{ErrorKind, Glob, GlobBuilder, GlobSet};
use toml::Spanned;
use toml::de::DeValue;

use super::reader::{Reader, span_of};
use crate::text;
use crate::text::Text;

impl Reader {
    /// Several globs of paths.
    pub(super) fn globs(&mut self, value: &Spanned<DeValue<'_>>) -> GlobSet {
        let mut globs = Vec::new();
        match value.get_ref() {
            DeValue::Array(list) => {
                for element in list.iter() {
                    if let Some(glob) = self.glob(element) {
                        globs.push(glob);
                    }
                }
            }
            _ => self.expected(
                value,
                text!("パターンの一覧（例: [\"drafts/**\"]）", "a list such as [\"drafts/**\"]"),
            ),
        }
        self.matcher(value, globs).unwrap_or_default()
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

    /// A glob of paths, in which `*` does not go beyond a folder.
    pub(super) fn glob(&mut self, value: &Spanned<DeValue<'_>>) -> Option<Glob> {
        let pattern = self.text(value)?;
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
        ErrorKind::DanglingEscape => text!("末尾の \\ の後に文字がありません", "nothing follows the last \\"),
        _ => text!("複雑すぎます", "it is too complex"),
    }
}
