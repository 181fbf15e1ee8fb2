use crate::disclosure::{Item, Passage};
use crate::finding::Severity;
use crate::japanese::absolute_claims;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "text/absolute-claim",
    levels: &[Severity::Warning],
    items: &[],
    title: Text::new("裏付けのできない断定", "An absolute claim"),
    why: Text::new(
        "絶対の安全はありません。裏付けのできない断定は、残るリスクを医療機関に伝えません。",
        "Nothing is absolutely safe. A claim that cannot be substantiated does not tell a hospital of the remaining risk.",
    ),
    remedy: Text::new(
        "断定する語を除き、講じている対策と残るリスクを具体的に書いてください。",
        "Leave the word out, and state the measures and the remaining risk.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for &Passage { item, place, ref folded, .. } in context.disclosure.sentences() {
        let text = folded.as_written();
        // What the institution is to do is no claim of the provider's.
        if item == Some(Item::InstitutionRules) {
            continue;
        }
        for range in absolute_claims(folded) {
            let word = text.get(range.clone()).unwrap_or_default();
            findings.report(
                place.part(range.clone()),
                text!(
                    "「{word}」は、裏付けのできない断定です",
                    "「{word}」 is an absolute claim that cannot be substantiated",
                    word = word
                ),
            );
        }
    }
}
