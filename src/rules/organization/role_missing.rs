use crate::disclosure::Item;
use crate::document::Place;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "organization/role-missing",
    levels: &[Severity::Error],
    items: &[Item::Organization],
    title: Text::new("必要な責任者の記載がない", "A responsible role is missing"),
    why: Text::new(
        "安全管理、システムの運用、個人情報の保護のそれぞれに責任者がいることを、医療機関は実施体制として確認します。",
        "A hospital confirms that somebody is responsible for security management, for operating the system and for protecting personal information.",
    ),
    remedy: Text::new(
        "足りない責任者を roles に加えてください。兼務の場合も、役割ごとに記載してください。",
        "Add the missing roles to roles. Where one person holds several, state each.",
    ),
    requirements: &["mic-meti/selection-items"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

/// A duty, the roles that stand for it, words of a title that do so too, and its name.
struct Duty {
    roles: &'static [&'static str],
    titles: &'static [&'static str],
    name: Text,
}

const DUTIES: [Duty; 3] = [
    Duty {
        roles: &["security_manager", "ciso"],
        titles: &["安全管理", "情報セキュリティ"],
        name: Text::new(
            "管理責任者（security_manager 又は ciso）",
            "a security manager (security_manager or ciso)",
        ),
    },
    Duty {
        roles: &["system_administrator", "operations_manager"],
        titles: &["システム管理", "システム責任", "運用管理", "運用責任"],
        name: Text::new(
            "システム管理者又は運用管理責任者（system_administrator 又は operations_manager）",
            "a system or operations manager (system_administrator or operations_manager)",
        ),
    },
    Duty {
        roles: &["privacy_officer"],
        titles: &["個人情報", "個人データ", "プライバシー"],
        name: Text::new("個人情報保護責任者（privacy_officer）", "a privacy officer (privacy_officer)"),
    },
];

fn check(context: &Context<'_>, findings: &mut Findings) {
    let roles: Vec<_> = context.disclosure.list(Item::Organization, "roles").collect();
    let missing: Vec<Text> = DUTIES
        .iter()
        .filter(|duty| !roles.iter().any(|&role| duty.is_held(role)))
        .map(|duty| duty.name.clone())
        .collect();
    if roles.is_empty() || missing.is_empty() {
        return;
    }
    findings
        .report(
            context.disclosure.item(Item::Organization).get("roles"),
            text!(
                "次の責任者の記載がありません: {missing}",
                "not stated among the roles: {missing}",
                missing = Text::list(&missing)
            ),
        )
        .missing(missing.iter().map(|name| name.en.clone()));
}

impl Duty {
    /// Whether a role answers for it: by its kind, or by its title where it is said to be another.
    fn is_held(&self, role: Place<'_>) -> bool {
        let title = role.get("title").string().unwrap_or_default();
        match role.get("role").string() {
            Some("other") => self.titles.iter().any(|word| title.contains(word)),
            Some(kind) => self.roles.contains(&kind),
            None => true,
        }
    }
}
