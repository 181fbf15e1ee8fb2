use crate::disclosure::{Answer, Item, dead_end};
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "reference/part-one-by-reference",
    levels: &[Severity::Warning],
    items: &[],
    title: Text::new("第I部の項目が参照だけになっている", "An item of Part I answered only by a reference"),
    why: Text::new(
        "第I部は、医療機関が委託先を選ぶときに必ず確認する項目です。参照だけでは、選定の資料として使いにくくなります。",
        "Part I is what a hospital must confirm when it selects a contractor; a mere reference is hard to use for that.",
    ),
    remedy: Text::new(
        "参照（see）の代わりに、この項目の内容を記載してください。",
        "State the content of the item here, instead of a reference (see).",
    ),
    requirements: &["mic-meti/selection-items"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let disclosure = context.disclosure;
    for item in Item::all().filter(|item| item.pointer().starts_with("/provider_selection/")) {
        let Answer::Referred(references) = disclosure.answer(item) else { continue };
        // A reference that leads nowhere is the worse fault, and its remedy is the same.
        if disclosure.circle(item).is_some() || dead_end(disclosure, item).is_some() {
            continue;
        }
        let targets: Vec<&str> =
            references.iter().filter_map(|reference| reference.item).map(Item::id).collect();
        findings
            .report(
                disclosure.item(item).get("see"),
                text!(
                    "{item} が {targets} への参照だけで、回答の記載がありません",
                    "{item} only refers to {targets} and gives no answer of its own",
                    item = item,
                    targets = targets.join(", ")
                ),
            )
            .help(text!(
                "参照（see）の代わりに、{item} の内容を記載してください。",
                "State the content of {item} here, instead of a reference (see).",
                item = item
            ));
    }
}
