use crate::disclosure::Item;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "backup/replication-only",
    levels: &[Severity::Warning],
    items: &[Item::Backup],
    title: Text::new("複製だけでバックアップがない", "A mirror without a backup"),
    why: Text::new(
        "複製には、暗号化や削除の被害も直ちに写ります。過去の時点に戻せるバックアップの代わりにはなりません。",
        "A mirror takes over encryption and deletion at once; it cannot stand in for a backup that leads back to an earlier state.",
    ),
    remedy: Text::new(
        "過去の時点に戻せるバックアップ（full、incremental、snapshot など）も取得し、記載してください。",
        "Take backups that lead back to an earlier state as well (full, incremental, snapshot …), and list them.",
    ),
    clauses: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let methods: Vec<_> = context.disclosure.backup_sets().map(|set| set.get("method")).collect();
    let Some((first, others)) = methods.split_first() else { return };
    if methods.iter().any(|method| method.string() != Some("replication")) {
        return;
    }
    let finding = findings.report(
        *first,
        text!(
            "複製（replication）だけで、過去の時点に戻せるバックアップがありません",
            "there is nothing but replication, and no backup that leads back to an earlier state"
        ),
    );
    finding.help(text!(
        "full、incremental、differential、snapshot、continuous のいずれかによるバックアップを、sets に加えてください。",
        "Add a backup set whose method is full, incremental, differential, snapshot or continuous."
    ));
    for other in others {
        finding.related(*other, text!("ここも複製", "replication too"));
    }
}
