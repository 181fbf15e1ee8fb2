use crate::disclosure::{Item, by_id};
use crate::document::Place;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "backup/location-shared",
    levels: &[Severity::Warning],
    items: &[Item::Backup, Item::DataLocations],
    title: Text::new("バックアップが主系と同じ場所にしかない", "No backup outside the primary location"),
    why: Text::new(
        "1つの災害や障害で、元のデータとバックアップを同時に失うおそれがあります。",
        "One disaster or failure can destroy the data and its backup together.",
    ),
    remedy: Text::new(
        "主系と別の場所にもバックアップを置き、その場所を I-9 と location に記載してください。",
        "Keep a backup at another location too, and state it in I-9 and in location.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let locations: Vec<Place<'_>> = context.disclosure.backup_sets().map(|set| set.get("location")).collect();
    let places = by_id(context.disclosure.places());
    let primary = |location: &Place<'_>| {
        let place = places.get(location.string()?)?;
        place.get("roles").items().find(|role| role.string() == Some("primary"))
    };
    let Some((first, others)) = locations.split_first() else { return };
    // One copy elsewhere is enough, and a set that names no known place may be that copy.
    let Some(role) = primary(first).filter(|_| others.iter().all(|location| primary(location).is_some()))
    else {
        return;
    };
    let finding = findings.report(
        *first,
        text!(
            "バックアップが、主系と同じ場所にしかありません",
            "every backup is kept at the location of the primary data"
        ),
    );
    finding.help(text!(
        "主系と別の場所にもバックアップを置き、その場所を location に記載してください。",
        "Keep a backup at another location too, and state it in location."
    ));
    finding.related(role, text!("主系の場所", "the primary location"));
    for other in others {
        finding.related(*other, text!("ここも主系と同じ場所", "primary location too"));
    }
}
