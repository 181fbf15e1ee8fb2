use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;

use crate::disclosure::{Item, count};
use crate::document::{Duration, Location, Place};
use crate::finding::Severity;
use crate::japanese::{Firmness, Folded, Kept, Retention, Unit, kept_backups};
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::{Text, quoted};

pub(super) const RULE: Rule = Rule {
    id: "backup/retention-ambiguous",
    levels: &[Severity::Error],
    items: &[Item::Backup],
    title: Text::new("バックアップの保持期間があいまい", "An ambiguous retention period"),
    why: Text::new(
        "「10日または35日」「最大35日」では、医療機関のデータがいつまで残るのかわかりません。",
        "From \"10 or 35 days\" or \"at most 35 days\" a hospital cannot tell how long its own data is kept.",
    ),
    remedy: Text::new(
        "値ごとに、どのプランやデータに当てはまるかを condition に記載し、説明文でも値ごとに示してください。",
        "State in condition, and in the statement too, which plan or data each value applies to.",
    ),
    requirements: &["mhlw/backup-terms"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let sets: Vec<Place<'_>> = context.disclosure.backup_sets().collect();
    let entries: Vec<Entry<'_>> = sets.iter().flat_map(|&set| entries(set)).collect();
    if entries.is_empty() {
        return;
    }
    let statement = context.disclosure.item(Item::Backup).get("statement");
    let mut phrases = Phrases::of(statement);
    for (first, second) in sets.iter().filter_map(|&set| rivals(set)) {
        let finding = findings.report(
            second.value,
            text!(
                "保持の値が2つあり（{first}と{second}）、それぞれがどの場合に当てはまるかがわかりません",
                "two values are given ({first} and {second}), and nothing says which applies when",
                first = in_words(first.value),
                second = in_words(second.value)
            ),
        );
        finding.help(text!(
            "condition に、それぞれの値がどのプランやデータに当てはまるかを記載してください（例: 標準プラン）。",
            "State in condition which plan or data each value applies to, such as the standard plan."
        ));
        finding.related(first.value, text!("もう1つの値", "the other value"));
        // The same fault told again in prose is no second one.
        for phrase in phrases.take(&[first, second]) {
            finding.related(phrase.location(), text!("説明文の記載", "stated here"));
        }
    }
    let (stated, conditional) =
        (retention(&entries, |_| true), retention(&entries, |entry| entry.condition.is_some()));
    for phrase in phrases.all.into_iter().flatten() {
        if phrase.is_explained(&stated, &conditional) {
            continue;
        }
        findings
            .report(
                phrase.location(),
                match phrase.kept.firmness {
                    Firmness::AtMost => text!(
                        "「{words}」では、少なくともいつまで残るかがわかりません",
                        "「{words}」 (at most) does not say how long it is kept at least",
                        words = quoted(phrase.words())
                    ),
                    _ => text!(
                        "「{words}」では、どの値がどの場合に当てはまるかがわかりません",
                        "「{words}」 does not say which value applies when",
                        words = quoted(phrase.words())
                    ),
                },
            )
            .help(text!(
                "データやプランごとに、値を1つずつ記載してください（例: 標準プランは10日、長期プランは35日）。",
                "State one value for each kind of data or plan, such as 10 days in the standard plan and 35 days in the long one."
            ));
    }
}

/// A value of a retention, and for what it holds.
#[derive(Clone, Copy)]
struct Entry<'d> {
    value: Place<'d>,
    condition: Option<&'d str>,
}

fn entries<'d>(set: Place<'d>) -> impl Iterator<Item = Entry<'d>> {
    set.get("retention").items().flat_map(move |entry| {
        let condition = entry.get("condition").string();
        let values = ["period", "generations", "until"].map(|key| entry.get(key));
        values.into_iter().filter(|value| value.is_written()).map(move |value| Entry { value, condition })
    })
}

impl Entry<'_> {
    fn generations(&self) -> Option<u64> {
        count(self.value)
    }

    fn seconds(&self) -> Option<u64> {
        self.value.duration().map(Duration::seconds)
    }
}

