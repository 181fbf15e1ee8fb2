use crate::disclosure::{Web, is_closed, urls};

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
    let webs = addresses.webs.iter().flat_map(|&web| {
        let urls = urls(web.place.string().unwrap_or_default());
        urls.into_iter().map(move |url| (web, url.host, url.host_range))
    });
    let mails = addresses.mails.iter().filter_map(|&place| {
        let (user, host) = place.string()?.rsplit_once('@')?;
        let web = Web { place, is_address: true };
        Some((web, host.to_ascii_lowercase(), user.len() + 1..user.len() + 1 + host.len()))
    });
    for (web, host, range) in webs.chain(mails).filter(|(web, host, _)| is_closed(*web, host)) {
        findings.report(
            web.place.part(range),
            text!(
                "「{host}」は例示用か組織内の宛先で、病院からは開けません",
                "「{host}」 is an address for examples or internal use that a hospital cannot open",
                host = quoted(&host)
            ),
        );
    }
}
