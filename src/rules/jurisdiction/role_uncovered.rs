use std::collections::HashSet;

use crate::disclosure::{Item, holds};
use crate::document::Place;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "jurisdiction/role-uncovered",
    levels: &[Severity::Warning],
    items: &[Item::DataLocations, Item::Backup],
    title: Text::new("バックアップの保管場所が I-9 にない", "No storage location for backups"),
    why: Text::new(
        "バックアップも医療情報です。保管場所がわからないと、国内にあることも、主系と離れていることも、医療機関は確認できません。",
        "A backup is medical information too; without its location a hospital can confirm neither that it is in Japan nor that it is apart from the primary.",
    ),
    remedy: Text::new(
        "I-9 にバックアップの保管場所を加え、その roles に backup を記載してください。",
        "Add the location of the backups to I-9, with backup in its roles.",
    ),
    requirements: &["mhlw/backup-terms"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let disclosure = context.disclosure;
    let places: Vec<_> = disclosure.places().collect();
    let is_backup = |place: &Place<'_>| holds(place.get("roles"), &["backup"]);
    // A set of I-3 that names a place says as much.
    let ids: HashSet<_> = places.iter().filter_map(|place| place.get("id").string()).collect();
    let locations = disclosure.backup_sets().flat_map(|set| set.get("location").texts());
    let is_named = locations.filter_map(Place::string).any(|id| ids.contains(id));
    if places.is_empty() || places.iter().any(is_backup) || is_named {
        return;
    }
    findings
        .report(
            disclosure.item(Item::DataLocations).get("places"),
            text!(
                "バックアップの保管場所が、I-9 の場所の一覧にありません",
                "the list of places in I-9 has none for backups"
            ),
        )
        .help(text!(
            "バックアップの保管場所を加えてください。すでに挙げた場所に置く場合は、その roles に backup を加えてください（例: \"roles\": [\"primary\", \"backup\"]）。",
            "Add the location of the backups. If it is listed already, add backup to its roles, such as \"roles\": [\"primary\", \"backup\"]."
        ));
}
