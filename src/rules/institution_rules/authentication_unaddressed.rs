use crate::disclosure::{Item, Passage};
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "institution-rules/authentication-unaddressed",
    levels: &[Severity::Warning],
    items: &[Item::InstitutionRules],
    title: Text::new("二要素認証の記載がない", "Two-factor authentication not addressed"),
    why: Text::new(
        "医療情報システムには、令和9年度までに二要素認証への対応が求められます。医療機関は、規程に何を定めればよいかを知る必要があります。",
        "Medical information systems are to support two-factor authentication by fiscal 2027. A hospital must know what to lay down in its rules.",
    ),
    remedy: Text::new(
        "二要素認証の方法と、病院が定める事項を記載してください。",
        "State how two-factor authentication works, and what the hospital must lay down.",
    ),
    requirements: &["mhlw/two-factors"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(item) = context.disclosure.described(Item::InstitutionRules) else { return };
    let rules = item.get("rules");
    if rules.items().next().is_none() || context.disclosure.prose_in(item).iter().any(tells_of_two_factors) {
        return;
    }
    let authentication = rules.items().find(|rule| rule.get("topic").string() == Some("authentication"));
    let finding = match authentication {
        Some(rule) => findings.report(
            rule.get("text"),
            text!(
                "認証の事項に、二要素認証の記載がありません",
                "the matters of authentication do not include two-factor authentication"
            ),
        ),
        None => findings.report(
            rules,
            text!(
                "運用管理規程に定める事項に、二要素認証の記載がありません",
                "the matters for the institution's rules do not include two-factor authentication"
            ),
        ),
    };
    finding.help(text!(
        "topic を authentication とし、二要素認証の方法と病院が定める事項を記載してください。",
        "State, with topic set to authentication, how two-factor authentication works and what the hospital must lay down."
    ));
}

/// Words for the factors of a login. Two of them in one text are two factors, whatever they are called together.
const FACTORS: [&[&str]; 5] = [
    &["パスワード", "暗証番号", "PIN"],
    &["ICカード", "HPKI", "マイナンバーカード", "トークン", "セキュリティキー", "FIDO"],
    &["証明書"],
    &["生体", "指紋", "顔認証", "静脈", "虹彩"],
    &["認証アプリ", "SMS"],
];

const TWO_FACTORS: [&str; 12] = [
    "二要素",
    "2要素",
    "ニ要素",
    "多要素",
    "複数要素",
    "二段階認証",
    "2段階認証",
    "ワンタイムパスワード",
    "mfa",
    "2fa",
    "two-factor",
    "multi-factor",
];

fn tells_of_two_factors(passage: &Passage<'_>) -> bool {
    let text = passage.folded.text();
    let lower = text.to_lowercase();
    TWO_FACTORS.iter().any(|word| lower.contains(word))
        || text.contains("認証")
            && FACTORS.iter().filter(|words| words.iter().any(|word| text.contains(word))).count() > 1
}
