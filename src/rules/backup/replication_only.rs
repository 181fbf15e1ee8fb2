use crate::disclosure::Item;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "backup/replication-only",
    levels: &[Severity::Warning],
    items: &[Item::Backup],
    title: Text::new("複製だけでバックアップがない", "Replication without a backup"),
    why: Text::new(
        "複製には、暗号化や削除の被害も直ちに及びます。過去の時点に戻せるバックアップの代わりにはなりません。",
        "A replica takes over encryption and deletion at once; it cannot replace a backup from which an earlier state can be restored.",
    ),
    remedy: Text::new(
        "過去の時点に戻せるバックアップ（full、incremental、snapshot など）も取得し、記載してください。",
        "Take backups from which an earlier state can be restored as well (such as full, incremental or snapshot), and state them.",
    ),
    requirements: &[],
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
            "there is only replication, and no backup from which an earlier state can be restored"
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
