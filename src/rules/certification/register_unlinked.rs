use crate::disclosure::{Item, holds};
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "certification/register-unlinked",
    levels: &[Severity::Note],
    items: &[Item::Certifications],
    title: Text::new("認証の登録ページへのリンクがない", "A certificate without its register page"),
    why: Text::new(
        "登録簿の個別ページがあれば、医療機関は認証が今も有効かどうかをすぐに確かめられます。",
        "With the certificate's own page in the register a hospital can see at once whether it is still valid.",
    ),
    remedy: Text::new(
        "公開の登録簿にある、この認証の個別ページを register_url に記載してください。",
        "State in register_url the certificate's own page in the public register.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

/// Schemes whose certificates stand in a public register.
const REGISTERED: [&str; 4] = ["isms", "privacy_mark", "isms_cloud", "pims"];

fn check(context: &Context<'_>, findings: &mut Findings) {
    let certificates = context.disclosure.certificates();
    for certificate in certificates.filter(|certificate| holds(certificate.get("scheme"), &REGISTERED)) {
        let (url, number) = (certificate.get("register_url"), certificate.get("number"));
        let (place, message) = match url.string() {
            None if url.is_written() => continue,
            None => (
                certificate,
                text!(
                    "認証の登録ページへのリンクがありません",
                    "the certificate has no link to its page in the register"
                ),
            ),
            Some(address) if is_search_page(address, number.string().unwrap_or_default()) => (
                url,
                text!(
                    "リンク先が、認証の個別ページではなく検索画面又はトップページです",
                    "the link leads to a search page or a home page, not to the certificate's own page"
                ),
            ),
            Some(_) => continue,
        };
        findings.report(place, message).help(text!(
            "公開の登録簿で、この認証の個別ページを開き、そのURLを register_url に記載してください。",
            "Open the certificate's own page in the public register, and state its URL in register_url."
        ));
    }
}

/// Whether an address leads to a page where the reader must still look for the certificate.
fn is_search_page(address: &str, number: &str) -> bool {
    let plain = |text: &str| -> String {
        text.chars().filter(char::is_ascii_alphanumeric).map(|sign| sign.to_ascii_lowercase()).collect()
    };
    // The count of renewals in parentheses is no part of the address.
    let number = number.split(['(', '（']).next().unwrap_or_default();
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let names_number = digits.len() >= 4 && plain(address).contains(&digits);
    let page = address.split_once("://").map_or(address, |(_, page)| page);
    let path = page.split_once('/').map_or("", |(_, path)| path).to_ascii_lowercase();
    let is_search = ["search", "kensaku"].iter().any(|word| path.replace("research", "").contains(word));
    !names_number && (is_search || path.is_empty())
}
