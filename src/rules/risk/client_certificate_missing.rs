use crate::disclosure::{Item, connection, network};
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "risk/client-certificate-missing",
    levels: &[Severity::Warning],
    items: &[Item::RiskResponse],
    title: Text::new("クライアント証明書による認証がない", "No client certificates"),
    why: Text::new(
        "オープンなネットワークからの接続では、端末が正規のものであることを証明書で確かめることが求められます。",
        "For connections over open networks, terminals are to be authenticated by certificates.",
    ),
    remedy: Text::new(
        "クライアント証明書で端末を認証し、client_certificate を true にしてください。",
        "Authenticate terminals by client certificates, and set client_certificate to true.",
    ),
    requirements: &["mhlw/network", "mhlw/mutual-authentication"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(network) = network(context.disclosure) else { return };
    let Some(open) = ["tls", "ssl_vpn_client"].into_iter().find_map(|kind| connection(network, kind)) else {
        return;
    };
    let certificate = network.get("client_certificate");
    match certificate.boolean() {
        Some(true) => return,
        Some(false) => findings
            .report(
                certificate,
                text!(
                    "端末をクライアント証明書で認証していないとしています",
                    "terminals are said not to be authenticated by client certificates"
                ),
            )
            .related(open, text!("この接続方式", "this connection")),
        // Anything but a boolean is the schema's to report.
        None if certificate.is_written() => return,
        None => findings.report(
            open,
            text!(
                "クライアント証明書による認証の記載がありません",
                "whether terminals are authenticated by client certificates is not stated"
            ),
        ),
    };
}
