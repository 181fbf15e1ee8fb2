use crate::disclosure::Item;
use crate::finding::Severity;
use crate::japanese::Folded;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::{Text, quoted};

pub(super) const RULE: Rule = Rule {
    id: "certification/holder-differs",
    levels: &[Severity::Warning],
    items: &[Item::Certifications],
    title: Text::new("登録組織が事業者と違う", "A certificate of another organisation"),
    why: Text::new(
        "親会社や委託先の認証は、サービスを提供する事業者の安全管理を示しません。",
        "The certificate of a parent company or a contractor does not show the provider's own security.",
    ),
    remedy: Text::new(
        "事業者自身の認証を記載してください。登録組織に事業者が含まれる場合は、事業者名を scope に記載してください。",
        "State the provider's own certificate; where the provider is part of the certified organisation, name it in scope.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let provider = context.disclosure.root().at("/provider/name");
    let Some(name) = provider.string().map(core) else { return };
    for certificate in context.disclosure.certificates() {
        let holder = certificate.get("holder");
        let is_named_in_scope =
            || certificate.get("scope").string().is_some_and(|scope| core(scope).contains(&name));
        if !holder.string().is_some_and(|holder| differ(holder, &name)) || is_named_in_scope() {
            continue;
        }
        findings
            .report(
                holder,
                text!(
                    "認証の登録組織「{holder}」が、事業者と異なります",
                    "the certificate's holder 「{holder}」 is not the provider",
                    holder = quoted(holder.string().unwrap_or_default())
                ),
            )
            .related(provider, text!("事業者", "the provider"));
    }
}

/// Whether a holder is another firm than the provider, whose name is given in its core. A firm may add a department, and
/// leave out or abbreviate its legal form; a Japanese name and a Latin one cannot be compared.
fn differ(holder: &str, provider: &str) -> bool {
    let holder = core(holder);
    let is_comparable =
        !holder.is_empty() && !provider.is_empty() && holder.is_ascii() == provider.is_ascii();
    is_comparable && !holder.contains(provider) && !provider.contains(&holder)
}

/// A name without its legal form, spaces and signs.
fn core(name: &str) -> String {
    let mut name = Folded::new(name).text().to_lowercase();
    for form in LEGAL_FORMS {
        name = name.replace(form, "");
    }
    name.retain(char::is_alphanumeric);
    name
}

const LEGAL_FORMS: [&str; 14] = [
    "株式会社",
    "有限会社",
    "合同会社",
    "一般社団法人",
    "一般財団法人",
    "(株)",
    "(有)",
    "(同)",
    "(一社)",
    "co.,ltd.",
    "ltd.",
    "inc.",
    "corporation",
    "llc",
];
