use crate::disclosure::Item;
use crate::document::Kind;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "risk/network-missing",
    levels: &[Severity::Warning],
    items: &[Item::RiskResponse],
    title: Text::new("接続方式の記載がない", "No kind of connection"),
    why: Text::new(
        "医療機関との接続に求められる対策は、接続方式によって変わります。方式がわからないと、対策が足りているかを確かめられません。",
        "What is asked of a connection depends on its kind. Without it a hospital cannot tell whether enough is done.",
    ),
    remedy: Text::new(
        "医療機関との接続方式を network の connections に記載してください。",
        "State in connections of network how hospitals connect.",
    ),
    clauses: &["mhlw-6.0-operation-13-6"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(response) = context.disclosure.described(Item::RiskResponse) else { return };
    let network = response.get("network");
    // What is no object is the schema's to report.
    if network.get("connections").is_written()
        || (network.is_written() && network.kind() != Some(Kind::Object))
    {
        return;
    }
    findings
        .report(
            if network.is_written() { network } else { response },
            text!("医療機関との接続方式の記載がありません", "it is not stated how hospitals connect"),
        )
        .help(text!(
            "network の connections に、接続方式（ip_vpn、ipsec、tls、closed_network など）を記載してください。",
            "State the kind of connection in connections of network: ip_vpn, ipsec, tls, closed_network and so on."
        ));
}
