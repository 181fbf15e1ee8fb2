use crate::disclosure::{Item, connection, network};
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "risk/ssl-vpn-unjustified",
    levels: &[Severity::Warning],
    items: &[Item::RiskResponse],
    title: Text::new(
        "偽サーバへの対策の記載がないSSL-VPN",
        "SSL VPN without a measure against spoofed servers",
    ),
    why: Text::new(
        "SSL-VPNは原則として使わないこととされています。使う場合は、クライアント型とし、偽サーバへの対策を講じることが求められます。",
        "SSL VPN is in principle not to be used. Where it is, the client type and a measure against spoofed servers are required.",
    ),
    remedy: Text::new(
        "IPsec-VPNなどに改めてください。SSL-VPNを用いる場合は、クライアント型とし、偽サーバへの対策を server_spoofing_measure に記載してください。",
        "Use IPsec VPN or the like. If SSL VPN is used, use the client type, and state the measure against spoofed servers in server_spoofing_measure.",
    ),
    requirements: &["mhlw/network"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(network) = network(context.disclosure) else { return };
    if let Some(clientless) = connection(network, "ssl_vpn_clientless") {
        findings
            .report(
                clientless,
                text!("クライアントレス型のSSL-VPNを用いています", "a clientless SSL VPN is used"),
            )
            .help(text!(
                "IPsec-VPN、又はクライアント証明書を用いるTLS 1.3に改めてください。SSL-VPNを用いる場合は、クライアント型とし、偽サーバへの対策を講じてください。",
                "Use IPsec VPN, or TLS 1.3 with client certificates. If SSL VPN is used, use the client type with a measure against spoofed servers."
            ));
    }
    let is_measured = network.get("server_spoofing_measure").is_written();
    if let Some(client) = connection(network, "ssl_vpn_client").filter(|_| !is_measured) {
        findings
            .report(
                client,
                text!(
                    "SSL-VPNを用いていますが、偽サーバへの対策の記載がありません",
                    "SSL VPN is used, but no measure against spoofed servers is stated"
                ),
            )
            .help(text!(
                "接続先が正しいサーバであることを確かめる方法を server_spoofing_measure に記載してください（例: サーバ証明書の検証を必須とする）。",
                "State in server_spoofing_measure how the right server is verified (such as: the server certificate must be verified)."
            ));
    }
}
