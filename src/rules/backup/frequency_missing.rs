use crate::disclosure::{Item, holds};
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "backup/frequency-missing",
    levels: &[Severity::Error],
    items: &[Item::Backup],
    title: Text::new("バックアップの取得間隔の記載がない", "Backup without a frequency"),
    why: Text::new(
        "どの時点までのデータを取り戻せるかは、取得間隔で決まります。医療機関が委託先に確認する事項の1つです。",
        "The interval decides how much data can be lost. It is one of the things that a hospital confirms with its contractor.",
    ),
    remedy: Text::new(
        "バックアップごとに、frequency に取得間隔を記載してください（例: P1D は日次）。",
        "State the interval of each backup set in frequency, such as P1D (daily).",
    ),
    requirements: &["mhlw/backup-terms"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

/// Methods that have no interval: they follow every change.
const CONSTANT: [&str; 2] = ["continuous", "replication"];

fn check(context: &Context<'_>, findings: &mut Findings) {
    for set in context.disclosure.backup_sets() {
        if set.get("frequency").is_written() || holds(set.get("method"), &CONSTANT) {
            continue;
        }
        findings
            .report(
                set,
                text!(
                    "バックアップの取得間隔の記載がありません",
                    "how often the backup is taken is not stated"
                ),
            )
            .help(text!(
                "取得間隔を frequency に記載してください（例: P1D は日次、PT6H は6時間ごと）。",
                "State the interval in frequency, such as P1D (daily) or PT6H (every six hours)."
            ));
    }
}
