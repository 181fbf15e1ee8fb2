use crate::disclosure::{Item, connection, network};
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "risk/tls-version-missing",
    levels: &[Severity::Warning],
    items: &[Item::RiskResponse],
    title: Text::new("受け付けるTLSのバージョンの記載がない", "No TLS version stated"),
    why: Text::new(
        "オープンなネットワークではTLS 1.3以上が求められます。受け付けるバージョンがわからないと、医療機関はその対応を確かめられません。",
        "On open networks TLS 1.3 or later is required; without the accepted versions a hospital cannot confirm that.",
    ),
    remedy: Text::new(
        "受け付ける最も古いバージョンを tls_minimum に記載してください。",
        "State the oldest accepted version in tls_minimum.",
    ),
    requirements: &["mhlw/network"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(network) = network(context.disclosure) else { return };
    let tls = connection(network, "tls").filter(|_| !network.get("tls_minimum").is_written());
    let Some(tls) = tls else { return };
    findings
        .report(
            tls,
            text!(
                "受け付けるTLSのバージョンの記載がありません",
                "the accepted versions of TLS are not stated"
            ),
        )
        .help(text!(
            "受け付ける最も古いバージョンを tls_minimum に記載してください（例: \"1.3\"）。",
            "State the oldest accepted version in tls_minimum, such as \"1.3\"."
        ));
}
