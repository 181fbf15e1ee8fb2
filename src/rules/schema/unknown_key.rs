use crate::finding::Severity;
use crate::rule::{Check, Findings, Rule};
use crate::schema::{self, Fault, Violation};
use crate::suggestion::nearest;
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "schema/unknown-key",
    levels: &[Severity::Error],
    items: &[],
    title: Text::new("使われていないキー", "Unknown key"),
    why: Text::new(
        "形式にないキーの内容は、どの確認にも使われません。つづりの誤りであれば、書いたはずの内容が抜け落ちます。",
        "What stands under an unknown key takes part in no check. If the key is a slip, its content is lost.",
    ),
    remedy: Text::new(
        "キーのつづりを直すか、独自の内容であれば x- で始まるキーにしてください。",
        "Mend the key, or let it begin with x- if it is your own.",
    ),
    clauses: &[],
    waivable: true,
    options: &[],
    check: Check::Violations(check),
};

fn check(violations: &[Violation<'_>], findings: &mut Findings) {
    for violation in violations.iter().filter(|violation| violation.fault == Fault::UnknownKey) {
        let pointer = violation.place.pointer();
        let (parent, key) = pointer.rsplit_once('/').unwrap_or_default();
        let members: Vec<_> =
            schema::shape_at(parent).into_iter().flat_map(|shape| shape.members()).collect();
        // A Japanese writer may well have used the title for a key.
        let by_title =
            members.iter().find(|(name, shape)| shape.title(name).ja == key).map(|&(name, _)| name);
        let meant = by_title.or_else(|| nearest(key, members.iter().map(|&(name, _)| name)));
        let help = match meant.and_then(|name| members.iter().find(|&&(known, _)| known == name)) {
            Some(&(name, shape)) => text!(
                "「{title}」（{name}）の誤りではありませんか。独自の内容であれば、キーを x- で始めてください。",
                "Did you mean {name} ({title})? A key of your own begins with x-.",
                title = shape.title(name),
                name = name
            ),
            None => text!(
                "ここに書けるキーは {names} です。独自の内容であれば、キーを x- で始めてください。",
                "The keys here are {names}. A key of your own begins with x-.",
                names = members.iter().map(|&(name, _)| name).collect::<Vec<_>>().join(", ")
            ),
        };
        let message =
            text!("このキーは開示書の形式にありません", "the format of a disclosure does not have this key");
        findings.report(violation.place.key_location(), message).help(help);
    }
}
