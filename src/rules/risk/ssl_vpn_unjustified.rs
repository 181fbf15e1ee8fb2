use crate::disclosure::Item;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

use super::tls_outdated::{connection, network};

pub(super) const RULE: Rule = Rule {
    id: "risk/ssl-vpn-unjustified",
    levels: &[Severity::Warning],
    items: &[Item::RiskResponse],
    title: Text::new("対策のないSSL-VPN", "SSL VPN without its conditions"),
    why: Text::new(
        "SSL-VPNは原則として使わないこととされ、使う場合はクライアント型とし、偽サーバへの対策が求められます。",
        "SSL VPN is in principle not to be used; where it is, it must be the client type, with measures against server spoofing.",
    ),
    remedy: Text::new(
        "IPsec-VPN などに改めるか、クライアント型とし、偽サーバへの対策を server_spoofing_measure に記載してください。",
        "Use IPsec VPN or the like, or the client type with its measure against spoofed servers in server_spoofing_measure.",
    ),
    clauses: &["mhlw-6.0-operation-13-6"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(network) = network(&context.disclosure) else { return };
    if let Some(clientless) = connection(network, "ssl_vpn_clientless") {
        findings
            .report(
                clientless,
                text!("クライアントレス型のSSL-VPNを用いています", "an SSL VPN without a client is offered"),
            )
            .help(text!(
                "IPsec-VPN か、クライアント証明書を用いる TLS 1.3 に改めてください。SSL-VPNが必要な場合はクライアント型とし、偽サーバへの対策を講じてください。",
                "Offer IPsec VPN, or TLS 1.3 with client certificates; if it must be SSL VPN, the client type with measures against server spoofing."
            ));
    }
    let is_measured = network.get("server_spoofing_measure").is_written();
    if let Some(client) = connection(network, "ssl_vpn_client").filter(|_| !is_measured) {
        findings
            .report(
                client,
                text!(
                    "SSL-VPNを用いていますが、偽サーバへの対策の記載がありません",
                    "SSL VPN is offered, but no measure against server spoofing is stated"
                ),
            )
            .help(text!(
                "server_spoofing_measure に、接続先が正しいサーバであることを確かめる方法を記載してください（例: サーバ証明書の検証を必須とする）。",
                "State in server_spoofing_measure how a client makes sure of the right server, such as enforced verification of its certificate."
            ));
    }
}
