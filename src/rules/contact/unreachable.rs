use crate::disclosure::{Answer, Item};
use crate::document::Place;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "contact/unreachable",
    levels: &[Severity::Error],
    items: &[Item::Contact],
    title: Text::new("問い合わせ窓口に連絡先がない", "A contact that cannot be reached"),
    why: Text::new(
        "事故や障害のときに、医療機関が連絡する手段がありません。参照をたどった先に連絡先がない場合も同じです。",
        "In an incident or a failure a hospital has no way to reach the provider. The same goes for a reference that leads to no contact.",
    ),
    remedy: Text::new(
        "窓口ごとに、電話番号、メールアドレス、問い合わせフォームのいずれかを記載してください。",
        "Give each contact a phone number, an email address or a form.",
    ),
    requirements: &["mic-meti/disclosure-items"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    match context.disclosure.answer(Item::Contact) {
        Answer::Described(contact) => {
            for contact in contact.get("contacts").items().filter(|&contact| !is_reachable(contact)) {
                findings
                    .report(
                        contact,
                        text!(
                            "問い合わせ窓口に、電話番号、メールアドレス、問い合わせフォームのいずれもありません",
                            "the contact has no phone number, email address or form"
                        ),
                    )
                    .help(text!(
                        "phone、email、form のいずれかを記載してください。",
                        "State phone, email or form."
                    ));
            }
        }
        Answer::Referred(references) => {
            let targets: Vec<Item> = references.iter().filter_map(|reference| reference.item).collect();
            // A wrong number and a circle have rules of their own, as has an item that is missing.
            let is_missing = |&item: &Item| matches!(context.disclosure.answer(item), Answer::Missing);
            if targets.len() < references.len()
                || targets.iter().any(is_missing)
                || references.iter().any(|reference| reference.mismatch().is_some())
                || context.disclosure.circle(Item::Contact).is_some()
                || context.disclosure.contacts().into_iter().any(is_reachable)
            {
                return;
            }
            let Some(reference) = references.first() else { return };
            let names: Vec<&str> = targets.iter().map(|item| item.id()).collect();
            let finding = findings.report(
                reference.place.get("item"),
                text!(
                    "参照先の {items} に、電話番号、メールアドレス、問い合わせフォームのいずれもありません",
                    "the reference to {items} leads to no phone number, email address or form",
                    items = names.join(", ")
                ),
            );
            finding.help(text!(
                "参照先に連絡先（contacts）を加えるか、この項目に窓口の連絡先を記載してください。",
                "Add contacts there, or state the contact in this item."
            ));
            for item in targets {
                finding.related(context.disclosure.item(item), text!("連絡先の記載なし", "no contact here"));
            }
        }
        Answer::NotApplicable(_) | Answer::Missing => {}
    }
}

fn is_reachable(contact: Place<'_>) -> bool {
    ["phone", "email", "form"].into_iter().any(|key| contact.get(key).is_written())
}
