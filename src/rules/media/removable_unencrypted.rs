use crate::disclosure::Item;
use crate::document::Place;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "media/removable-unencrypted",
    levels: &[Severity::Error],
    items: &[Item::MediaManagement],
    title: Text::new("可搬媒体が暗号化されていない", "Removable media without encryption"),
    why: Text::new(
        "可搬媒体は紛失や盗難が起こりやすく、暗号化されていないと、患者の情報の漏えいにつながります。",
        "Removable media are easily lost or stolen; without encryption that leads to a leak of patients' information.",
    ),
    remedy: Text::new(
        "可搬媒体を暗号化し、removable_encrypted を true にしてください。使わない場合は removable_media を false にしてください。",
        "Encrypt removable media and set removable_encrypted to true. If none are used, set removable_media to false.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(media) = context.disclosure.described(Item::MediaManagement) else { return };
    let (removable, encrypted) = (media.get("removable_media"), media.get("removable_encrypted"));
    if removable.boolean() != Some(true) {
        return;
    }
    if encrypted.boolean() == Some(false) {
        findings.report(
            encrypted,
            text!(
                "医療情報を保存する可搬媒体を、暗号化していないとしています",
                "removable media that hold medical information are said not to be encrypted"
            ),
        );
    } else if !encrypted.is_written()
        && !media.strings().filter_map(Place::string).any(|text| text.contains("暗号"))
    {
        findings.report(
            removable,
            text!(
                "医療情報を可搬媒体に保存するとしていますが、暗号化するかどうかの記載がありません",
                "medical information is kept on removable media, but whether these are encrypted is not stated"
            ),
        );
    }
}
