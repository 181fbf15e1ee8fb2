use crate::disclosure::{Item, states};
use std::ops::Range;

use crate::document::{Duration, Place};
use crate::finding::Severity;
use crate::japanese::{Amount, Firmness, Folded, Retention, Unit, in_sentence, kept_backups};
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::{Text, quoted};

pub(super) const RULE: Rule = Rule {
    id: "backup/statement-contradicts",
    levels: &[Severity::Error, Severity::Warning],
    items: &[Item::Backup],
    title: Text::new("説明文とバックアップの記載が食い違う", "Prose that contradicts the backup sets"),
    why: Text::new(
        "説明文と一覧のどちらが正しいのか、医療機関には判断できません。どちらも契約の前提として読まれます。",
        "A hospital cannot tell which of the two is right, and reads both as terms of the contract.",
    ),
    remedy: Text::new(
        "説明文の値と sets の値をそろえてください。",
        "State the same values in the statement and in sets.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let sets: Vec<Place<'_>> = context.disclosure.backup_sets().collect();
    let is_open = |set: &Place<'_>| set.get("retention").items().all(|entry| known(*set, entry).is_empty());
    // Where a set does not say how long it is kept, the prose may be about that one.
    if sets.is_empty() || sets.iter().any(is_open) {
        return;
    }
    let values: Vec<Value<'_>> = sets
        .iter()
        .flat_map(|&set| set.get("retention").items().flat_map(move |entry| known(set, entry)))
        .collect();
    let all = Known::new(&values);
    let backup = context.disclosure.item(Item::Backup).pointer();
    let statement = context.disclosure.item(Item::Backup).get("statement").texts();
    let parts =
        ["provider_selection", "shared_understanding"].map(|part| context.disclosure.root().get(part));
    let elsewhere = parts
        .into_iter()
        .flat_map(Place::strings)
        .filter(|place| place.string().is_some_and(|text| text.contains(BACKUP)))
        .filter(|place| !place.pointer().starts_with(&backup));
    let told = statement.map(|place| (place, Severity::Error));
    for (place, severity) in told.chain(elsewhere.map(|place| (place, Severity::Warning))) {
        for (range, amount) in claims(place, severity) {
            if all.has(amount) {
                continue;
            }
            let words = place.string().and_then(|text| text.get(range.clone())).unwrap_or_default();
            let finding = findings.report(
                place.part(range.clone()),
                text!(
                    "「{words}」とありますが、どのバックアップの保持期間・世代数とも一致しません",
                    "「{words}」 matches the retention of none of the backup sets",
                    words = quoted(words)
                ),
            );
            finding.level(severity).help(text!(
                "説明文と sets の retention を照らし合わせ、誤っている方を直してください。",
                "Compare the statement with retention in sets, and correct the one that is wrong."
            ));
            for value in values.iter().take(SHOWN) {
                finding.related(value.place, text!("一覧の値", "a value in sets"));
            }
        }
    }
}

const BACKUP: &str = "バックアップ";

/// More labels than these explain nothing.
const SHOWN: usize = 3;

/// The firm values that a text gives: in the statement of I-3 those that can only be a backup's, elsewhere those in a
/// sentence about backups.
fn claims(place: Place<'_>, severity: Severity) -> Vec<(Range<usize>, Amount)> {
    let Some(text) = place.string() else { return Vec::new() };
    let folded = Folded::new(text);
    let mut is_backup = in_sentence(folded.text(), |sentence| sentence.contains(BACKUP));
    let mut claims = Vec::new();
    for kept in kept_backups(&folded).into_iter().filter(|kept| kept.firmness == Firmness::Exact) {
        if severity != Severity::Error && !is_backup(kept.range.start) {
            continue;
        }
        let range = folded.original(kept.range.clone());
        claims.extend(kept.amounts.first().map(|&amount| (range, amount)));
    }
    claims
}

/// A value that the sets give or that follows from them.
struct Value<'d> {
    place: Place<'d>,
    period: Option<u64>,
    generations: Option<u64>,
    /// It ends after a time, and not with an event.
    is_dated: bool,
    /// The period is a law's, which the document does not repeat.
    by_law: bool,
}

fn known<'d>(set: Place<'d>, entry: Place<'d>) -> Vec<Value<'d>> {
    let (period, until) = (entry.get("period"), entry.get("until"));
    let place = [period, entry.get("generations"), until].into_iter().find(|place| place.is_written());
    let value = place.map(|place| Value {
        place,
        period: seconds(set, entry),
        generations: states(set, entry),
        is_dated: !until.is_written(),
        by_law: until.string() == Some("statutory"),
    });
    value.into_iter().collect()
}

/// How long an entry keeps a backup: its period, or its generations at the set's interval.
fn seconds(set: Place<'_>, entry: Place<'_>) -> Option<u64> {
    let period = entry.get("period").duration().map(Duration::seconds);
    period.or_else(|| Some(states(set, entry)?.saturating_mul(set.get("frequency").duration()?.seconds())))
}

/// All values together, to hold amounts against.
#[derive(Default)]
struct Known {
    retention: Retention,
    /// Whether the period of one of them may be anything, and its number of generations: what follows from no entry.
    any_period: bool,
    any_generations: bool,
}

impl Known {
    fn new(values: &[Value<'_>]) -> Self {
        let mut known = Self::default();
        for value in values {
            match value.period {
                Some(seconds) => known.retention.add_period(seconds),
                None => known.any_period |= value.is_dated,
            }
            match value.generations {
                Some(count) => known.retention.add_generations(count),
                None => known.any_generations |= value.is_dated,
            }
            known.any_period |= value.by_law;
            known.any_generations |= value.by_law;
        }
        known
    }

    fn has(&self, amount: Amount) -> bool {
        let may_be_any = match amount.unit {
            Unit::Generation => self.any_generations,
            Unit::Period(..) => self.any_period,
        };
        may_be_any || self.retention.has(amount)
    }
}
