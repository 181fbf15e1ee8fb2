//! A page as Markdown.

use std::fmt::Write as _;

use super::{Block, Page, printable, unheard};

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
                Block::Code(language, code) => {
                    let lines: String = code.lines().map(|line| format!("{}\n", printable(line))).collect();
                    writeln!(text, "```{language}\n{lines}```")
                }
            };
        }
        unheard(&text).into_owned()
    }
}

/// Words of which none is taken for markup, and on a forge none for a mention, a reference or a link.
pub(super) fn escaped(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    let mut before = ' ';
    let mut rest = words.chars().peekable();
    while let Some(sign) = rest.next() {
        let after = rest.peek().copied().unwrap_or(' ');
        let is_inside = || before.is_alphanumeric() && after.is_alphanumeric();
        match sign {
            '\\' | '`' | '*' | '[' | ']' | '<' | '>' | '|' | '~' | '$' => text.extend(['\\', sign]),
            '_' if !is_inside() => text.extend(['\\', sign]),
            '&' if after == '#' || after.is_ascii_alphanumeric() => text.push_str("&amp;"),
            // Forges look for these in what is shown, so that no escape would hide them.
            '@' | '#' | ':' if after == '/' || sign != ':' && after.is_ascii_alphanumeric() => {
                text.push(sign);
                text.push_str("<!-- -->");
            }
            '.' if after.is_ascii_alphanumeric() && ends_with_www(&text) => text.push_str("<!-- -->."),
            _ => text.push(sign),
        }
        before = sign;
    }
    text
}

fn ends_with_www(text: &str) -> bool {
    let end = text.len().checked_sub("www".len()).and_then(|start| text.get(start..));
    end.is_some_and(|end| end.eq_ignore_ascii_case("www"))
}
