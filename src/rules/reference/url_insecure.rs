use crate::disclosure::{is_closed, urls};
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
    for &web in &context.disclosure.addresses().webs {
        let text = web.place.string().unwrap_or_default();
        for url in urls(text).into_iter().filter(|url| url.is_insecure && !is_closed(web, &url.host)) {
            let scheme = url.start..url.start + "http:".len();
            findings
                .report(
                    web.place.part(scheme),
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
