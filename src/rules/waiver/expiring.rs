use crate::age;
use crate::finding::Severity;
use crate::rule::{Check, Findings, Rule, RuleOption};
use crate::settings::Settings;
use crate::text;
use crate::text::Text;
use crate::waiver::{Effect, Judged, Validity};

pub(super) const RULE: Rule = Rule {
    id: "waiver/expiring",
    levels: &[Severity::Note],
    items: &[],
    title: Text::new("期限が近い例外", "A waiver about to end"),
    why: Text::new(
        "例外の期限が切れると、指摘は元の重さに戻り、リリースの直前に検査が失敗することになりかねません。",
        "When a waiver ends, its finding counts again, and a run may fail just before a release.",
    ),
    remedy: Text::new(
        "期限までに指摘された箇所を直すか、改めて承認を受けて承認日と期限を更新してください。",
        "Fix what is reported before that day, or have the waiver approved again and update both days.",
    ),
    requirements: &[],
    waivable: true,
    options: &[DAYS],
    check: Check::Waivers(check),
};

/// A month is enough to fix something, or to have a waiver approved again.
const DAYS: RuleOption = RuleOption {
    name: "days",
    minimum: 0,
    default: 30,
    meaning: Text::new(
        "期限までの日数がこれ以下の例外を指摘します",
        "reports a waiver with at most this many days left",
    ),
};

fn check(waivers: &[Judged<'_>], settings: &Settings, findings: &mut Findings) {
    let most = settings.number(&RULE, &DAYS);
    let holds =
        |judged: &&Judged<'_>| judged.validity == Validity::InForce && judged.effect == Effect::Finding;
    for Judged { waiver, today, .. } in waivers.iter().filter(holds) {
        let until = &waiver.until;
        let days = age::days(*today, until.value);
        if days > most {
            continue;
        }
        let message = match days {
            0 => text!(
                "{rule} の例外の期限（{until}）は、本日までです",
                "the waiver of {rule} ends today ({until})",
                rule = waiver.rule.value.id,
                until = until.value
            ),
            _ => text!(
                "{rule} の例外の期限（{until}）まで、残り{days}日です",
                "the waiver of {rule} ends on {until}; days left: {days}",
                rule = waiver.rule.value.id,
                until = until.value,
                days = days
            ),
        };
        findings.report(until.location.clone(), message).help(text!(
            "期限までに指摘された箇所を直すか、改めて承認を受けて承認日（approved-on）と期限（until）を更新してください。",
            "Fix what is reported before that day, or have the waiver approved again and update approved-on and until."
        ));
    }
}
