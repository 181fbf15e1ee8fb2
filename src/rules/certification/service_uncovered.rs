use crate::disclosure::{Item, holds};
use crate::document::Place;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "certification/service-uncovered",
    levels: &[Severity::Error, Severity::Warning],
    items: &[Item::Certifications],
    title: Text::new("認証の範囲に本サービスが含まれない", "A certificate that does not cover the service"),
    why: Text::new(
        "ISMS認証が裏付けるのは、登録範囲の中だけです。範囲外のサービスの安全管理は示しません。",
        "An ISMS certificate covers its scope only; it says nothing about a service outside it.",
    ),
    remedy: Text::new(
        "本サービスが登録範囲に含まれるかどうかを covers_service に、範囲を scope に記載してください。",
        "State in covers_service whether the scope includes the service, and in scope the scope itself.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for certificate in context.disclosure.certificates() {
        if certificate.get("covers_service").is_written() || !has_scope(certificate) {
            continue;
        }
        findings
            .report(
                certificate,
                text!(
                    "本サービスが認証の登録範囲に含まれるかどうかの記載がありません",
                    "it is not stated whether the certificate's scope includes the service"
                ),
            )
            .level(Severity::Warning)
            .help(text!(
                "登録証の登録範囲を確かめ、covers_service に true 又は false を記載してください。",
                "Check the scope on the certificate, and set covers_service to true or false."
            ));
    }
    check_exclusion(context, findings);
}

/// One certificate that covers the service is enough; the others may be honest about what they leave out.
fn check_exclusion(context: &Context<'_>, findings: &mut Findings) {
    let excludes = |certificate: Place<'_>| certificate.get("covers_service").boolean() == Some(false);
    let mut certificates = context.disclosure.certificates();
    let Some(first) = certificates.next().filter(|&certificate| excludes(certificate)) else { return };
    if !certificates.all(excludes) {
        return;
    }
    let finding = findings.report(
        first.get("covers_service"),
        text!(
            "本サービスを登録範囲に含む認証がありません",
            "no certificate includes the service in its scope"
        ),
    );
    finding.help(text!(
        "本サービスを登録範囲に含む認証を記載してください。登録範囲を広げる予定があれば、その時期を説明文に記載してください。",
        "Add a certificate whose scope includes the service; if a scope is to be extended, state in the statement by when."
    ));
    for other in context.disclosure.certificates().skip(1) {
        finding.related(other.get("covers_service"), text!("これも範囲外", "not in this one either"));
    }
}

/// Whether the scheme certifies a part of a company, which may leave the service out.
fn has_scope(certificate: Place<'_>) -> bool {
    holds(certificate.get("scheme"), &["isms", "isms_cloud", "pims"])
}
