use crate::disclosure::{Item, Reference};
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "reference/circular",
    levels: &[Severity::Error],
    items: &[],
    title: Text::new("参照が循環している", "References in a circle"),
    why: Text::new(
        "参照をたどっても元の項目に戻り、医療機関はどこにも回答を見つけられません。",
        "The references lead back to where they began, and a hospital finds no answer anywhere.",
    ),
    remedy: Text::new(
        "いずれかの項目に、参照ではなく回答そのものを記載してください。",
        "State the answer itself in one of the items.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let mut told: Vec<Item> = Vec::new();
    for item in Item::all() {
        if told.contains(&item) {
            continue;
        }
        let Some(circle) = context.disclosure.circle(item) else { continue };
        told.extend(circle.iter().map(|&(item, _)| item));
        // Where a number is wrong, the circle may be none.
        if circle.iter().any(|&(_, reference)| reference.mismatch().is_some()) {
            continue;
        }
        report(&circle, findings);
    }
}

fn report(circle: &[(Item, Reference<'_>)], findings: &mut Findings) {
    let [(item, first), others @ ..] = circle else { return };
    let number = first.place.get("item");
    let finding = if others.is_empty() {
        findings.report(
            number,
            text!("{item} が自分自身を参照しています", "{item} refers to itself", item = item),
        )
    } else {
        let names: Vec<String> = circle.iter().map(|(item, _)| item.to_string()).collect();
        let way = text!("{way} → {item}", "{way} → {item}", way = names.join(" → "), item = item);
        findings.report(
            number,
            text!("参照が循環しています（{way}）", "the references go in a circle ({way})", way = way),
        )
    };
    finding.help(text!(
        "いずれかの項目に、参照（see）ではなく回答そのものを記載してください。",
        "State the answer itself in one of the items, instead of a reference (see)."
    ));
    for (item, reference) in others {
        finding.related(
            reference.place.get("item"),
            text!("{item} からの参照", "referred to from {item}", item = item),
        );
    }
}
