use crate::disclosure::{Item, contact_says};
use crate::document::Place;
use crate::finding::Severity;
use crate::japanese::Folded;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "contact/emergency-missing",
    levels: &[Severity::Warning],
    items: &[Item::Contact],
    title: Text::new("緊急時の連絡先の記載がない", "No contact for emergencies"),
    why: Text::new(
        "医療機関は夜間や休日も診療しています。受付時間外に事故が起きたときの連絡先が必要です。",
        "Hospitals treat patients at night and on holidays, and need a contact when an incident happens outside office hours.",
    ),
    remedy: Text::new(
        "緊急時（夜間・休日）の連絡先を記載してください。",
        "State whom to contact in an emergency, at night and on holidays.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let contacts = context.disclosure.contacts();
    let Some(first) = contacts.first() else { return };
    let serves = |contact: &Place<'_>| contact.get("emergency").is_written() || is_always_open(*contact);
    if contacts.iter().any(serves)
        || contact_says(context.disclosure, &["24時間", "緊急", "夜間", "時間外", "休日"])
    {
        return;
    }
    let message = text!(
        "どの窓口にも、緊急時（夜間・休日）の連絡先の記載がありません",
        "no contact states whom to reach in an emergency (at night and on holidays)"
    );
    findings.report(*first, message).help(text!(
        "緊急時の連絡先を emergency に記載してください（例: 夜間と休日は 03-1205-4403 で受け付けます）。",
        "State the emergency contact in emergency (such as: 03-1205-4403 at night and on holidays)."
    ));
}

fn is_always_open(contact: Place<'_>) -> bool {
    contact.get("hours").string().is_some_and(|hours| Folded::new(hours).holds("24時間"))
}
