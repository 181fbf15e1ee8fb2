use crate::disclosure::{Item, contact_says};
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::{Text, quoted};

pub(super) const RULE: Rule = Rule {
    id: "contact/hours-missing",
    levels: &[Severity::Warning],
    items: &[Item::Contact],
    title: Text::new("問い合わせ窓口の受付時間の記載がない", "A contact without hours"),
    why: Text::new(
        "いつ連絡がつくのかがわからないと、医療機関は診療中の障害に備えられません。",
        "Without knowing when the contact answers, a hospital cannot prepare for a failure during its own hours.",
    ),
    remedy: Text::new("窓口ごとに受付時間を記載してください。", "State the hours of each contact."),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    if contact_says(context.disclosure, &["24時間", "平日", "受付時間"]) {
        return;
    }
    for contact in context.disclosure.contacts() {
        if contact.get("hours").is_written() {
            continue;
        }
        findings
            .report(
                contact,
                text!(
                    "「{name}」の受付時間の記載がありません",
                    "the hours of 「{name}」 are not stated",
                    name = quoted(contact.get("name").string().unwrap_or_default())
                ),
            )
            .help(text!(
                "受付時間を hours に記載してください（例: 平日 9:00～18:00）。",
                "State the hours in hours, such as 「平日 9:00～18:00」 (weekdays, 9:00 to 18:00)."
            ));
    }
}
