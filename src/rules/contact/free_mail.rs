use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::{Text, quoted};

pub(super) const RULE: Rule = Rule {
    id: "contact/free-mail",
    levels: &[Severity::Note],
    items: &[],
    title: Text::new("フリーメールの連絡先", "A contact with a free email address"),
    why: Text::new(
        "誰でも取得できるアドレスでは、医療機関は事業者からの連絡かどうかを見分けられず、なりすましにも気づきにくくなります。",
        "Anybody can get such an address, so a hospital cannot tell whether an email comes from the provider or from an impostor.",
    ),
    remedy: Text::new(
        "事業者のドメインのメールアドレスを記載してください。",
        "Give an email address under the provider's own domain.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

/// Domains under which anybody gets an address.
const FREE: [&str; 19] = [
    "gmail.com",
    "googlemail.com",
    "yahoo.co.jp",
    "ymail.ne.jp",
    "yahoo.com",
    "outlook.com",
    "outlook.jp",
    "hotmail.com",
    "hotmail.co.jp",
    "live.com",
    "live.jp",
    "msn.com",
    "icloud.com",
    "me.com",
    "aol.com",
    "proton.me",
    "protonmail.com",
    "gmx.com",
    "mail.com",
];

fn check(context: &Context<'_>, findings: &mut Findings) {
    for &place in &context.disclosure.addresses().mails {
        let Some((user, host)) = place.string().and_then(|mail| mail.rsplit_once('@')) else { continue };
        if !FREE.contains(&host.to_ascii_lowercase().as_str()) {
            continue;
        }
        let from = user.len() + 1;
        findings.report(
            place.part(from..from + host.len()),
            text!(
                "「{host}」は、誰でも取得できるフリーメールのドメインです",
                "「{host}」 is a free email domain that is open to anybody",
                host = quoted(host)
            ),
        );
    }
}
