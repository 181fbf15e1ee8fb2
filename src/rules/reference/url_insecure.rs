use std::ops::Range;

use super::url_placeholder::is_closed;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::{Text, quoted};

pub(super) const RULE: Rule = Rule {
    id: "reference/url-insecure",
    levels: &[Severity::Warning],
    items: &[],
    title: Text::new("暗号化されていないURL", "A URL without encryption"),
    why: Text::new(
        "http のページは、通信の途中で書き換えられても、医療機関が気づけません。",
        "A page over http can be altered on its way without a hospital noticing.",
    ),
    remedy: Text::new("https:// で始まるURLに直してください。", "State the URL with https://."),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for &place in &context.disclosure.addresses().webs {
        let text = place.string().unwrap_or_default();
        for url in urls(text).into_iter().filter(|url| url.is_insecure && !is_closed(place, &url.host)) {
            let scheme = url.start..url.start + "http:".len();
            findings
                .report(
                    place.part(scheme),
                    text!(
                        "「{host}」のURLが http で、暗号化されていません",
                        "the URL of 「{host}」 uses http, without encryption",
                        host = quoted(&url.host)
                    ),
                )
                .help(text!(
                    "https で開けることを確かめて、https:// に直してください。",
                    "Check that the page opens with https, and write https://."
                ));
        }
    }
}

/// A web address in a text.
pub(super) struct Url {
    /// Where its scheme begins.
    start: usize,
    /// Whether its scheme is http.
    is_insecure: bool,
    /// Its host in lower case, without user, port and brackets.
    pub(super) host: String,
    /// The bytes of the host as it is written.
    pub(super) host_range: Range<usize>,
}

/// The web addresses in a text.
pub(super) fn urls(text: &str) -> Vec<Url> {
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
