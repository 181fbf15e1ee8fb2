use crate::disclosure::{Item, holds};
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "backup/objective-unreachable",
    levels: &[Severity::Error],
    items: &[Item::Backup, Item::CrisisResponse],
    title: Text::new("取得間隔がRPOより長い", "An RPO shorter than the backup interval"),
    why: Text::new(
        "取得間隔より短い目標復旧時点（RPO）は守れません。医療機関は、実際より少ない損失を前提に備えることになります。",
        "Backups taken less often than the recovery point objective (RPO) cannot meet it, and a hospital prepares for less loss than there can be.",
    ),
    remedy: Text::new(
        "取得間隔をRPO以下にするか、RPOを実際に守れる値に改めてください。",
        "Take backups at least as often as the RPO requires, or state an RPO that they can meet.",
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
                "RPOは{objective}ですが、バックアップの取得間隔は最も短いもので{interval}です",
                "the RPO is {objective}, but the shortest interval between backups is {interval}",
                objective = objective.in_words(),
                interval = interval.in_words()
            ),
        )
        .help(text!(
            "取得間隔（frequency）をRPO以下にするか、RPOを実際に守れる値に改めてください。",
            "Take backups at least as often as the RPO requires (frequency), or state an RPO that they can meet."
        ))
        .related(frequency, text!("最も短い取得間隔", "the shortest interval"));
}
