use crate::disclosure::Item;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "backup/unencrypted",
    levels: &[Severity::Warning],
    items: &[Item::Backup],
    title: Text::new("暗号化していないバックアップ", "An unencrypted backup"),
    why: Text::new(
        "バックアップの媒体や領域に触れた者が、医療情報をそのまま読めます。",
        "Anyone who gains access to the backup can read the medical information in it.",
    ),
    remedy: Text::new(
        "バックアップを暗号化し、encrypted を true にしてください。",
        "Encrypt the backups, and set encrypted to true.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let encrypted = context.disclosure.backup_sets().map(|set| set.get("encrypted"));
    for encrypted in encrypted.filter(|encrypted| encrypted.boolean() == Some(false)) {
        findings
            .report(encrypted, text!("バックアップを暗号化していないとしています", "the backup is said not to be encrypted"))
            .help(text!(
                "暗号化したうえで、true に改めてください。ほかの手段で守っている場合は、その内容を説明文に記載してください。",
                "Encrypt it and set this to true. If it is protected by other means, describe them in the statement."
            ));
    }
}
