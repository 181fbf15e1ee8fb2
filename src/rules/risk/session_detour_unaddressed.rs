use crate::disclosure::{Disclosure, Item, connection, network};
use crate::finding::Severity;
use crate::japanese::sentences;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

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
    requirements: &["mhlw/network"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(network) = network(context.disclosure) else { return };
    let ipsec = || connection(network, "ipsec").filter(|_| !ends_at_device(context.disclosure));
    let open = connection(network, "tls").or_else(ipsec);
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

/// Devices that end a tunnel, in lower case.
const DEVICES: [&str; 8] =
    ["装置", "機器", "ルータ", "アプライアンス", "ハードウェア", "ゲートウェイ", "ファイアウォール", "utm"];

/// How a sentence names the tunnel, in lower case.
const TUNNELS: [&str; 2] = ["ipsec", "vpn"];

/// What may stand between the tunnel and its device: IPsec対応のルータ.
const OF: [&str; 7] = ["-", "vpn", "ipsec", "接続", "対応", "用", "の"];

/// Words for a device that ends the tunnel, and is not named as the tunnel's own.
const ENDS: [&str; 8] = ["終端", "両端", "対向", "ハードウェア", "装置間", "機器間", "ルータ間", "接続用"];

/// Lines that no terminal reaches another network from.
const CLOSED: [&str; 4] = ["閉域", "ip-vpn", "専用線", "専用回線"];

/// Words for a program on the terminal that ends the tunnel.
const PROGRAMS: [&str; 9] = [
    "クライアントソフト",
    "接続用ソフト",
    "ソフトウェア型",
    "接続ソフト",
    "専用ソフト",
    "vpnソフト",
    "ipsecソフト",
    "vpnクライアント",
    "ipsecクライアント",
];

/// Words of a sentence about a device that is not there.
const ABSENT: [&str; 16] = [
    "不要",
    "必要ありません",
    "必要はありません",
    "必要としません",
    "装置はありません",
    "機器はありません",
    "設置しません",
    "設置していません",
    "設置せず",
    "用いません",
    "用いず",
    "使用しません",
    "使用せず",
    "使わず",
    "利用しません",
    "利用せず",
];

/// Whether II-3 or II-4 says that IPsec is ended by a device, or runs over a closed network, and nowhere that it is ended by a
/// program.
fn ends_at_device(disclosure: &Disclosure<'_>) -> bool {
    let (mut at_device, mut at_program) = (false, false);
    for item in [Item::SystemConfiguration, Item::RiskResponse] {
        for passage in disclosure.prose_in(disclosure.item(item)) {
            let text = passage.folded.text().to_lowercase();
            for sentence in sentences(&text).filter_map(|sentence| text.get(sentence)) {
                let holds = |words: &[&str]| words.iter().any(|word| sentence.contains(word));
                at_program |= holds(&PROGRAMS);
                let is_closed = sentence.contains("ipsec") && holds(&CLOSED);
                let is_ended = || names_device(&sentence.replace("ip-vpn", ""));
                at_device |= holds(&TUNNELS) && !holds(&ABSENT) && (is_closed || is_ended());
            }
        }
    }
    at_device && !at_program
}

/// Whether a sentence names a device of the tunnel (VPN装置), or one at its end.
fn names_device(sentence: &str) -> bool {
    let is_device = |mut text: &str| {
        while let Some(rest) = OF.iter().find_map(|word| text.strip_prefix(word)) {
            text = rest;
        }
        DEVICES.iter().any(|device| text.starts_with(device))
    };
    let mut behind = TUNNELS.into_iter().flat_map(|tunnel| sentence.split(tunnel).skip(1));
    let holds = |words: &[&str]| words.iter().any(|word| sentence.contains(word));
    behind.any(is_device) || holds(&TUNNELS) && holds(&ENDS) && holds(&DEVICES)
}
