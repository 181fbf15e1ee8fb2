use crate::disclosure::{Item, holds};
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::{Text, quoted};

pub(super) const RULE: Rule = Rule {
    id: "cloud-certification/scope-missing",
    levels: &[Severity::Warning],
    items: &[Item::CloudCertifications],
    title: Text::new("クラウド認証等の対象範囲の記載がない", "A cloud certification without its scope"),
    why: Text::new(
        "登録簿に載っているだけでは、本サービスが対象かどうかがわかりません。医療機関は、公開された言明書で範囲を確かめます。",
        "A listing alone does not show whether the service is covered; a hospital checks the scope in the published statement.",
    ),
    remedy: Text::new(
        "言明書の対象範囲を scope に記載してください。",
        "State the scope of the published statement in scope.",
    ),
    requirements: &["mhlw/certification-scope"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

/// Schemes that publish a statement of their scope (言明書).
const WITH_STATEMENT: [&str; 2] = ["ismap", "cs_gold_mark"];

fn check(context: &Context<'_>, findings: &mut Findings) {
    for certificate in context.disclosure.cloud_certificates() {
        if !holds(certificate.get("scheme"), &WITH_STATEMENT) || certificate.get("scope").is_written() {
            continue;
        }
        findings
            .report(
                certificate,
                text!(
                    "「{name}」の対象範囲の記載がありません",
                    "the scope of 「{name}」 is not stated",
                    name = quoted(certificate.get("name").string().unwrap_or_default())
                ),
            )
            .help(text!(
                "公開されている言明書の対象範囲を scope に記載し、本サービスが含まれることを示してください。",
                "State the scope of the published statement in scope, and show that the service is within it."
            ));
    }
}
