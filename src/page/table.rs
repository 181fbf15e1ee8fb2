//! Tables whose columns stand under each other, also where half of the text is Japanese.

use std::fmt::Write as _;

use textwrap::core::display_width;

use super::markdown::escaped;

/// A table.
pub struct Table {
    columns: Vec<Column>,
    rows: Vec<Vec<String>>,
}

/// A column of a table, by what it holds; its head.
pub enum Column {
    /// Ids and keys: never broken.
    Code(String),
    /// Words: broken where the terminal is narrow.
    Words(String),
    /// Numbers: under each other by their last digit.
    Number(String),
}

/// A column of words is never made narrower than this.
const NARROWEST: usize = 10;

/// What stands between two columns.
const GAP: &str = "  ";

impl Table {
    /// A table without rows.
    pub fn new(columns: Vec<Column>) -> Self {
        Self { columns, rows: Vec::new() }
    }

    /// Adds a row, a cell for every column.
    pub fn row(&mut self, cells: Vec<String>) {
        self.rows.push(cells);
    }

    /// The table for a terminal.
    pub(super) fn plain(&self, width: usize) -> String {
        let widths = self.widths(width);
        let mut text = self.lines(self.columns.iter().map(Column::head), &widths);
        let rule: Vec<String> = widths.iter().map(|&width| "─".repeat(width)).collect();
        // A String takes whatever is written to it.
        let _ = writeln!(text, "{}", rule.join(GAP));
        for row in &self.rows {
            text.push_str(&self.lines(row.iter().map(String::as_str), &widths));
        }
        text
    }

    /// The table as Markdown.
    pub(super) fn markdown(&self) -> String {
        let mut text = String::new();
        let mut line = |cells: &mut dyn Iterator<Item = String>| {
            text.push('|');
            cells.for_each(|cell| text.extend([" ", &cell, " |"]));
            text.push('\n');
        };
        line(&mut self.columns.iter().map(|column| escaped(column.head())));
        line(&mut self.columns.iter().map(|column| match column {
            Column::Number(_) => "---:".to_owned(),
            _ => "---".to_owned(),
        }));
        for row in &self.rows {
            line(&mut self.columns.iter().zip(row).map(|(column, cell)| match column {
                Column::Code(_) if !cell.is_empty() => format!("`{cell}`"),
                _ => escaped(cell),
            }));
        }
        text
    }

    /// The lines of one row: as many as its tallest cell has.
    fn lines<'c>(&self, cells: impl Iterator<Item = &'c str>, widths: &[usize]) -> String {
        let cells: Vec<Vec<String>> = cells
            .zip(widths)
            .map(|(cell, &width)| textwrap::wrap(cell, width).iter().map(|line| line.to_string()).collect())
            .collect();
        let height = cells.iter().map(Vec::len).max().unwrap_or_default();
        let mut text = String::new();
        for at in 0..height {
            let line: Vec<String> = cells
                .iter()
                .zip(&self.columns)
                .zip(widths)
                .map(|((cell, column), &width)| column.padded(cell.get(at).map_or("", String::as_str), width))
                .collect();
            text.push_str(line.join(GAP).trim_end());
            text.push('\n');
        }
        text
    }

    /// The width of each column: what it needs, less where the widest columns of words must give way.
    fn widths(&self, room: usize) -> Vec<usize> {
        let needed = |(index, column): (usize, &Column)| {
            let cells = self.rows.iter().filter_map(|row| row.get(index)).map(String::as_str);
            cells.chain([column.head()]).map(display_width).max().unwrap_or_default()
        };
        let mut widths: Vec<usize> = self.columns.iter().enumerate().map(needed).collect();
        let gaps = GAP.len() * widths.len().saturating_sub(1);
        while widths.iter().sum::<usize>() + gaps > room {
            let widest = widths
                .iter_mut()
                .zip(&self.columns)
                .filter(|(width, column)| matches!(column, Column::Words(_)) && **width > NARROWEST)
                .max_by_key(|(width, _)| **width);
            match widest {
                Some((width, _)) => *width -= 1,
                None => break,
            }
        }
        widths
    }
}

impl Column {
    fn head(&self) -> &str {
        match self {
            Column::Code(head) | Column::Words(head) | Column::Number(head) => head,
        }
    }

    fn padded(&self, cell: &str, width: usize) -> String {
        let space = " ".repeat(width.saturating_sub(display_width(cell)));
        match self {
            Column::Number(_) => format!("{space}{cell}"),
            _ => format!("{cell}{space}"),
        }
    }
}
