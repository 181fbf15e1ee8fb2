use crate::disclosure::Item;
use crate::document::Place;
use crate::finding::Severity;
use crate::japanese::Folded;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "policy/security-policy-missing",
    levels: &[Severity::Error],
    items: &[Item::Policies],
    title: Text::new("情報セキュリティ方針がない", "No security policy"),
    why: Text::new(
        "医療情報の安全管理に係る基本方針の整備は、医療機関が委託先を選ぶときに確認する事項です。",
        "Whether there is a policy for the security of medical information is what a hospital confirms when it selects a contractor.",
    ),
    remedy: Text::new(
        "documents に、kind が security_policy の基本方針を加えてください。",
        "Add the security policy to documents, with kind set to security_policy.",
    ),
    requirements: &["mic-meti/selection-items"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let documents = context.disclosure.item(Item::Policies).get("documents");
    if !lacks(context, "security_policy", &["セキュリティ", "安全管理"]) {
        return;
    }
    findings
        .report(
            documents,
            text!(
                "方針・規程等の一覧に、情報セキュリティ方針がありません",
                "there is no security policy among the documents"
            ),
        )
        .help(text!(
            "kind が security_policy の文書を加えてください（例: 情報セキュリティ基本方針）。",
            "Add a document with kind set to security_policy, such as 「情報セキュリティ基本方針」."
        ));
}

/// Whether I-2 lists documents, but none of this kind, nor a policy with one of these words in its title: one policy
/// may serve for both kinds.
pub(super) fn lacks(context: &Context<'_>, kind: &str, words: &[&str]) -> bool {
    let documents: Vec<_> = context.disclosure.list(Item::Policies, "documents").collect();
    let is_titled = |document: &Place<'_>| {
        let title = document.get("title").string().map(Folded::new);
        title.is_some_and(|title| {
            let is_policy = title.holds_any(&["方針", "ポリシー"]);
            is_policy && title.holds_any(words)
        })
    };
    let is_it = |document: &Place<'_>| document.get("kind").string() == Some(kind) || is_titled(document);
    !documents.is_empty() && !documents.iter().any(is_it)
}
