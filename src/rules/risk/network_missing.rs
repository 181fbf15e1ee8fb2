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
    title: Text::new("医療機関との接続方式の記載がない", "No kind of connection stated"),
    why: Text::new(
        "医療機関との接続に求められる対策は、接続方式によって変わります。方式がわからないと、対策が足りているかを医療機関が確かめられません。",
        "The measures required depend on the kind of connection. Without it a hospital cannot tell whether they are sufficient.",
    ),
    remedy: Text::new(
        "医療機関との接続方式を network の connections に記載してください。",
        "State the kind of connection with hospitals in connections of network.",
    ),
    requirements: &["mhlw/network"],
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
            text!("医療機関との接続方式の記載がありません", "the kind of connection with hospitals is not stated"),
        )
        .help(text!(
            "接続方式を network の connections に記載してください（例: ip_vpn、ipsec、tls、closed_network）。",
            "State the kind of connection in connections of network, such as ip_vpn, ipsec, tls or closed_network."
        ));
}