/// The values of entries of a kind.
fn retention(entries: &[Entry<'_>], is_of_kind: impl Fn(&Entry<'_>) -> bool) -> Retention {
    let mut retention = Retention::default();
    for entry in entries.iter().filter(|entry| is_of_kind(entry)) {
        entry.seconds().into_iter().for_each(|seconds| retention.add_period(seconds));
        entry.generations().into_iter().for_each(|count| retention.add_generations(count));
    }
    retention
}

/// Two different values of one kind, both said to hold for the same.
fn rivals(set: Place<'_>) -> Option<(Entry<'_>, Entry<'_>)> {
    let is_counted = |entry: &Entry<'_>| entry.value.duration().is_some() || entry.value.number().is_some();
    let mut firsts = HashMap::new();
    entries(set).filter(is_counted).find_map(|second| {
        let (value, kind) = (second.value.canonical(), (second.condition, second.value.number().is_some()));
        let (first, known) = firsts.entry(kind).or_insert_with(|| (second, value.clone()));
        (*known != value).then_some((*first, second))
    })
}

fn in_words(value: Place<'_>) -> Text {
    match value.duration() {
        Some(period) => period.in_words(),
        None => text!("{count}世代", "{count} generations", count = value.number().unwrap_or_default()),
    }
}

/// Words of the statement that leave open how long something is kept.
struct Phrase<'d> {
    place: Place<'d>,
    range: Range<usize>,
    kept: Kept,
}

fn phrases<'d>(place: Place<'d>) -> Vec<Phrase<'d>> {
    let Some(text) = place.string() else { return Vec::new() };
    let folded = Folded::new(text);
    let open = kept_backups(&folded).into_iter().filter(|kept| kept.firmness != Firmness::Exact);
    open.map(|kept| Phrase { place, range: folded.original(kept.range.clone()), kept }).collect()
}

impl Phrase<'_> {
    fn location(&self) -> Location {
        self.place.part(self.range.clone())
    }

    fn words(&self) -> &str {
        self.place.string().and_then(|text| text.get(self.range.clone())).unwrap_or_default()
    }

    /// Whether the sets tell what the words leave open: each of several values holds for data or a plan of its own.
    fn is_explained(&self, stated: &Retention, conditional: &Retention) -> bool {
        let mut amounts = self.kept.amounts.iter();
        match self.kept.firmness {
            Firmness::AtMost => amounts.any(|&amount| conditional.has(amount)),
            _ => amounts.all(|&amount| stated.has(amount)),
        }
    }
}

/// The phrases of a statement that no finding tells of yet.
struct Phrases<'d> {
    all: Vec<Option<Phrase<'d>>>,
    /// The numbers of the phrases that name an amount.
    by_amount: HashMap<Unit, BTreeMap<u64, Vec<usize>>>,
}

impl<'d> Phrases<'d> {
    fn of(statement: Place<'d>) -> Self {
        let all: Vec<_> = statement.texts().flat_map(phrases).map(Some).collect();
        let mut by_amount: HashMap<Unit, BTreeMap<u64, Vec<usize>>> = HashMap::new();
        for (number, phrase) in all.iter().flatten().enumerate() {
            for amount in &phrase.kept.amounts {
                by_amount.entry(amount.unit).or_default().entry(amount.count).or_default().push(number);
            }
        }
        Self { all, by_amount }
    }

    /// Takes those out that name one of some values, in their order.
    fn take(&mut self, entries: &[Entry<'_>]) -> Vec<Phrase<'d>> {
        let mut numbers = BTreeSet::new();
        for (unit, by_count) in &mut self.by_amount {
            for entry in entries {
                let counts = match unit {
                    Unit::Generation => entry.generations().map(|count| count..=count),
                    Unit::Period(..) => entry.seconds().and_then(|seconds| unit.counts(seconds)),
                };
                let Some(counts) = counts else { continue };
                numbers.extend(by_count.extract_if(counts, |_, _| true).flat_map(|(_, numbers)| numbers));
            }
        }
        numbers.into_iter().filter_map(|number| self.all.get_mut(number)?.take()).collect()
    }
}
