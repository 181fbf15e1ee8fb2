use crate::disclosure::{Item, holds};
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "backup/location-missing",
    levels: &[Severity::Warning],
    items: &[Item::Backup],
    title: Text::new("バックアップの保管場所の記載がない", "Backup without a location"),
    why: Text::new(
        "保管場所がわからないと、主系と同じ災害や攻撃で失われないかを医療機関が確かめられません。医療機関が委託先に確認する事項の1つです。",
        "Without the location a hospital cannot tell whether the same disaster or attack would destroy the backup too. It is one of the things that a hospital confirms with its contractor.",
    ),
    remedy: Text::new(
        "バックアップごとに、location に I-9 の場所の id を記載してください。",
        "State the location of each backup set in location, by the id of the place in I-9.",
    ),
    requirements: &["mhlw/backup-terms"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    // Where no place is for backups, that is the fault to report, once, of I-9.
    if !context.disclosure.places().any(|place| holds(place.get("roles"), &["backup"])) {
        return;
    }
    for set in context.disclosure.backup_sets().filter(|set| !set.get("location").is_written()) {
        findings
            .report(
                set,
                text!("バックアップの保管場所の記載がありません", "where the backup is kept is not stated"),
            )
            .help(text!(
                "location に、I-9（data_locations）の places にある場所の id を記載してください。",
                "State in location the id of a place listed in places of I-9 (data_locations)."
            ));
    }
}
