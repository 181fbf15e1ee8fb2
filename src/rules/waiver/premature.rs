use crate::finding::Severity;
use crate::rule::{Check, Findings, Rule};
use crate::settings::Settings;
use crate::text;
use crate::text::Text;
use crate::waiver::{Judged, Validity};

pub(super) const RULE: Rule = Rule {
    id: "waiver/premature",
    levels: &[Severity::Error],
    items: &[],
    title: Text::new("承認日が未来の例外", "A waiver approved in the future"),
    why: Text::new(
        "まだ承認されていない例外は適用できません。承認日を先に延ばせば、例外をいつまでも続けられることになります。",
        "What is not approved yet cannot hold, and a day in the future would let a waiver last for ever.",
    ),
    remedy: Text::new(
        "実際に承認を受けた日を記載してください。",
        "State the day on which it was really approved.",
    ),
    requirements: &[],
    waivable: false,
    options: &[],
    check: Check::Waivers(check),
};

fn check(waivers: &[Judged<'_>], _: &Settings, findings: &mut Findings) {
    for Judged { waiver, today, .. } in waivers.iter().filter(|judged| judged.validity == Validity::Premature)
    {
        let approved = &waiver.approved_on;
        let message = text!(
            "例外の承認日（{day}）が、評価日（{today}）より後です。この例外は適用していません",
            "the waiver is approved on {day}, after the evaluation day ({today}), so it is not applied",
            day = approved.value,
            today = today
        );
        findings.report(approved.location.clone(), message).help(text!(
            "実際に承認を受けた日を approved-on に記載してください。",
            "State the day on which it was really approved in approved-on."
        ));
    }
}
