//! In which order edits are made so that none moves the place of another, and which cannot be made together.

use std::cmp::Reverse;

use super::{Change, Edit, Reason, Refusal, Slot, find};
use crate::document::Document;
use crate::document::tree::NodeId;

/// The edits from the end of the text to its beginning, what lies inside of something before it.
pub(super) fn in_order<'e>(document: &Document<'_>, edits: &'e [Edit]) -> Result<Vec<&'e Edit>, Refusal> {
    let refused = |edit: &Edit, reason| Refusal { pointer: edit.pointer.clone(), reason };
    let mut targets: Vec<(NodeId, &Edit)> = Vec::new();
    for edit in edits {
        targets.push((find(document, &edit.pointer).map_err(|reason| refused(edit, reason))?, edit));
    }
    let mut order = Vec::new();
    for (given, &(id, edit)) in targets.iter().enumerate() {
        let at = begins(document, id, &edit.change).ok_or_else(|| refused(edit, Reason::NoPlace))?;
        // Of several insertions the first given comes to stand first: the last of those before one element is made first.
        let order_at = match edit.change {
            Change::Set(_) | Change::Remove => (0, given),
            Change::Rename(_) => (1, given),
            Change::Insert(Slot::Key(_), _) => (2, given),
            Change::Insert(Slot::Index(_), _) => (2, usize::MAX - given),
        };
        order.push(((Reverse(at), order_at), edit));
    }
    targets.sort_by_key(|&(id, _)| id);
    for &(id, edit) in &targets {
        let end = match edit.change {
            Change::Set(_) | Change::Remove => document.node(id).map_or(id, |node| node.end),
            Change::Rename(_) => id + 1,
            Change::Insert(..) => continue,
        };
        let from = targets.partition_point(|&(other, _)| other < id);
        let to = targets.partition_point(|&(other, _)| other < end);
        let inside = targets.get(from..to).unwrap_or_default();
        let goes_along = |other: &Edit| match (&edit.change, &other.change) {
            (Change::Set(_), Change::Rename(_)) | (Change::Rename(_), Change::Set(_)) => true,
            (Change::Rename(_), Change::Insert(..)) => true,
            _ => std::ptr::eq(edit, other),
        };
        if !inside.iter().all(|&(other, second)| other == id && goes_along(second)) {
            return Err(refused(edit, Reason::Overlap));
        }
    }
    order.sort_by_key(|&(key, _)| key);
    Ok(order.into_iter().map(|(_, edit)| edit).collect())
}

/// The number of the node that the change begins at: of an insertion, of what will stand after it.
fn begins(document: &Document<'_>, id: NodeId, change: &Change) -> Option<NodeId> {
    let Change::Insert(slot, _) = change else { return Some(id) };
    let end = document.node(id)?.end;
    match slot {
        Slot::Key(_) => Some(end),
        Slot::Index(index) => {
            let element = u32::try_from(*index).ok().and_then(|index| document.element(id, index));
            element.or_else(|| (document.children(id).count() == *index).then_some(end))
        }
    }
}
