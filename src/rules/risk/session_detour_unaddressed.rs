use crate::disclosure::Item;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

use super::tls_outdated::{connection, network};

pub(super) const RULE: Rule = Rule {
    id: "risk/session-detour-unaddressed",
    levels: &[Severity::Warning],
    items: &[Item::RiskResponse],
    title: Text::new(
        "セッション間の回り込みへの対策の記載がない",
        "No measure against session detours stated",
    ),
    why: Text::new(
        "ソフトウェア型のIPsecやTLSの接続では、端末を経由して別の経路から入り込まれるおそれがあり、その対策が求められます。",
        "With software IPsec or TLS, an attacker may come in by another route through the terminal; a measure against that is required.",
    ),
    remedy: Text::new(
        "セッション間の回り込みへの対策を session_detour_measure に記載してください。",
        "State the measure against session detours in session_detour_measure.",
    ),
    clauses: &["mhlw-6.0-operation-13-6"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(network) = network(&context.disclosure) else { return };
    let open = connection(network, "tls").or_else(|| connection(network, "ipsec"));
    let Some(open) = open.filter(|_| !network.get("session_detour_measure").is_written()) else { return };
    findings
        .report(
            open,
            text!(
                "セッション間の回り込みへの対策の記載がありません",
                "no measure against session detours is stated"
            ),
        )
        .help(text!(
            "他の経路からの回り込みを防ぐ方法を session_detour_measure に記載してください（例: 接続中は他の通信を遮断する）。装置で終端するIPsecの場合は、その旨を記載してください。",
            "State in session_detour_measure how access by another route is prevented (such as: other connections are blocked while connected). If IPsec is terminated by a device, say so there."
        ));
}
