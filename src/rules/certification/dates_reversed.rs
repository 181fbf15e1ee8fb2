use crate::disclosure::{Item, is_reversed};
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "certification/dates-reversed",
    levels: &[Severity::Error],
    items: &[Item::Certifications, Item::CloudCertifications],
    title: Text::new("有効期間の開始日と有効期限が逆", "A term that ends before it begins"),
    why: Text::new(
        "どちらかの日付が誤っており、認証が有効かどうかを医療機関が判断できません。",
        "One of the two dates is wrong, so a hospital cannot tell whether the certificate is valid.",
    ),
    remedy: Text::new(
        "登録証と照らし合わせ、開始日と有効期限を直してください。",
        "Compare both dates with the certificate, and correct them.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for certificate in context.disclosure.all_certificates().filter(|&certificate| is_reversed(certificate)) {
        let (issued, expires) = (certificate.get("issued"), certificate.get("expires"));
        findings
            .report(
                expires,
                text!(
                    "有効期限（{expires}）が、有効期間の開始日（{issued}）より後になっていません",
                    "the expiry ({expires}) is not after the first day of the term ({issued})",
                    expires = expires.string().unwrap_or_default(),
                    issued = issued.string().unwrap_or_default()
                ),
            )
            .help(text!(
                "登録証と照らし合わせ、誤っている方を直してください。issued は初回登録日ではなく、現在の有効期間の開始日です。",
                "Compare both with the certificate, and correct the one that is wrong. issued is the first day of the present term, not the date of the first registration."
            ))
            .related(issued, text!("有効期間の開始日", "the first day of the term"));
    }
}
