//! Takes values out of TOML and notes what is not as it should be.

use jiff::civil::Date;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::Fault;
use crate::document::Span;
use crate::japanese::is_unwritten;
use crate::suggestion::nearest;
use crate::text;
use crate::text::Text;

/// The faults so far.
#[derive(Default)]
pub(super) struct Reader {
    pub(super) faults: Vec<Fault>,
}

/// The largest size that a document may be allowed to have, in bytes: places are counted in 32 bits.
pub(super) const LARGEST: u64 = 2 * 1024 * 1024 * 1024;

impl Reader {
    /// Notes a fault.
    pub(super) fn fault(&mut self, span: Span, message: Text, help: Option<Text>) {
        self.faults.push(Fault { span, message, help });
    }

    /// Notes the keys of a table that are not among those that it may have.
    pub(super) fn refuse_unknown(&mut self, table: &DeTable<'_>, keys: &[&'static str]) {
        for key in table.keys().filter(|key| !keys.contains(&key.get_ref().as_ref())) {
            let name = key.get_ref();
            let message = text!("{name} という設定はありません", "there is no setting {name}", name = name);
            self.fault(span_of(key), message, Some(meant(name, keys)));
        }
    }

    /// A text that is not empty.
    pub(super) fn text(&mut self, value: &Spanned<DeValue<'_>>) -> Option<String> {
        self.string(value, text!("空でない文字列", "a string that is not empty"), |text| {
            !text.trim().is_empty()
        })
    }

    /// A text that says something, by what it is to say.
    pub(super) fn words(&mut self, value: &Spanned<DeValue<'_>>, what: Text) -> Option<String> {
        self.string(value, what, |text| !is_unwritten(text))
    }

    fn string(
        &mut self,
        value: &Spanned<DeValue<'_>>,
        what: Text,
        is_right: fn(&str) -> bool,
    ) -> Option<String> {
        match value.get_ref() {
            DeValue::String(text) if is_right(text) => return Some(text.to_string()),
            _ => self.expected(value, what),
        }
        None
    }

    /// One of several names.
    pub(super) fn choice<T>(
        &mut self,
        value: &Spanned<DeValue<'_>>,
        names: &[&'static str],
        named: fn(&str) -> Option<T>,
    ) -> Option<T> {
        let name = self.text(value)?;
        let choice = named(&name);
        if choice.is_none() {
            let message = text!("{name} は指定できません", "{name} is not possible", name = name);
            self.fault(span_of(value), message, Some(meant(&name, names)));
        }
        choice
    }

    /// A day.
    pub(super) fn date(&mut self, value: &Spanned<DeValue<'_>>) -> Option<Date> {
        let date = match value.get_ref() {
            DeValue::Datetime(day) => crate::day(&day.to_string()),
            DeValue::String(day) => crate::day(day),
            _ => None,
        };
        if date.is_none() {
            self.expected(
                value,
                text!("実在する日付（例: 2026-11-22）", "an existing day such as 2026-11-22"),
            );
        }
        date
    }

    /// A whole number, `least` or more.
    pub(super) fn number(&mut self, value: &Spanned<DeValue<'_>>, least: i32) -> Option<i32> {
        let number = match value.get_ref() {
            DeValue::Integer(number) => i32::from_str_radix(number.as_str(), number.radix()).ok(),
            _ => None,
        };
        let number = number.filter(|number| (least..=MOST).contains(number));
        if number.is_none() {
            self.expected(
                value,
                text!(
                    "{least}から{most}までの整数",
                    "a whole number from {least} to {most}",
                    least = least,
                    most = MOST
                ),
            );
        }
        number
    }

    /// A size of files.
    pub(super) fn size(&mut self, value: &Spanned<DeValue<'_>>) -> Option<u64> {
        let size = match value.get_ref() {
            DeValue::String(size) => bytes(size),
            _ => None,
        };
        if size.is_none() {
            self.expected(
                value,
                text!("\"64 MiB\" のような大きさ（最大2 GiB）", "a size such as \"64 MiB\", at most 2 GiB"),
            );
        }
        size
    }

    /// Notes that a value is not what it should be.
    pub(super) fn expected(&mut self, value: &Spanned<DeValue<'_>>, what: Text) {
        let message = text!("{what}を書いてください", "write {what}", what = what);
        self.fault(span_of(value), message, None);
    }
}

/// The largest number that an option may be given: a century in days.
pub(super) const MOST: i32 = 36_500;

/// Where something is written.
pub(super) fn span_of<T>(spanned: &Spanned<T>) -> Span {
    let range = spanned.span();
    Span::new(range.start, range.end)
}

/// The name that was probably meant, or all that there are.
pub(super) fn meant(name: &str, names: &[&'static str]) -> Text {
    match nearest(name, names.iter().copied()) {
        Some(near) => text!("{near} の誤りではありませんか", "did you mean {near}?", near = near),
        None => text!("指定できるもの: {all}", "possible: {all}", all = names.join(", ")),
    }
}

fn bytes(size: &str) -> Option<u64> {
    let digits = size.trim_end_matches(|sign: char| !sign.is_ascii_digit());
    let unit: u64 = match size.get(digits.len()..)?.trim_start_matches(' ') {
        "KiB" => 1 << 10,
        "MiB" => 1 << 20,
        "GiB" => 1 << 30,
        _ => return None,
    };
    let number: u64 = digits.parse().ok()?;
    number.checked_mul(unit).filter(|bytes| (1..=LARGEST).contains(bytes))
}
