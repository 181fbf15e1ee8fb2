use crate::disclosure::{Item, is_unlisted};
use crate::document::Place;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "cloud-certification/infrastructure-only",
    levels: &[Severity::Warning],
    items: &[Item::CloudCertifications],
    title: Text::new("クラウド基盤の認証のみ", "Only the infrastructure is certified"),
    why: Text::new(
        "基盤が認証を受けていても、その上のサービスが認証されたことにはなりません。医療機関は、本サービス自体の評価を確かめます。",
        "A service on a certified infrastructure is not itself certified; a hospital confirms the assessment of the service.",
    ),
    remedy: Text::new(
        "本サービス自体の認証等を記載してください。ない場合は、基盤の認証が及ぶ範囲を scope と説明文で明らかにしてください。",
        "State a certification of the service itself; if there is none, state in scope and in the statement how far the certification of the infrastructure goes.",
    ),
    requirements: &["mhlw/certification-scope"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    // One that is not on the list does not answer the item, whoever holds it.
    let mut listed = context.disclosure.cloud_certificates().filter(|&certificate| !is_unlisted(certificate));
    let is_infrastructure =
        |certificate: Place<'_>| certificate.get("held_by").string() == Some("infrastructure");
    let Some(first) = listed.next().filter(|&first| is_infrastructure(first)) else { return };
    let others: Vec<Place<'_>> = listed.collect();
    if !others.iter().all(|&other| is_infrastructure(other)) {
        return;
    }
    let finding = findings.report(
        first.get("held_by"),
        text!(
            "クラウド認証等がクラウド基盤のもののみで、本サービスのものがありません",
            "only the infrastructure has a cloud certification; the service itself has none"
        ),
    );
    finding.help(text!(
        "本サービス自体の認証等か、システム監査技術者又はCISAによる外部監査を、held_by を provider として記載してください。",
        "State a certification of the service itself, or an external audit by an IPA systems auditor or a CISA, with held_by set to provider."
    ));
    for other in others {
        finding.related(other.get("held_by"), text!("これも基盤の認証", "infrastructure too"));
    }
}
