use crate::disclosure::{Item, is_unlisted};
use crate::document::Place;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "cloud-certification/auditor-unqualified",
    levels: &[Severity::Error, Severity::Warning],
    items: &[Item::CloudCertifications],
    title: Text::new("外部監査の監査人に資格がない", "An external audit by an unqualified auditor"),
    why: Text::new(
        "認証の代わりになる外部監査は、システム監査技術者又はCISAによるものに限られます。",
        "An external audit replaces a certification only if it was made by an IPA systems auditor or a CISA.",
    ),
    remedy: Text::new(
        "システム監査技術者又はCISAによる監査を受け、auditor_qualification にその資格を記載してください。",
        "Have an IPA systems auditor or a CISA make the audit, and state that in auditor_qualification.",
    ),
    requirements: &["mhlw/cloud-certification"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    // An audit is asked for only where the provider holds none of the certifications.
    let is_needed = context.disclosure.cloud_certificates().all(|certificate| {
        is_audit(certificate)
            || is_unlisted(certificate)
            || certificate.get("held_by").string() != Some("provider")
    });
    for audit in
        context.disclosure.cloud_certificates().filter(|&certificate| is_needed && is_audit(certificate))
    {
        let qualification = audit.get("auditor_qualification");
        let (place, message, severity) = match qualification.string() {
            Some("other") => (
                qualification,
                text!(
                    "外部監査の監査人が、システム監査技術者でもCISAでもありません",
                    "the external audit was made by neither an IPA systems auditor nor a CISA"
                ),
                Severity::Error,
            ),
            None if !qualification.is_written() => (
                audit,
                text!(
                    "外部監査の監査人の資格の記載がありません",
                    "the qualification of the external auditor is not stated"
                ),
                Severity::Warning,
            ),
            _ => continue,
        };
        findings.report(place, message).level(severity).help(text!(
            "auditor_qualification に、system_auditor（システム監査技術者）又は cisa（CISA）を記載してください。どちらの資格もない監査人による監査は、認証の代わりになりません。",
            "Set auditor_qualification to system_auditor or cisa; an audit by anybody else does not replace a certification."
        ));
    }
}

fn is_audit(certificate: Place<'_>) -> bool {
    certificate.get("scheme").string() == Some("external_audit")
}
