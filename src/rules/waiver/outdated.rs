use crate::finding::Severity;
use crate::rule::{Check, Findings, Rule};
use crate::settings::Settings;
use crate::text;
use crate::text::Text;
use crate::waiver::{Effect, Judged, Validity};

pub(super) const RULE: Rule = Rule {
    id: "waiver/outdated",
    levels: &[Severity::Error, Severity::Note],
    items: &[],
    title: Text::new("承認した後に記載が変わった例外", "A waiver of something that has changed"),
    why: Text::new(
        "例外は、承認したときの記載に限って認められます。記載が変われば、同じ理由で認められるとは限りません。",
        "A waiver was approved for what stood there. For anything else its reason may not hold.",
    ),
    remedy: Text::new(
        "今の記載を確認し、指摘を直すか、改めて承認を受けてください。",
        "Look at what stands there now: fix what is reported, or have the waiver approved again.",
    ),
    requirements: &[],
    waivable: false,
    options: &[],
    check: Check::Waivers(check),
};

fn check(waivers: &[Judged<'_>], _: &Settings, findings: &mut Findings) {
    let has_changed = |judged: &&Judged<'_>| {
        matches!(judged.validity, Validity::InForce | Validity::Expired)
            && judged.effect == Effect::OtherValue
    };
    for Judged { waiver, .. } in waivers.iter().filter(|judged| judged.effect == Effect::OldForm) {
        let message = text!(
            "{rule} の例外は古い形式です（一覧の中の位置で場所を示しています）",
            "the waiver of {rule} has an old form (it counts the entries of a list)",
            rule = waiver.rule.value.id
        );
        let help = text!(
            "まだ有効ですが、mdcheck waive {document} で新しいブロックを作り、pointer と value を置き換えてください。",
            "It still holds. Make a new block with mdcheck waive {document}, and take its pointer and value over.",
            document = waiver.document.value
        );
        findings.report(waiver.pointer.location.clone(), message).help(help).level(Severity::Note);
    }
    for Judged { waiver, .. } in waivers.iter().filter(has_changed) {
        let message = text!(
            "{rule} の例外を承認した後に、対象の記載が変わっています。この例外は適用していません",
            "what the waiver of {rule} was approved for has changed since, so it is not applied",
            rule = waiver.rule.value.id
        );
        findings.report(waiver.value.location.clone(), message).help(text!(
            "今の記載を確認してください。例外を続けるときは、mdcheck waive で新しいブロックを作り、改めて承認を受けてください。",
            "Look at what stands there now. To keep the waiver, make a new block with mdcheck waive and have it approved again."
        ));
    }
}
