use crate::disclosure::{Item, holds};
use crate::document::Place;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "cloud-certification/not-listed",
    levels: &[Severity::Warning],
    items: &[Item::CloudCertifications],
    title: Text::new("「セキュリティクラウド認証等」にない認証", "A certification that is not on the list"),
    why: Text::new(
        "病院は、ISMAPなど決められた認証等のどれかがあるかを確認します。ISMSやプライバシーマークでは、I-8の確認ができません。",
        "A hospital confirms one of a closed list of certifications, ISMAP among them; ISMS or PrivacyMark does not answer I-8.",
    ),
    remedy: Text::new(
        "一覧にある認証等か、資格のある監査人による外部監査を記載してください。",
        "State a certification on the list, or an external audit by a qualified auditor.",
    ),
    clauses: &["mhlw-6.0-management-7-6-g", "mic-meti-1.1-table-4-1-part-1"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

/// The schemes that are not on the list. ISMAP-LIU is a scheme of its own, below ISMAP; CSシルバー rests on a
/// self-audit alone.
const UNLISTED: [&str; 5] = ["ismap_liu", "cs_silver_mark", "isms", "privacy_mark", "other"];

fn check(context: &Context<'_>, findings: &mut Findings) {
    let certificates: Vec<Place<'_>> = context.disclosure.cloud_certificates().collect();
    let Some((first, others)) = certificates.split_first() else { return };
    // One that is listed answers the item; the others may stand beside it.
    if !certificates.iter().all(|&certificate| is_unlisted(certificate)) {
        return;
    }
    let finding = findings.report(
        first.get("scheme"),
        text!(
            "「{name}」は、I-8で確認される「セキュリティクラウド認証等」に含まれません",
            "「{name}」 is not among the cloud security certifications that I-8 asks for",
            name = first.get("name").string().unwrap_or_default()
        ),
    );
    let advice = match context.disclosure.is_certified(context.today) {
        Some(true) => text!(
            "該当する認証等がなければ、not_applicable の reason に、その旨と、I-7の認証があることを記載してください。",
            "If there is none, say so in the reason of not_applicable, and name the certificate of I-7."
        ),
        Some(false) => text!(
            "有効なI-7の認証もないため、どちらのガイドラインからも求められます。該当する認証等を記載してください。",
            "I-7 holds no valid certificate, so both ask for it: state one of these."
        ),
        None => text!(
            "該当する認証等を記載してください。なければ、not_applicable の reason にその旨を記載してください。",
            "State one of these; if there is none, say so in the reason of not_applicable."
        ),
    };
    finding.help(text!(
        "{guidelines}{advice}",
        "{guidelines} {advice}",
        guidelines = guidelines(),
        advice = advice
    ));
    for other in others {
        finding.related(other.get("scheme"), text!("これも一覧にない認証", "not on the list either"));
    }
}

/// What the two guidelines ask for in I-8. They differ, so whoever speaks of one must speak of both.
pub(super) fn guidelines() -> Text {
    text!(
        "厚労省ガイドライン第6.0版（企画管理編 7章 遵守事項⑥ g）は、ISMAP、CSゴールドマーク、FedRAMP、SOC2、SOC3のいずれか、それがなければシステム監査技術者又はCISAによる外部監査を、無条件に求めています。2省ガイドライン第1.1版（表4-1）は、プライバシーマークもISMSもない場合に限って求めています。",
        "The MHLW guideline 6.0 (planning and management volume, ch. 7, item 6 g) asks unconditionally for ISMAP, CS Gold Mark, FedRAMP, SOC 2 or SOC 3, or failing these for an external audit by an IPA systems auditor or a CISA; the MIC/METI guideline 1.1 (table 4-1) asks for it only where neither PrivacyMark nor ISMS is held."
    )
}

/// Whether a certificate or attestation is known not to be on the list.
pub(super) fn is_unlisted(certificate: Place<'_>) -> bool {
    holds(certificate.get("scheme"), &UNLISTED)
}
