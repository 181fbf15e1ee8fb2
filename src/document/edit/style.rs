//! How the text around an edit is written, so that what is new looks like it.

use super::extent::{self, column};
use crate::document::Document;
use crate::document::tree::{Kind, Node, NodeId, Token};
use crate::document::writing::{Quotes, yaml};

/// How the text around a node writes what it says.
pub(super) fn style(document: &Document<'_>, id: NodeId) -> yaml::Style {
    let parent = document.node(id).map_or(id, |node| node.parent);
    let near = || {
        let own = document.node(id).map(|node| (id, node));
        own.into_iter().chain(document.children(id)).chain(document.children(parent))
    };
    let quotes = |token: Token| Quotes::of(document.text().get(token.span().range()).unwrap_or_default());
    let is_text = |id: NodeId, node: &Node| {
        node.kind == Kind::String && !extent::is_alias(document, id) && !extent::is_hidden(document, node)
    };
    let string = near().find(|&(id, node)| is_text(id, node)).map(|(_, node)| quotes(node.token));
    let keys = document.children(id).chain(near()).find_map(|(_, node)| node.key()).map(quotes);
    let usual = yaml::Style::default();
    yaml::Style {
        unit: step(document, Kind::Object).filter(|&unit| unit > 0).unwrap_or(usual.unit),
        dash: step(document, Kind::Array).unwrap_or(usual.dash),
        keys: keys.unwrap_or(usual.keys),
        strings: string.unwrap_or(usual.strings),
        ..usual
    }
}

/// By how many columns the first value of a kind that stands in lines below its key is indented.
fn step(document: &Document<'_>, kind: Kind) -> Option<usize> {
    (0..).zip(&document.tree.nodes).find_map(|(id, node)| {
        let key = node.key().filter(|_| node.kind == kind && !extent::is_flow(document, id))?;
        let (first, _) = document.children(id).next()?;
        let start = extent::start(document, first).ok()?;
        column(document.text(), start).checked_sub(column(document.text(), key.span().start))
    })
}
