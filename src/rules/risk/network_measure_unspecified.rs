use crate::disclosure::{Item, connection, network};
use crate::finding::Severity;
use crate::japanese::names_nothing;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "risk/network-measure-unspecified",
    levels: &[Severity::Warning],
    items: &[Item::RiskResponse],
    title: Text::new("具体的でないネットワークの対策", "Network measures that are not named"),
    why: Text::new(
        "「構成により実施」や種類のわからないVPNでは、求められる対策が講じられているかを医療機関が確かめられません。",
        "From \"ensured by the configuration\", or a VPN of no stated kind, a hospital cannot tell whether the required measures are taken.",
    ),
    remedy: Text::new(
        "接続方式の種類と、対策の具体的な方法を記載してください。",
        "State the kind of connection, and the concrete means of each measure.",
    ),
    requirements: &["mhlw/network"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(network) = network(context.disclosure) else { return };
    let kind = connection(network, "vpn_unspecified");
    let measures = ["server_spoofing_measure", "session_detour_measure"].map(|key| network.get(key));
    let empty: Vec<_> =
        measures.into_iter().filter(|measure| measure.string().is_some_and(names_nothing)).collect();
    let Some(first) = kind.or(empty.first().copied()) else { return };
    // Which measures are due depends on the kind, so all of it is one gap.
    let finding = match (kind, empty.is_empty()) {
        (Some(_), true) => findings.report(
            first,
            text!("VPNの種類（IPsecかSSLか）がわかりません", "the kind of VPN (IPsec or SSL) is not stated"),
        ),
        (Some(_), false) => findings.report(
            first,
            text!(
                "VPNの種類（IPsecかSSLか）と、対策の具体的な方法がわかりません",
                "neither the kind of VPN (IPsec or SSL) nor the concrete means of the measures is stated"
            ),
        ),
        (None, _) => findings.report(
            first,
            text!("対策の具体的な方法がわかりません", "the concrete means of the measures are not stated"),
        ),
    };
    finding.help(text!(
        "connections に接続方式を、対策の欄に具体的な方法を記載してください（例: サーバ証明書の検証を必須とする、接続中は他の通信を遮断する）。",
        "State the kind of connection in connections, and the concrete means of each measure (such as: the server certificate must be verified; other connections are blocked while connected)."
    ));
    for measure in empty.into_iter().skip(usize::from(kind.is_none())) {
        finding.related(measure, text!("方法の不明な対策", "means not stated"));
    }
}
