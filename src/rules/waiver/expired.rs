use crate::age;
use crate::finding::Severity;
use crate::rule::{Check, Findings, Rule};
use crate::settings::Settings;
use crate::text;
use crate::text::Text;
use crate::waiver::{Effect, Judged, Validity};

pub(super) const RULE: Rule = Rule {
    id: "waiver/expired",
    levels: &[Severity::Error],
    items: &[],
    title: Text::new("期限が切れた例外", "A waiver past its last day"),
    why: Text::new(
        "期限を過ぎた例外は適用されず、指摘は元の重大度に戻ります。",
        "A waiver past its last day does not hold, and the finding counts again.",
    ),
    remedy: Text::new(
        "指摘された箇所を直して例外を削除するか、改めて承認を受けて承認日と期限を更新してください。",
        "Fix what is reported and delete the waiver, or have it approved again and update both days.",
    ),
    requirements: &[],
    waivable: false,
    options: &[],
    check: Check::Waivers(check),
};

fn check(waivers: &[Judged<'_>], _: &Settings, findings: &mut Findings) {
    let is_over =
        |judged: &&Judged<'_>| judged.validity == Validity::Expired && judged.effect == Effect::Finding;
    for Judged { waiver, today, .. } in waivers.iter().filter(is_over) {
        let until = &waiver.until;
        let message = text!(
            "{rule} の例外の期限（{until}）が{days}前に切れ、指摘が元に戻っています",
            "the waiver of {rule} ended {days} ago, on {until}, so the finding counts again",
            rule = waiver.rule.value.id,
            until = until.value,
            days = age::in_days(age::days(until.value, *today))
        );
        findings.report(until.location.clone(), message).help(text!(
            "指摘された箇所を直して例外を削除するか、改めて承認を受けて承認日（approved-on）と期限（until）を更新してください。",
            "Fix what is reported and delete the waiver, or have it approved again and update approved-on and until."
        ));
    }
}
