use crate::disclosure::Item;
use crate::document::Kind;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "certification/missing",
    levels: &[Severity::Error],
    items: &[Item::Certifications],
    title: Text::new("プライバシーマーク認定もISMS認証もない", "Neither PrivacyMark nor ISMS"),
    why: Text::new(
        "プライバシーマーク認定又はISMS認証は、医療機関が委託先を選ぶときに確認する基本の条件です。",
        "PrivacyMark or ISMS certification is a basic condition that a hospital confirms when it selects a contractor.",
    ),
    remedy: Text::new(
        "取得している認証を登録番号、有効期限とともに記載してください。",
        "State the certificate that is held, with its number and expiry.",
    ),
    requirements: &["mic-meti/isms-or-privacy-mark", "mic-meti/selection-items", "mhlw/isms-or-privacy-mark"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(certifications) = context.disclosure.described(Item::Certifications) else { return };
    let certificates = certifications.get("certificates");
    if certificates.kind() != Some(Kind::Array) || context.disclosure.basic_certificates().next().is_some() {
        return;
    }
    findings
        .report(
            certificates,
            text!(
                "プライバシーマーク認定もISMS認証も記載がありません",
                "neither PrivacyMark nor ISMS certification is stated"
            ),
        )
        .help(text!(
            "取得している場合は、scheme を privacy_mark 又は isms として加えてください。取得していない場合は、取得の計画と時期を説明文に記載してください。",
            "If one is held, add it with scheme set to privacy_mark or isms; if not, state in the statement what is planned and by when."
        ));
}
