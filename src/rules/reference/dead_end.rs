use crate::disclosure::{End, Item, dead_end};
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "reference/dead-end",
    levels: &[Severity::Error],
    items: &[],
    title: Text::new("参照先に回答がない", "A reference that leads to no answer"),
    why: Text::new(
        "参照をたどっても回答がないと、医療機関はその項目を確認できません。",
        "Where the reference leads to no answer, a hospital cannot confirm the item.",
    ),
    remedy: Text::new(
        "回答のある項目を参照先にするか、この項目に回答を記載してください。",
        "Refer to an item that has the answer, or state the answer in this item.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for item in Item::all() {
        let Some((reference, target, end)) = dead_end(context.disclosure, item) else { continue };
        let number = reference.place.get("item");
        let finding = match end {
            End::NotApplicable(reason) => {
                let finding = findings.report(
                    number,
                    text!(
                        "参照先の {target} は「該当なし」で、回答がありません",
                        "the reference leads to {target}, which is \"not applicable\" and has no answer",
                        target = target
                    ),
                );
                finding.related(reason, text!("ここは該当なし", "not applicable here"));
                finding
            }
            End::OtherKind(needed) => {
                let finding = findings.report(
                    number,
                    text!(
                        "参照先の {target} に、{needed}の記載がありません",
                        "the reference leads to {target}, which has no {needed}",
                        target = target,
                        needed = needed
                    ),
                );
                finding.related(
                    context.disclosure.item(target),
                    text!("{needed}の記載なし", "no {needed} here", needed = needed),
                );
                finding
            }
        };
        finding.help(text!(
            "回答のある項目を参照先にするか、{item} に回答を記載してください。",
            "Refer to an item that has the answer, or state the answer in {item}.",
            item = item
        ));
    }
}
