use crate::disclosure::Item;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "backup/isolation-missing",
    levels: &[Severity::Warning],
    items: &[Item::Backup],
    title: Text::new("隔離したバックアップがない", "No isolated backup"),
    why: Text::new(
        "ランサムウェアは、つながっているバックアップも暗号化します。切り離した複製や変更できない複製がないと、元に戻せません。",
        "Ransomware encrypts every backup that it can reach. Without a copy that is offline or cannot be changed, nothing can be restored.",
    ),
    remedy: Text::new(
        "オフライン、変更不可又は論理的に隔離した複製を用意し、isolation に記載してください。",
        "Keep a copy that is offline, immutable or logically isolated, and state that in isolation.",
    ),
    requirements: &["mhlw/backup-isolation"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let sets: Vec<_> = context.disclosure.backup_sets().collect();
    let stated: Vec<_> =
        sets.iter().map(|set| set.get("isolation")).filter(|place| place.is_written()).collect();
    if sets.is_empty() || stated.iter().any(|isolation| isolation.string() != Some("none")) {
        return;
    }
    findings
        .report(
            stated.first().copied().unwrap_or_else(|| context.disclosure.item(Item::Backup).get("sets")),
            text!(
                "オフライン、変更不可、論理的な隔離のいずれかで守られたバックアップの記載がありません",
                "no backup is stated to be offline, immutable or logically isolated"
            ),
        )
        .help(text!(
            "isolation に、offline（オフライン）、immutable（変更不可）、logically_isolated（論理的な隔離）のいずれかを記載してください。",
            "Set isolation to offline, immutable or logically_isolated."
        ));
}
