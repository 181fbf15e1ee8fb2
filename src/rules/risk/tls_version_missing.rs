use crate::disclosure::Item;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

use super::tls_outdated::{connection, network};

pub(super) const RULE: Rule = Rule {
    id: "risk/tls-version-missing",
    levels: &[Severity::Warning],
    items: &[Item::RiskResponse],
    title: Text::new("受け付けるTLSのバージョンの記載がない", "No version of TLS"),
    why: Text::new(
        "オープンなネットワークではTLS 1.3以上が求められます。バージョンがわからないと、病院はそれを確かめられません。",
        "On an open network TLS 1.3 is asked for; without the version a hospital cannot tell.",
    ),
    remedy: Text::new(
        "受け付ける最も古いバージョンを tls_minimum に記載してください。",
        "State in tls_minimum the oldest version that is accepted.",
    ),
    clauses: &["mhlw-6.0-operation-13-6"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(network) = network(&context.disclosure) else { return };
    let tls = connection(network, "tls").filter(|_| !network.get("tls_minimum").is_written());
    let Some(tls) = tls else { return };
    findings
        .report(
            tls,
            text!(
                "受け付けるTLSのバージョンの記載がありません",
                "it is not stated which versions of TLS are accepted"
            ),
        )
        .help(text!(
            "tls_minimum に、受け付ける最も古いバージョンを記載してください（例: \"1.3\"）。",
            "State the oldest version that is accepted in tls_minimum, such as \"1.3\"."
        ));
}
