use crate::disclosure::{Item, lacks_policy};
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "policy/privacy-policy-missing",
    levels: &[Severity::Error],
    items: &[Item::Policies],
    title: Text::new("個人情報保護方針がない", "No privacy policy"),
    why: Text::new(
        "医療情報は要配慮個人情報です。事業者が個人情報をどのような方針で取り扱うかを、医療機関は選定のときに確認します。",
        "Medical information is sensitive personal information; when it selects a contractor, a hospital confirms the policy by which it is handled.",
    ),
    remedy: Text::new(
        "documents に、kind が privacy_policy の個人情報保護方針を加えてください。",
        "Add the privacy policy to documents, with kind set to privacy_policy.",
    ),
    requirements: &["mic-meti/selection-items"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    if !lacks_policy(context.disclosure, "privacy_policy", &["個人情報", "プライバシー"]) {
        return;
    }
    findings
        .report(
            context.disclosure.item(Item::Policies).get("documents"),
            text!(
                "方針・規程等の一覧に、個人情報保護方針がありません",
                "there is no privacy policy among the documents"
            ),
        )
        .help(text!(
            "kind が privacy_policy の文書を加えてください（例: 個人情報保護方針）。",
            "Add a document with kind set to privacy_policy, such as 「個人情報保護方針」."
        ));
}
