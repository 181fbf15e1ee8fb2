use crate::disclosure::{Item, holds, states};
use crate::document::Place;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "backup/generations-too-few",
    levels: &[Severity::Warning],
    items: &[Item::Backup],
    title: Text::new("復元できる世代が足りない", "Too few generations to restore"),
    why: Text::new(
        "1世代しかないと、感染や誤りに気づいたときには、その世代も上書きされているおそれがあります。",
        "A single generation may already be overwritten when an infection or a mistake is noticed.",
    ),
    remedy: Text::new(
        "2つ以上の時点に戻せるように、世代数を増やすか、保持期間を延ばしてください。",
        "Keep more generations, or keep them longer, so that at least two states can be restored.",
    ),
    requirements: &["mhlw/backup-terms"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

/// With fewer, what is wrong today is in the only state tomorrow.
const FEWEST: u64 = 2;

fn check(context: &Context<'_>, findings: &mut Findings) {
    let sets: Vec<Place<'_>> = context.disclosure.backup_sets().collect();
    // Increments on top of one full backup give many states.
    let has_increments =
        sets.iter().any(|set| holds(set.get("method"), &["incremental", "differential", "continuous"]));
    for &set in &sets {
        let method = set.get("method").string();
        let is_chain = has_increments && method == Some("full");
        if is_chain || matches!(method, Some("continuous" | "replication")) {
            continue;
        }
        for entry in set.get("retention").items() {
            let Some(states) = states(set, entry).filter(|&states| states < FEWEST) else { continue };
            let generations = entry.get("generations");
            let finding = match generations.is_written() {
                true => findings.report(
                    generations,
                    text!(
                        "{states}世代しか残らず、直前の時点にしか戻せません",
                        "fewer than two generations are kept ({states}), so no earlier state can be restored",
                        states = states
                    ),
                ),
                false => findings
                    .report(
                        entry.get("period"),
                        text!(
                            "この取得間隔と保持期間では、{states}世代しか残りません",
                            "with this frequency and retention fewer than two generations are kept ({states})",
                            states = states
                        ),
                    )
                    .related(set.get("frequency"), text!("取得間隔", "the frequency")),
            };
            finding.help(text!(
                "世代数を増やすか、保持期間を延ばし、2つ以上の時点に戻せるようにしてください。",
                "Keep more generations, or keep them longer, so that at least two states can be restored."
            ));
        }
    }
}
