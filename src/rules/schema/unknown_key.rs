use crate::finding::Severity;
use crate::rule::{Check, Findings, Rule};
use crate::schema::{self, Fault, Violation};
use crate::suggestion::nearest;
use crate::text;
use crate::text::{Text, quoted};

pub(super) const RULE: Rule = Rule {
    id: "schema/unknown-key",
    levels: &[Severity::Error],
    items: &[],
    title: Text::new("形式にないキー", "Unknown key"),
    why: Text::new(
        "形式にないキーの内容は、どの確認にも使われません。つづりの誤りであれば、書いたはずの内容が抜け落ちます。",
        "What is under an unknown key is used in no check. If the key is misspelt, its content is lost.",
    ),
    remedy: Text::new(
        "キーのつづりを直すか、独自の内容であれば x- で始まるキーにしてください。",
        "Correct the spelling of the key, or let it begin with x- if it is your own.",
    ),
    requirements: &[],
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
                "Did you mean {title} ({name})? A key of your own must begin with x-.",
                title = shape.title(name),
                name = name
            ),
            None => text!(
                "ここに書けるキーは {names} です。独自の内容であれば、キーを x- で始めてください。",
                "The keys allowed here are {names}. A key of your own must begin with x-.",
                names = listed(members.iter().map(|&(name, _)| name))
            ),
        };
        let message = text!(
            "「{key}」というキーは、開示書の形式にありません",
            "the format of a disclosure has no key 「{key}」 here",
            key = quoted(key)
        );
        findings.report(violation.place.key_location(), message).help(help);
    }
}

/// The keys in one line; only the first of them where there are many.
fn listed<'k>(keys: impl Iterator<Item = &'k str>) -> Text {
    let keys: Vec<&str> = keys.collect();
    let shown = keys.get(..LONGEST_LIST).unwrap_or(&keys);
    let (ja, en) = match keys.len() > shown.len() {
        true => ("など", " and others"),
        false => ("", ""),
    };
    Text { ja: (shown.join("、") + ja).into(), en: (shown.join(", ") + en).into() }
}

const LONGEST_LIST: usize = 10;
