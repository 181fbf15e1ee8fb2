use crate::disclosure::Item;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "backup/method-missing",
    levels: &[Severity::Warning],
    items: &[Item::Backup],
    title: Text::new("バックアップの取得方法の記載がない", "Backup without a method"),
    why: Text::new(
        "取得方法によって、どの時点に戻せるか、復元に何が要るかが変わります。医療機関は取得方法も確認します。",
        "The method decides which states can be restored and what is needed for that; a hospital confirms it too.",
    ),
    remedy: Text::new(
        "バックアップごとに、method に取得方法（full、incremental、snapshot など）を記載してください。",
        "State the method of each backup set in method, such as full, incremental or snapshot.",
    ),
    requirements: &["mhlw/backup-terms"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for set in context.disclosure.backup_sets().filter(|set| !set.get("method").is_written()) {
        findings
            .report(set, text!("バックアップの取得方法の記載がありません", "the method of the backup is not stated"))
            .help(text!(
                "method に、full（フル）、incremental（増分）、differential（差分）、snapshot（スナップショット）、continuous（継続的な取得）、replication（複製）のいずれかを記載してください。",
                "Set method to full, incremental, differential, snapshot, continuous or replication."
            ));
    }
}
