use crate::document::Place;
use crate::finding::Severity;
use crate::japanese::{Edition, Folded};
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::{Text, quoted};

pub(super) const RULE: Rule = Rule {
    id: "history/cover-mismatch",
    levels: &[Severity::Error],
    items: &[],
    title: Text::new("表紙と改訂履歴が食い違う", "Cover and revision history disagree"),
    why: Text::new(
        "表紙と改訂履歴が食い違うと、医療機関はどの版を読んでいるのかを確かめられません。",
        "Where the cover and the revision history disagree, a hospital cannot tell which edition it is reading.",
    ),
    remedy: Text::new(
        "表紙の版数と発行日を、改訂履歴の最新の行にそろえてください。",
        "State the same edition and issue date on the cover and in the latest row of the revision history.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let (cover, Some(latest)) = (context.disclosure.root().get("document"), latest(context)) else { return };
    let ends = |key: &str| (cover.get(key), latest.get(key));
    let edition = Some(ends("edition")).filter(|&(cover, row)| !is_same_edition(cover, row));
    let issued = Some(ends("issued")).filter(|&(cover, row)| !is_same_day(cover, row));
    let Some((place, row)) = edition.or(issued) else { return };
    let what = match edition {
        Some(_) => text!("版数", "edition"),
        None => text!("発行日", "issue date"),
    };
    let finding = findings.report(
        place,
        text!(
            "表紙の{what}（{cover}）が、改訂履歴の最新の行（{row}）と違います",
            "the {what} on the cover ({cover}) differs from the latest row of the revision history ({row})",
            what = what,
            cover = quoted(place.string().unwrap_or_default()),
            row = quoted(row.string().unwrap_or_default())
        ),
    );
    finding.help(text!(
        "版数と発行日を、正しい方にそろえてください。改訂履歴の行が抜けていないかも確認してください。",
        "State the right edition and issue date in both. Check that no row is missing from the revision history."
    ));
    finding.related(row, text!("改訂履歴の最新の行", "the latest row"));
    if let Some((place, row)) = edition.and(issued) {
        finding.related(place, text!("表紙の発行日も違う", "cover date differs too"));
        finding.related(row, text!("最新の行の発行日", "date of the latest row"));
    }
}

/// The row with the latest day, the last of those where several have it; `None` where a row has no readable day, for it
/// may be the latest.
fn latest<'d>(context: &Context<'d>) -> Option<Place<'d>> {
    let rows = context.disclosure.revisions();
    let dated: Option<Vec<_>> = rows.map(|row| Some((row.get("issued").date()?, row))).collect();
    dated?.into_iter().max_by_key(|&(date, _)| date).map(|(_, row)| row)
}

/// Whether two editions are one, however each is written; what is not text is the schema's.
fn is_same_edition(one: Place<'_>, other: Place<'_>) -> bool {
    let (Some(one), Some(other)) = (one.string(), other.string()) else { return true };
    let number = |text: &str| Edition::exact(text).or_else(|| Edition::parse(text));
    Folded::new(one).text() == Folded::new(other).text()
        || number(one).is_some_and(|edition| number(other) == Some(edition))
}

fn is_same_day(one: Place<'_>, other: Place<'_>) -> bool {
    one.date().is_none_or(|one| other.date().is_none_or(|other| one == other))
}
