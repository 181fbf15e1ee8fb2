//! Words for people, described once and laid out for a terminal or as Markdown.

mod markdown;
mod plain;
mod printable;
mod table;

pub(crate) use plain::hang;
pub use printable::{printable, spelled, unheard};
pub use table::{Column, Table};

/// A text with its headings, tables and examples, in one language.
#[derive(Default)]
pub struct Page {
    blocks: Vec<Block>,
}

enum Block {
    Title(String),
    Heading(String),
    Paragraph(String),
    Facts(Vec<(String, String)>),
    Table(Table),
    Code(&'static str, String),
}

impl Page {
    /// Adds the title.
    pub fn title(&mut self, words: impl Into<String>) -> &mut Self {
        self.add(Block::Title(words.into()))
    }

    /// Adds a heading.
    pub fn heading(&mut self, words: impl Into<String>) -> &mut Self {
        self.add(Block::Heading(words.into()))
    }

    /// Adds a paragraph.
    pub fn paragraph(&mut self, words: impl Into<String>) -> &mut Self {
        self.add(Block::Paragraph(words.into()))
    }

    /// Adds a list of facts, each with its name.
    pub fn facts(&mut self, facts: Vec<(String, String)>) -> &mut Self {
        self.add(Block::Facts(facts))
    }

    /// Adds a table.
    pub fn table(&mut self, table: Table) -> &mut Self {
        self.add(Block::Table(table))
    }

    /// Adds a piece of a document, as it is written.
    pub fn code(&mut self, language: &'static str, text: &str) -> &mut Self {
        self.add(Block::Code(language, text.to_owned()))
    }

    fn add(&mut self, block: Block) -> &mut Self {
        self.blocks.push(block);
        self
    }
}
