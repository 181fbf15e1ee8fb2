//! The annotations by which the schema says what a value means, beside what it may be. Their names are those in the schema.

use serde_json::Value;

/// What kind of words stand in a text (`x-text`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextKind {
    /// Sentences in which the provider says what it does.
    Sentence,
    /// A title, the name of a firm, a department, hours: words for people, but no sentence.
    Name,
    /// What was, such as the summary of a revision.
    History,
    /// An edition, a number, an id: no words, though any may stand there.
    Code,
}

impl TextKind {
    pub(super) const NAMES: [(&'static str, Self); 4] = [
        ("sentence", Self::Sentence),
        ("name", Self::Name),
        ("history", Self::History),
        ("code", Self::Code),
    ];
}

/// What a day means (`x-date`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateKind {
    /// Something was done on it.
    Done,
    /// A document or a certificate was issued on it.
    Issued,
    /// A count or a status holds as of it.
    AsOf,
    /// Something ends to be valid after it.
    Expires,
    /// Something is to be done by it.
    Due,
    /// A period begins with it.
    Start,
    /// A period ends with it.
    End,
}

impl DateKind {
    pub(super) const NAMES: [(&'static str, Self); 7] = [
        ("done", Self::Done),
        ("issued", Self::Issued),
        ("as-of", Self::AsOf),
        ("expires", Self::Expires),
        ("due", Self::Due),
        ("start", Self::Start),
        ("end", Self::End),
    ];

    /// Whether the day lies in the past of whoever writes it.
    pub fn is_past(self) -> bool {
        matches!(self, Self::Done | Self::Issued | Self::AsOf)
    }
}

/// When a day is too old (`x-stale`, at the day or at what holds it).
#[derive(Debug, PartialEq, Eq)]
pub struct Stale {
    /// The rule whose option says after how many months.
    pub rule: &'static str,
    /// The key beside the day that states how often it comes back.
    pub cycle: Option<&'static str>,
    /// The keys in which the entries of a series agree, of which only the latest counts; `None` where each counts.
    pub series: Option<Vec<&'static str>>,
}

impl Stale {
    pub(super) fn read(value: &'static Value) -> Option<Self> {
        let text = |key: &str| value.get(key).and_then(Value::as_str);
        let series = value.get("series").and_then(Value::as_array);
        let series = series.map(|keys| keys.iter().filter_map(Value::as_str).collect());
        Some(Self { rule: text("rule")?, cycle: text("cycle"), series })
    }
}

/// The form of a value (`x-form`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// `2024-05-24`.
    Day,
    /// `2024-05-24` or `2024-05`.
    DayOrMonth,
    /// A period of ISO 8601: `P35D`.
    Duration,
    /// The time from one occurrence to the next: `P1Y`.
    Interval,
    /// A country of ISO 3166-1: `JP`.
    Country,
    /// The 13 digits by which Japan's tax agency knows a company.
    CorporateNumber,
    /// A number of a phone or a fax, as it is written.
    Phone,
    /// A mail address.
    Mail,
    /// A web address.
    Url,
    /// A path of a file beside the document.
    Path,
}

impl Form {
    pub(super) const NAMES: [(&'static str, Self); 10] = [
        ("day", Self::Day),
        ("day-or-month", Self::DayOrMonth),
        ("duration", Self::Duration),
        ("interval", Self::Interval),
        ("country", Self::Country),
        ("corporate-number", Self::CorporateNumber),
        ("phone", Self::Phone),
        ("mail", Self::Mail),
        ("url", Self::Url),
        ("path", Self::Path),
    ];
}

/// What a member of an item is where the answer is no description (`x-answer`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswerKind {
    /// The references to the items that hold the answer.
    See,
    /// The reason why the item does not apply.
    NotApplicable,
    /// What may stand beside any answer, and is none.
    Beside,
}

impl AnswerKind {
    pub(super) const NAMES: [(&'static str, Self); 3] =
        [("see", Self::See), ("not-applicable", Self::NotApplicable), ("beside", Self::Beside)];
}
