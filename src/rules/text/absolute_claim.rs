use crate::disclosure::Item;
use crate::finding::Severity;
use crate::japanese::absolute_claims;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "text/absolute-claim",
    levels: &[Severity::Warning],
    items: &[],
    title: Text::new("断定しすぎた表現", "An absolute claim"),
    why: Text::new(
        "絶対の安全はありません。言い切った表現は裏付けられず、残るリスクを病院に伝える文書としての信頼を損ないます。",
        "Nothing is absolutely safe. Such a claim cannot be shown to be true, and hides the risk that remains from the hospital.",
    ),
    remedy: Text::new(
        "講じている対策と、残るリスクを書いてください。",
        "Say what is done, and what risk remains.",
    ),
    clauses: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for (item, place) in context.disclosure.sentences() {
        // What the institution is to do is no claim of the provider's.
        if item == Some(Item::InstitutionRules) {
            continue;
        }
        let text = place.string().unwrap_or_default();
        for range in absolute_claims(text) {
            let word = text.get(range.clone()).unwrap_or_default();
            findings
                .report(
                    place.part(range.clone()),
                    text!(
                        "「{word}」は、裏付けのできない断定です",
                        "「{word}」 is an absolute claim that cannot be shown to be true",
                        word = word
                    ),
                )
                .help(text!(
                    "断定する語を除き、講じている対策と残るリスクを具体的に書いてください。",
                    "Leave the word out, and say what is done and what risk remains."
                ));
        }
    }
}
