//! The rows of the history of revisions.

use super::Disclosure;
use crate::document::Place;
use crate::japanese::Edition;

/// Each row of the history with the one before it.
pub(crate) fn pairs<'d>(
    disclosure: &Disclosure<'d>,
) -> impl Iterator<Item = (Place<'d>, Place<'d>)> + use<'d> {
    disclosure.revisions().zip(disclosure.revisions().skip(1))
}

/// Whether a row's day is before that of another.
pub(crate) fn is_earlier(row: Place<'_>, other: Place<'_>) -> bool {
    row.get("issued").date().zip(other.get("issued").date()).is_some_and(|(row, other)| row < other)
}

/// The editions of two rows, where both are numbers that count on. Rows whose days are out of order tell nothing of
/// their editions.
pub(crate) fn editions(before: Place<'_>, row: Place<'_>) -> Option<(Edition, Edition)> {
    let edition = |row: Place<'_>| row.get("edition").string().and_then(Edition::exact);
    if is_earlier(row, before) {
        return None;
    }
    edition(before).zip(edition(row))
}
