use crate::disclosure::{Item, connection, network};
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "risk/tls-outdated",
    levels: &[Severity::Error, Severity::Warning],
    items: &[Item::RiskResponse],
    title: Text::new("古いTLSを受け付けている", "Outdated TLS"),
    why: Text::new(
        "古いバージョンのTLSには、通信を読み取られる弱点があります。オープンなネットワークではTLS 1.3以上が求められ、TLS 1.2は1.3への対応が難しい場合に限られます。",
        "Old versions of TLS have weaknesses by which communication can be read. On open networks TLS 1.3 or later is required, and TLS 1.2 only where 1.3 is difficult to support.",
    ),
    remedy: Text::new(
        "TLS 1.3だけを受け付けるか、TLS 1.2を受け付ける理由を tls_reason に記載してください。",
        "Accept TLS 1.3 only, or state in tls_reason why TLS 1.2 is accepted.",
    ),
    requirements: &["mhlw/network"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(network) = network(context.disclosure) else { return };
    let minimum = network.get("tls_minimum");
    match minimum.string() {
        Some(version @ ("1.0" | "1.1")) => {
            findings
                .report(minimum, text!("TLS {version}を受け付けるとしています", "TLS {version} is said to be accepted", version = version))
                .help(text!(
                    "TLS 1.0と1.1を無効にし、TLS 1.3だけを受け付けてください。難しい場合は、TLS 1.2までとし、理由を tls_reason に記載してください。",
                    "Disable TLS 1.0 and 1.1, and accept TLS 1.3 only. If that is difficult, accept down to TLS 1.2 and state the reason in tls_reason."
                ));
        }
        // Inside a VPN or a closed network TLS is not what the guideline asks about.
        Some("1.2") if connection(network, "tls").is_some() && !network.get("tls_reason").is_written() => {
            findings
                .report(
                    minimum,
                    text!("TLS 1.2を受け付けるとしていますが、その理由の記載がありません", "TLS 1.2 is said to be accepted, but no reason is stated"),
                )
                .help(text!(
                    "TLS 1.3に限定できない理由を tls_reason に記載してください。理由がなければ、TLS 1.3だけを受け付けてください。",
                    "State in tls_reason why TLS 1.3 cannot be the minimum. If there is no reason, accept TLS 1.3 only."
                ))
                .level(Severity::Warning);
        }
        _ => {}
    }
}
