use crate::disclosure::{Item, is_unlisted};
use crate::document::Place;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::{Text, quoted};

pub(super) const RULE: Rule = Rule {
    id: "cloud-certification/not-listed",
    levels: &[Severity::Warning],
    items: &[Item::CloudCertifications],
    title: Text::new("「セキュリティクラウド認証等」にない認証", "A certification that is not on the list"),
    why: Text::new(
        "医療機関は、ISMAPなど決められた認証等のいずれかがあるかを確認します。ISMS認証やプライバシーマーク認定では、I-8 の確認ができません。",
        "A hospital confirms whether one of a fixed list of certifications, such as ISMAP, is held; ISMS or PrivacyMark certification does not answer I-8.",
    ),
    remedy: Text::new(
        "一覧にある認証等か、システム監査技術者又はCISAによる外部監査を記載してください。",
        "State a certification on the list, or an external audit by an IPA systems auditor or a CISA.",
    ),
    requirements: &["mhlw/cloud-certification", "mic-meti/selection-items"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

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
            "「{name}」は、I-8 で確認する「セキュリティクラウド認証等」に含まれません（厚労省ガイドライン第6.0版は無条件に、2省ガイドライン第1.1版はプライバシーマーク認定もISMS認証もない場合に、その認証等を求めています）",
            "「{name}」 is not among the cloud security certifications of I-8 (the MHLW guideline 6.0 asks for one of these unconditionally, the MIC/METI guideline 1.1 only where neither PrivacyMark nor ISMS certification is held)",
            name = quoted(first.get("name").string().unwrap_or_default())
        ),
    );
    let advice = match context.disclosure.is_certified(context.today) {
        Some(true) => text!(
            "該当する認証等がなければ、not_applicable の reason に、その旨と、I-7 の認証があることを記載してください。",
            "If there is none, say so in reason of not_applicable, and name the certificate in I-7."
        ),
        Some(false) => text!(
            "I-7 に有効な認証がないため、どちらのガイドラインからも求められます。該当する認証等を記載してください。",
            "I-7 states no valid certificate, so both ask for it. State one of these."
        ),
        None => text!(
            "該当する認証等を記載してください。なければ、not_applicable の reason にその旨を記載してください。",
            "State one of these; if there is none, say so in reason of not_applicable."
        ),
    };
    finding.help(text!(
        "一覧にあるのは、ISMAP、CSゴールドマーク、FedRAMP、SOC2、SOC3です（なければ、システム監査技術者又はCISAによる外部監査）。{advice}",
        "The list has ISMAP, CS Gold Mark, FedRAMP, SOC 2 and SOC 3 (if there is none, an external audit by an IPA systems auditor or a CISA). {advice}",
        advice = advice
    ));
    for other in others {
        finding.related(other.get("scheme"), text!("これも一覧にない認証", "not on the list either"));
    }
}
