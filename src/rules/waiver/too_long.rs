use crate::age;
use crate::finding::Severity;
use crate::rule::{Check, Findings, Rule};
use crate::settings::Settings;
use crate::text;
use crate::text::Text;
use crate::waiver::{Judged, LONGEST, Validity};

pub(super) const RULE: Rule = Rule {
    id: "waiver/too-long",
    levels: &[Severity::Error],
    items: &[],
    title: Text::new("長すぎる例外", "A waiver that lasts too long"),
    why: Text::new(
        "例外が長く続くと、承認した理由がなくなっても誰も気付きません。年に1回は見直す必要があります。",
        "Nobody notices when the reason for a long waiver is gone. It must be looked at again once a year.",
    ),
    remedy: Text::new(
        "期限を承認日から365日以内に改めてください。続ける場合は、期限が来たときに改めて承認を受けてください。",
        "Let it end within 365 days of its approval; have it approved again when it ends.",
    ),
    requirements: &[],
    waivable: false,
    options: &[],
    check: Check::Waivers(check),
};

fn check(waivers: &[Judged<'_>], _: &Settings, findings: &mut Findings) {
    for Judged { waiver, .. } in waivers.iter().filter(|judged| judged.validity == Validity::TooLong) {
        let (approved, until) = (&waiver.approved_on, &waiver.until);
        let message = text!(
            "例外の期限が承認日から{days}日後です。承認日から{most}日以内にしてください。この例外は適用していません",
            "the waiver ends {days} days after its approval; at most {most} are allowed, so it is not applied",
            days = age::days(approved.value, until.value),
            most = LONGEST
        );
        findings
            .report(until.location.clone(), message)
            .help(text!(
                "期限（until）を{latest}以前に改めてください。",
                "Change until to {latest} or earlier.",
                latest = waiver.latest()
            ))
            .related(approved.location.clone(), text!("承認日", "the day of approval"));
    }
}
