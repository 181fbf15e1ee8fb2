use std::net::{Ipv4Addr, Ipv6Addr};

use super::url_insecure::urls;
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
        "例示用や作業用の宛先が残っていると、医療機関は公表資料や窓口にたどり着けません。",
        "Where an address for examples or internal work is left in, a hospital cannot reach the published document or the contact.",
    ),
    remedy: Text::new("公開されている実際のURLに直してください。", "State the actual, public URL."),
    clauses: &[],
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
    for (place, host, range) in webs.chain(mails).filter(|(_, host, _)| is_placeholder(host)) {
        findings
            .report(
                place.part(range),
                text!(
                    "「{host}」は例示用か作業用の宛先で、病院からは開けません",
                    "「{host}」 is an address for examples or internal work that a hospital cannot open",
                    host = quoted(&host)
                ),
            )
            .help(text!("公開されている実際のURLに直してください。", "State the actual, public URL."));
    }
}

/// Whether a host is one for examples (RFC 2606, JPRS), the machine itself or a bare address. `*.example` passes: nobody
/// takes it for a real one, and mdcheck's own examples use it.
pub(super) fn is_placeholder(host: &str) -> bool {
    const RESERVED: [&str; 9] = [
        "example.com",
        "example.org",
        "example.net",
        "example.jp",
        "example.co.jp",
        "example.or.jp",
        "example.ne.jp",
        "localhost",
        "invalid",
    ];
    let is_in =
        |name: &str| host.strip_suffix(name).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
    RESERVED.into_iter().any(is_in) || host.parse::<Ipv4Addr>().is_ok() || host.parse::<Ipv6Addr>().is_ok()
}
