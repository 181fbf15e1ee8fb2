use crate::disclosure::{Item, holds};
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "backup/objective-unreachable",
    levels: &[Severity::Error],
    items: &[Item::Backup, Item::CrisisResponse],
    title: Text::new("取得間隔ではRPOを守れない", "An RPO that the backups cannot meet"),
    why: Text::new(
        "取得間隔より短いRPOは守れません。病院は、実際より少ない損失を前提に備えてしまいます。",
        "Backups taken less often than the RPO cannot meet it. The hospital prepares for less loss than there will be.",
    ),
    remedy: Text::new(
        "取得間隔をRPO以下にするか、RPOを取得間隔に合わせてください。",
        "Take backups at least as often as the RPO asks, or state an RPO that they can meet.",
    ),
    clauses: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(rpo) = context.disclosure.objectives("rpo").next() else { return };
    let sets: Vec<_> = context.disclosure.backup_sets().collect();
    // A method that follows every change, or a set without an interval, may meet any objective.
    if sets.iter().any(|set| {
        holds(set.get("method"), &["continuous", "replication"]) || set.get("frequency").duration().is_none()
    }) {
        return;
    }
    let intervals =
        sets.iter().filter_map(|set| Some((set.get("frequency").duration()?, set.get("frequency"))));
    let Some((interval, frequency)) = intervals.min_by_key(|(interval, _)| interval.seconds()) else {
        return;
    };
    let Some(objective) = rpo.duration().filter(|objective| objective.seconds() < interval.seconds()) else {
        return;
    };
    findings
        .report(
            rpo,
            text!(
                "RPO は{objective}ですが、バックアップの間隔は最も短いもので{interval}です",
                "the RPO is {objective}, but the shortest interval between backups is {interval}",
                objective = objective.in_words(),
                interval = interval.in_words()
            ),
        )
        .help(text!(
            "取得間隔（frequency）をRPO以下にするか、実際に守れるRPOに改めてください。",
            "Take backups at least that often (frequency), or state the RPO that they can meet."
        ))
        .related(frequency, text!("最も短い取得間隔", "the shortest interval"));
}
