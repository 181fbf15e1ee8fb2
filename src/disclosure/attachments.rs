//! The files that a document declares beside itself.

use super::Disclosure;
use crate::document::Place;
use crate::text;
use crate::text::Text;

impl<'d> Disclosure<'d> {
    /// The paths of declared attachments that stay inside the document's folder; the others are never looked up.
    pub fn attachment_paths(&self) -> impl Iterator<Item = Place<'d>> + use<'d> {
        let paths = self.attachments().map(|attachment| attachment.get("path"));
        paths.filter(|path| path.string().is_some_and(|path| outside(path).is_none()))
    }
}

/// In what way a path leads out of its folder, on any system; `None` where it stays inside.
pub fn outside(path: &str) -> Option<Text> {
    let path = path.trim();
    let mut signs = path.chars();
    let is_drive =
        signs.next().is_some_and(|letter| letter.is_ascii_alphabetic()) && signs.next() == Some(':');
    if path.starts_with("\\\\") || path.starts_with("//") {
        return Some(text!("ネットワーク上の場所", "a network share"));
    }
    if path.contains("://") || path.to_ascii_lowercase().starts_with("file:") {
        return Some(text!("URL", "a URL"));
    }
    if is_drive {
        return Some(text!("ドライブ名で始まる絶対パス", "absolute, with a drive letter"));
    }
    if path.starts_with(['/', '\\']) || path == "~" || path.starts_with("~/") {
        return Some(text!("絶対パス", "absolute"));
    }
    let goes_up = path.split(['/', '\\']).any(|step| step == "..");
    goes_up.then(|| text!("「..」を含む", "with \"..\" in it"))
}
