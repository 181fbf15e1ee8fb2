//! The day and the terminal.

use std::io::{self, IsTerminal};

use jiff::civil::Date;
use jiff::tz::{Offset, TimeZone};

/// A runner that keeps its clock in UTC must say the same as a desk in Tokyo.
pub(super) fn today_in_japan() -> Date {
    jiff::Timestamp::now().to_zoned(TimeZone::fixed(Offset::constant(9))).date()
}

/// The width of the terminal; a pipe or a file has none, and is given room.
pub(super) fn width() -> usize {
    let terminal = terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    let columns = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    let width = if io::stdout().is_terminal() { terminal } else { None };
    columns.or(width).unwrap_or(100).clamp(40, 160)
}
