use crate::disclosure::{Item, lacks_policy};
use crate::finding::Severity;
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
    if !lacks_policy(context.disclosure, "security_policy", &["セキュリティ", "安全管理"]) {
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
