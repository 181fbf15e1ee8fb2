use crate::disclosure::{Item, holds};
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "backup/retention-missing",
    levels: &[Severity::Error],
    items: &[Item::Backup],
    title: Text::new("バックアップの保持期間の記載がない", "Backup without a retention period"),
    why: Text::new(
        "感染や誤りに気づいたときに、無事な時点のデータが残っているかを判断できません。復元できる世代は、医療機関が委託先に確認する事項の1つです。",
        "A hospital cannot tell whether a sound state will still exist when an infection is noticed. The generations that can be restored are one of the things that it confirms with its contractor.",
    ),
    remedy: Text::new(
        "バックアップごとに、retention に保持期間（period）、世代数（generations）又は終期（until）を記載してください。",
        "State in retention the period, the number of generations or the end (until) for each backup set.",
    ),
    requirements: &["mhlw/backup-terms"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    // A mirror keeps no past states, so there is nothing to state.
    for set in context.disclosure.backup_sets().filter(|set| !holds(set.get("method"), &["replication"])) {
        let retention = set.get("retention");
        let says_something =
            retention.items().any(|entry| VALUES.iter().any(|key| entry.get(key).is_written()));
        // An empty list, or something that is no list, is the schema's to report.
        if says_something || (retention.is_written() && retention.items().next().is_none()) {
            continue;
        }
        findings
            .report(
                if retention.is_written() { retention } else { set },
                text!(
                    "保持期間、世代数、終期のいずれの記載もありません",
                    "none of these is stated: how long, in how many generations, or until when the backup is kept"
                ),
            )
            .help(text!(
                "retention に、period（例: P35D は35日）、generations（世代数）、until（終期）のいずれかを記載してください。",
                "State period (such as P35D: 35 days), generations or until in retention."
            ));
    }
}

const VALUES: [&str; 3] = ["period", "generations", "until"];
