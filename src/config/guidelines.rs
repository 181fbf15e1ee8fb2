//! The editions whose clauses are cited: `guidelines = { mhlw = "6.0" }`.

use toml::Spanned;
use toml::de::DeValue;

use super::reader::Reader;
use crate::facts::requirement::{editions_of, is_edition};
use crate::text;

pub(super) fn read(value: &Spanned<DeValue<'_>>, reader: &mut Reader) -> Vec<(String, String)> {
    let DeValue::Table(table) = value.get_ref() else {
        reader.expected(
            value,
            text!(
                "ガイドラインと版の表（例: {{ mhlw = \"6.0\" }}）",
                "a table of guidelines and editions, such as {{ mhlw = \"6.0\" }}"
            ),
        );
        return Vec::new();
    };
    let mut asked = Vec::new();
    for (guideline, edition) in table {
        let id = guideline.get_ref().as_ref();
        match edition.get_ref() {
            DeValue::String(number) if is_edition(id, number) => {
                asked.push((id.to_owned(), number.to_string()))
            }
            _ => {
                let known = editions_of(id).join(", ");
                reader.expected(edition, text!("次のどれか: {known}", "one of {known}", known = known));
            }
        }
    }
    asked
}
