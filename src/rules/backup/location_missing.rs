use crate::disclosure::{Item, holds};
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "backup/location-missing",
    levels: &[Severity::Warning],
    items: &[Item::Backup],
    title: Text::new("バックアップの保管場所の記載がない", "Backup without a place"),
    why: Text::new(
        "主系と同じ災害や攻撃で失われない場所にあるかを確かめられません。病院が委託先に確認する事項の一つです。",
        "A hospital cannot tell whether the same disaster or attack would reach it. The place is one of the things that it confirms.",
    ),
    remedy: Text::new(
        "バックアップごとに、location に I-9 の場所の id を記載してください。",
        "Name the place of every backup set in location, by its id in I-9.",
    ),
    clauses: &["mhlw-6.0-operation-12-2"],
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
                text!(
                    "バックアップの保管場所の記載がありません",
                    "the backup set does not say where it is kept"
                ),
            )
            .help(text!(
                "location に、I-9（data_locations）の places にある場所の id を記載してください。",
                "Add location with the id of a place in I-9 (data_locations)."
            ));
    }
}
