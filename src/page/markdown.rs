//! A page as Markdown.

use std::fmt::Write as _;

use super::{Block, Page, printable};

impl Page {
    /// The page as Markdown (CommonMark with tables).
    pub fn markdown(&self) -> String {
        let mut text = String::new();
        for (index, block) in self.blocks.iter().enumerate() {
            if index > 0 {
                text.push('\n');
            }
            // A String takes whatever is written to it.
            let _ = match block {
                Block::Title(words) => writeln!(text, "# {}", escaped(words)),
                Block::Heading(words) => writeln!(text, "## {}", escaped(words)),
                Block::Paragraph(words) => writeln!(text, "{}", escaped(words)),
                Block::Facts(facts) => facts.iter().try_for_each(|(name, words)| {
                    writeln!(text, "- **{}**: {}", escaped(name), escaped(words))
                }),
                Block::Table(table) => write!(text, "{}", table.markdown()),
                Block::Code(code) => {
                    let lines: String = code.lines().map(|line| format!("{}\n", printable(line))).collect();
                    writeln!(text, "```json\n{lines}```")
                }
            };
        }
        text
    }
}

/// Words of which none is taken for markup.
pub(super) fn escaped(words: &str) -> String {
    let mut text = String::new();
    for sign in words.chars() {
        if matches!(sign, '\\' | '`' | '*' | '[' | ']' | '<' | '>' | '|') {
            text.push('\\');
        }
        text.push(sign);
    }
    text
}
