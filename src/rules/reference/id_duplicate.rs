use super::id_unknown::words;
use crate::disclosure::IdKind;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "reference/id-duplicate",
    levels: &[Severity::Error],
    items: &[],
    title: Text::new("同じ識別子が2回ある", "The same id twice"),
    why: Text::new(
        "どちらを指しているのか決まらず、参照した内容を確かめられません。",
        "Nobody can tell which of the two is meant where the id is used.",
    ),
    remedy: Text::new("識別子が重ならないように直してください。", "Give each one an id of its own."),
    clauses: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for kind in IdKind::ALL {
        let mut seen = std::collections::HashMap::new();
        for place in context.disclosure.declared_ids(kind) {
            let id = place.string().unwrap_or_default();
            let Some(first) = seen.get(id).copied() else {
                seen.insert(id, place);
                continue;
            };
            let (name, _) = words(kind);
            findings
                .report(
                    place,
                    text!(
                        "{name}の識別子「{id}」が、もう一度使われています",
                        "the id 「{id}」 already names another {name}",
                        name = name,
                        id = id
                    ),
                )
                .help(text!(
                    "別の識別子を付け、参照している箇所も合わせて直してください。",
                    "Give it another id, and correct the places that use it."
                ))
                .related(first, text!("1回目", "the first one"));
        }
    }
}
