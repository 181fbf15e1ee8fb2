//! The web addresses in a text, and whether a hospital can open them.

use std::net::Ipv6Addr;
use std::ops::Range;

use super::Web;

/// A web address in a text.
pub(crate) struct Url {
    /// Where its scheme begins.
    pub(crate) start: usize,
    /// Whether its scheme is http.
    pub(crate) is_insecure: bool,
    /// Its host in lower case, without user, port and brackets.
    pub(crate) host: String,
    /// The bytes of the host as it is written.
    pub(crate) host_range: Range<usize>,
}

/// The web addresses in a text.
pub(crate) fn urls(text: &str) -> Vec<Url> {
    // ASCII alone changes, so the bytes stay where they are.
    let lower = text.to_ascii_lowercase();
    let mut found = Vec::new();
    for (at, separator) in lower.match_indices("://") {
        let before = lower.get(..at).unwrap_or_default();
        let is_secure = before.ends_with("https");
        if !is_secure && !before.ends_with("http") {
            continue;
        }
        let from = at + separator.len();
        let rest = lower.get(from..).unwrap_or_default();
        let ends = |sign: char| matches!(sign, '/' | '?' | '#' | '"' | '<' | '>' | '\\') || !is_of_host(sign);
        let authority = rest.split(ends).next().unwrap_or_default();
        let host = authority.rsplit('@').next().unwrap_or_default();
        let from = from + authority.len() - host.len();
        let host = match host.strip_prefix('[') {
            Some(address) => address.split_once(']').map_or(host, |(address, _)| address),
            None => host.split(':').next().unwrap_or_default(),
        };
        let host = host.trim_end_matches('.');
        if !host.is_empty() {
            let from = from + usize::from(lower.get(from..).is_some_and(|rest| rest.starts_with('[')));
            found.push(Url {
                start: at - if is_secure { "https".len() } else { "http".len() },
                is_insecure: !is_secure,
                host: host.to_owned(),
                host_range: from..from + host.len(),
            });
        }
    }
    found
}

/// Japanese text runs on behind an address without a space; kanji and kana in domains are left out of account.
fn is_of_host(sign: char) -> bool {
    sign.is_ascii_alphanumeric() || matches!(sign, '-' | '.' | '_' | ':' | '@' | '[' | ']' | '%')
}

/// Whether no hospital can open a host that a place names. Prose may speak of a single word: 「https://www で始まる」, and of
/// a host in kanji no more than the beginning is read.
pub(crate) fn is_closed(web: Web<'_>, host: &str) -> bool {
    let Web { place, is_address } = web;
    let is_whole = || place.string().and_then(|text| text.split('/').nth(2)).is_none_or(str::is_ascii);
    is_placeholder(host) || is_address && is_bare(host) && is_whole()
}

/// Whether a host is one for examples (RFC 2606, JPRS), in a network of its own (RFC 6762, RFC 8375), the machine itself or
/// a bare address. `*.example` passes: nobody takes it for a real one, and mdcheck's own examples use it.
fn is_placeholder(host: &str) -> bool {
    const RESERVED: [&str; 18] = [
        "example.com",
        "example.org",
        "example.net",
        "example.jp",
        "example.co.jp",
        "example.or.jp",
        "example.ne.jp",
        "localhost",
        "localdomain",
        "local",
        "internal",
        "intranet",
        "private",
        "lan",
        "corp",
        "home.arpa",
        "test",
        "invalid",
    ];
    let is_in =
        |name: &str| host.strip_suffix(name).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
    // No top-level domain is a number: 192.168.1 is an address in short.
    let is_number = host.rsplit('.').next().is_some_and(|last| {
        host.contains('.') && !last.is_empty() && last.chars().all(|digit| digit.is_ascii_digit())
    });
    let address = host.split('%').next().unwrap_or_default();
    RESERVED.into_iter().any(is_in) || is_number || address.parse::<Ipv6Addr>().is_ok()
}

/// Whether a host is a single word, which only the network that it stands in knows, or lacks one beside a point.
fn is_bare(host: &str) -> bool {
    !host.contains(['.', ':']) || host.split('.').any(str::is_empty)
}
