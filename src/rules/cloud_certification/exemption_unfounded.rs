use crate::disclosure::{Answer, Item, asked_of_clouds};
use crate::document::Place;
use crate::finding::Severity;
use crate::japanese::Folded;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "cloud-certification/exemption-unfounded",
    levels: &[Severity::Warning],
    items: &[Item::CloudCertifications],
    title: Text::new("クラウド認証等を省く根拠がない", "An exemption without its basis"),
    why: Text::new(
        "クラウド認証等を省けるのは、プライバシーマーク認定又はISMS認証を取得している場合だけです。その認証が I-7 にないと、医療機関は根拠を確かめられません。",
        "A cloud certification may be left out only where PrivacyMark or ISMS certification is held; if I-7 does not state it, a hospital cannot confirm the basis.",
    ),
    remedy: Text::new(
        "根拠となる有効な認証を I-7 に記載するか、I-8 に該当する認証等を記載してください。",
        "State the valid certificate in I-7, or a cloud certification in I-8.",
    ),
    requirements: &["mhlw/cloud-certification", "mic-meti/selection-items"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Answer::NotApplicable(exemption) = context.disclosure.answer(Item::CloudCertifications) else {
        return;
    };
    let Some(certifications) = context.disclosure.described(Item::Certifications) else { return };
    let certificates = certifications.get("certificates");
    let reason = exemption.get("reason");
    let message = match context.disclosure.is_certified(context.today) {
        None => return,
        Some(false) => text!(
            "クラウド認証等を「該当なし」としていますが、I-7 に有効な認証がありません",
            "cloud certification is said not to apply, but I-7 states no valid certificate"
        ),
        Some(true) => {
            let name = reason.string().and_then(|reason| undeclared(reason, certificates));
            let Some(name) = name else { return };
            text!(
                "「該当なし」の理由に挙げた{name}の記載が、I-7 にありません",
                "the reason rests on {name}, which I-7 does not state",
                name = name
            )
        }
    };
    findings
        .report(if reason.is_written() { reason } else { exemption }, message)
        .help(text!(
            "{guidelines}根拠となる認証を I-7 に記載するか、I-8 に該当する認証等を記載してください。",
            "{guidelines} State the certificate in I-7, or a cloud certification in I-8.",
            guidelines = asked_of_clouds()
        ))
        .related(certificates, text!("I-7 の認証の一覧", "the certificates of I-7"));
}

/// The one certificate that a reason names and I-7 does not have. A reason that names both schemes, or speaks of not
/// having one, says too little to be held against I-7.
fn undeclared(reason: &str, certificates: Place<'_>) -> Option<Text> {
    let folded = Folded::new(reason);
    let names = |words: &[&str]| words.iter().any(|word| folded.find(word).next().is_some());
    if names(&["ない", "ません", "未取得", "なし", "無い"]) {
        return None;
    }
    let (scheme, number, name) =
        match (names(&["プライバシーマーク", "Pマーク", "15001"]), names(&["ISMS", "27001"])) {
            (true, false) => ("privacy_mark", "15001", text!("プライバシーマーク", "PrivacyMark")),
            (false, true) => ("isms", "27001", text!("ISMS認証", "an ISMS certificate")),
            _ => return None,
        };
    let is_declared = certificates.items().any(|certificate| {
        let standard = certificate.get("standard").string().unwrap_or_default();
        certificate.get("scheme").string() == Some(scheme) || standard.contains(number)
    });
    (!is_declared).then_some(name)
}
