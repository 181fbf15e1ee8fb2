use std::net::Ipv6Addr;

use super::url_insecure::urls;
use crate::document::Place;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::{Text, quoted};

pub(super) const RULE: Rule = Rule {
    id: "reference/url-placeholder",
    levels: &[Severity::Error],
    items: &[],
    title: Text::new("URLが仮の宛先のまま", "A placeholder URL"),
    why: Text::new(
        "例示用や組織内の宛先が残っていると、医療機関は公表資料や窓口にたどり着けません。",
        "Where an address for examples or internal use is left in, a hospital cannot reach the published document or the contact.",
    ),
    remedy: Text::new("公開されている実際のURLに直してください。", "State the actual, public URL."),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let addresses = context.disclosure.addresses();
    let webs = addresses.webs.iter().flat_map(|&place| {
        urls(place.string().unwrap_or_default()).into_iter().map(move |url| (place, url.host, url.host_range))
    });
    let mails = addresses.mails.iter().filter_map(|&place| {
        let (user, host) = place.string()?.rsplit_once('@')?;
        Some((place, host.to_ascii_lowercase(), user.len() + 1..user.len() + 1 + host.len()))
    });
    for (place, host, range) in webs.chain(mails).filter(|(place, host, _)| is_closed(*place, host)) {
        findings.report(
            place.part(range),
            text!(
                "「{host}」は例示用か組織内の宛先で、病院からは開けません",
                "「{host}」 is an address for examples or internal use that a hospital cannot open",
                host = quoted(&host)
            ),
        );
    }
}

/// Whether no hospital can open a host that a place names. Prose may speak of a single word: 「https://www で始まる」, and of
/// a host in kanji no more than the beginning is read.
pub(super) fn is_closed(place: Place<'_>, host: &str) -> bool {
    let is_address = matches!(place.key(), Some("url" | "register_url" | "form" | "email"));
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
