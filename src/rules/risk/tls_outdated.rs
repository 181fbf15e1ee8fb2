use crate::disclosure::{Disclosure, Item};
use crate::document::Place;
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
        "古いバージョンのTLSには、通信を読み取られる弱点があります。オープンなネットワークではTLS 1.3以上が求められ、1.2は1.3への対応が難しい場合に限られます。",
        "Old versions of TLS have weaknesses that let others read along. On an open network TLS 1.3 is asked for, and 1.2 only where 1.3 is hard to support.",
    ),
    remedy: Text::new(
        "TLS 1.3 だけを受け付けるか、1.2 を受け付ける理由を tls_reason に記載してください。",
        "Accept TLS 1.3 alone, or state in tls_reason why 1.2 is accepted.",
    ),
    clauses: &["mhlw-6.0-operation-13-6"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(network) = network(&context.disclosure) else { return };
    let minimum = network.get("tls_minimum");
    match minimum.string() {
        Some(version @ ("1.0" | "1.1")) => {
            findings
                .report(minimum, text!("TLS {version} を受け付けています", "TLS {version} is accepted", version = version))
                .help(text!(
                    "TLS 1.0 と 1.1 を無効にし、受け付ける最も古いバージョンを 1.3（難しければ、理由を添えて 1.2）に改めてください。",
                    "Turn TLS 1.0 and 1.1 off; accept 1.3, or 1.2 with the reason in tls_reason."
                ));
        }
        // Inside a VPN or a closed network TLS is not what the guideline asks about.
        Some("1.2") if connection(network, "tls").is_some() && !network.get("tls_reason").is_written() => {
            findings
                .report(
                    minimum,
                    text!("TLS 1.2 を受け付けていますが、その理由がありません", "TLS 1.2 is accepted, but no reason is given"),
                )
                .help(text!(
                    "tls_reason に、1.3 に限定できない理由を記載してください。理由がなければ 1.3 だけを受け付けてください。",
                    "State in tls_reason why 1.3 can't be made the minimum; without a reason, accept 1.3 alone."
                ))
                .level(Severity::Warning);
        }
        _ => {}
    }
}

/// How hospitals connect, as II-4 has it.
pub(super) fn network<'d>(disclosure: &Disclosure<'d>) -> Option<Place<'d>> {
    Some(disclosure.described(Item::RiskResponse)?.get("network")).filter(|network| network.is_written())
}

/// A kind of connection, where it is among those offered.
pub(super) fn connection<'d>(network: Place<'d>, kind: &str) -> Option<Place<'d>> {
    network.get("connections").items().find(|connection| connection.string() == Some(kind))
}
