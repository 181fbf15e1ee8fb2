use crate::disclosure::Item;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "media/disposal-uncertified",
    levels: &[Severity::Warning],
    items: &[Item::MediaManagement],
    title: Text::new("媒体の廃棄の証明がない", "Disposal without a certificate"),
    why: Text::new(
        "証明書がないと、医療機関は、廃棄した媒体から医療情報が確かに消えたことを確認も説明もできません。",
        "Without a certificate a hospital can neither confirm nor explain that its medical information is erased from discarded media.",
    ),
    remedy: Text::new(
        "媒体の消去・廃棄について証明書を発行し、disposal の certificate を true にしてください。",
        "Issue a certificate of erasure or destruction, and set certificate in disposal to true.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(media) = context.disclosure.described(Item::MediaManagement) else { return };
    let disposal = media.get("disposal");
    let certificate = disposal.get("certificate");
    let finding = match certificate.boolean() {
        Some(false) => findings.report(
            certificate,
            text!(
                "媒体の廃棄について、証明書を発行しないとしています",
                "it is stated that no certificate is issued for discarded media"
            ),
        ),
        None if disposal.is_written() && !certificate.is_written() => findings.report(
            disposal,
            text!(
                "媒体の廃棄について、証明書を発行するかどうかの記載がありません",
                "whether a certificate is issued for discarded media is not stated"
            ),
        ),
        _ => return,
    };
    finding.help(text!(
        "証明書を発行し、disposal の certificate を true にしてください。クラウドの事業者が廃棄する場合は、廃棄を確かめる手段（第三者の監査報告書など）を説明文に記載してください。",
        "Issue a certificate and set certificate in disposal to true. Where a cloud provider discards the media, state in the statement how that is verified, such as by third-party audit reports."
    ));
}
