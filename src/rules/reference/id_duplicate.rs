use crate::disclosure::IdKind;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::{Text, quoted};

pub(super) const RULE: Rule = Rule {
    id: "reference/id-duplicate",
    levels: &[Severity::Error],
    items: &[],
    title: Text::new("同じ識別子が2回ある", "The same id twice"),
    why: Text::new(
        "同じ識別子が2つあると、医療機関はどちらを指しているのかを判断できません。",
        "Where two have the same id, a hospital cannot tell which of them is meant.",
    ),
    remedy: Text::new("識別子が重ならないように直してください。", "Give each of them an id of its own."),
    requirements: &[],
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
            let (name, _) = kind.words();
            findings
                .report(
                    place,
                    text!(
                        "{name}の識別子「{id}」が、2回使われています",
                        "the {name} id 「{id}」 is used twice",
                        name = name,
                        id = quoted(id)
                    ),
                )
                .help(text!(
                    "別の識別子を付け、参照している箇所も合わせて直してください。",
                    "Give it another id, and correct what refers to it."
                ))
                .related(first, text!("1回目", "the first one"));
        }
    }
}
