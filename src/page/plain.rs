//! A page at a terminal.

use std::fmt::Write as _;

use super::{Block, Page, printable, unheard};

impl Page {
    /// The page without markup, at most `width` columns wide where words can be broken.
    pub fn plain(&self, width: usize) -> String {
        let mut text = String::new();
        for (index, block) in self.blocks.iter().enumerate() {
            // What stands under a heading follows it at once.
            let follows_heading = index > 0 && matches!(self.blocks.get(index - 1), Some(Block::Heading(_)));
            if index > 0 && !follows_heading {
                text.push('\n');
            }
            // A String takes whatever is written to it.
            let _ = match block {
                Block::Title(words) | Block::Heading(words) => writeln!(text, "{}", hang("", words, width)),
                Block::Paragraph(words) => writeln!(text, "{}", hang("  ", words, width)),
                Block::Facts(facts) => facts.iter().try_for_each(|(name, words)| {
                    writeln!(text, "{}", hang(&format!("  {name}: "), words, width))
                }),
                Block::Table(table) => write!(text, "{}", table.plain(width)),
                Block::Code(_, code) => {
                    code.lines().try_for_each(|line| writeln!(text, "  {}", printable(line)))
                }
            };
        }
        unheard(&text).into_owned()
    }
}

/// Words behind a name, wrapped to the width, the further lines under the first.
pub(crate) fn hang(name: &str, words: &str, width: usize) -> String {
    use textwrap::core::display_width;
    // To look for places to break a line at takes long, and most lines need none.
    if display_width(name) + display_width(words) <= width && !words.contains('\n') {
        return unheard(&format!("{name}{}", words.trim_end_matches(' '))).into_owned();
    }
    let indent = " ".repeat(display_width(name));
    let options = textwrap::Options::new(width).initial_indent(name).subsequent_indent(&indent);
    // A date or a key is not broken at its hyphens.
    let lines = textwrap::fill(words, options.word_splitter(textwrap::WordSplitter::NoHyphenation));
    unheard(&lines).into_owned()
}
