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
    title: Text::new("バックアップの保存場所が書かれていない", "No place for backups"),
    why: Text::new(
        "バックアップも医療情報です。どこに置かれるかがわからないと、病院は国内にあることも、本番と離れていることも確認できません。",
        "A backup is medical information too; without its place a hospital can confirm neither the country nor the distance from the primary.",
    ),
    remedy: Text::new(
        "I-9 にバックアップの保存場所を加え、roles に backup を記載してください。",
        "Add the place of the backups to I-9, with backup among its roles.",
    ),
    clauses: &["mhlw-6.0-operation-12-2"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let disclosure = &context.disclosure;
    let places: Vec<_> = disclosure.places().collect();
    let is_backup = |place: &Place<'_>| holds(place.get("roles"), &["backup"]);
    // A set of I-3 that names a place says as much.
    let ids: Vec<_> = places.iter().filter_map(|place| place.get("id").string()).collect();
    let is_named = disclosure.backup_sets().any(|set| holds(set.get("location"), &ids));
    if places.is_empty() || places.iter().any(is_backup) || is_named {
        return;
    }
    findings
        .report(
            disclosure.item(Item::DataLocations).get("places"),
            text!(
                "バックアップの保存場所が、設置場所の一覧にありません",
                "no place in the list is for backups"
            ),
        )
        .help(text!(
            "バックアップの保存場所を加えてください。既に挙げた場所に置く場合は、その roles に backup を加えてください（例: \"roles\": [\"primary\", \"backup\"]）。",
            "Add the place of the backups; if it is listed already, add backup to its roles: \"roles\": [\"primary\", \"backup\"]."
        ));
}
