use crate::disclosure::{Item, asked_of_clouds};
use crate::document::Kind;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "cloud-certification/missing",
    levels: &[Severity::Warning, Severity::Error],
    items: &[Item::CloudCertifications],
    title: Text::new("クラウド認証等がない", "No cloud certification"),
    why: Text::new(
        "外部保存に必要な技術と運用管理の能力を、医療機関が第三者の評価で確かめられません。",
        "A hospital has no third-party assessment of the technical and operational capability that external storage requires.",
    ),
    remedy: Text::new(
        "該当する認証等を記載してください。なければ、not_applicable の reason に理由を記載してください。",
        "State a certification on the list; if there is none, give the reason in not_applicable.",
    ),
    requirements: &["mhlw/cloud-certification", "mic-meti/selection-items"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(certifications) = context.disclosure.described(Item::CloudCertifications) else { return };
    let certificates = certifications.get("certificates");
    if certificates.kind() != Some(Kind::Array) || certificates.items().next().is_some() {
        return;
    }
    let is_due = context.disclosure.is_certified(context.today) == Some(false);
    let message = match is_due {
        true => text!(
            "クラウド認証等の記載が1件もなく、I-7 にも有効な認証がありません",
            "no cloud certification is stated, and I-7 states no valid certificate either"
        ),
        false => text!("クラウド認証等の記載が1件もありません", "no cloud certification is stated"),
    };
    let finding = findings.report(certificates, message);
    finding.help(text!(
        "{guidelines}該当する認証等があれば記載し、なければ not_applicable の reason に理由を記載してください。",
        "{guidelines} State one of these; if there is none, give the reason in reason of not_applicable.",
        guidelines = asked_of_clouds()
    ));
    if is_due {
        finding.level(Severity::Error);
    }
}
