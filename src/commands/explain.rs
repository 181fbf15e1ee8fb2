//! `mdcheck explain`.

use std::process::ExitCode;

use mdcheck::explanation::Subject;
use mdcheck::reporters::printable;
use mdcheck::text;
use mdcheck::text::Language;

use super::surroundings::width;
use super::{TROUBLE, complain, print};

/// Explains a rule or an item, or tells which speak of a word; where none does, names the one that may have been meant.
pub(super) fn run(name: &str, language: Language) -> ExitCode {
    match Subject::named(name) {
        Ok(subject) => print(&subject.page(language).plain(width(false)), language),
        Err(meant) => {
            let hint = match meant {
                Some(id) => text!("{id} の誤りではありませんか", "did you mean {id}?", id = id),
                None => text!(
                    "規則は mdcheck rules で一覧できます。項目は I-1 から I-10、II-1 から II-16 です",
                    "mdcheck rules lists the rules; the items are I-1 to I-10 and II-1 to II-16"
                ),
            };
            let message = text!(
                "{name} という規則や項目はなく、{name} について述べたものもありません\n  {hint}",
                "there is no rule or item {name}, and none speaks of it\n  {hint}",
                name = printable(name),
                hint = hint
            );
            complain(&message, language);
            ExitCode::from(TROUBLE)
        }
    }
}
