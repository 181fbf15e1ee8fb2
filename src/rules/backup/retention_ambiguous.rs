use std::ops::Range;

use crate::disclosure::Item;
use crate::document::{Location, Place};
use crate::finding::Severity;
use crate::japanese::{Amount, Firmness, Folded, Kept, kept, sentence};
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::{Text, quoted};

use super::statement_contradicts::is_about_other;

pub(super) const RULE: Rule = Rule {
    id: "backup/retention-ambiguous",
    levels: &[Severity::Error],
    items: &[Item::Backup],
    title: Text::new("バックアップの保持期間があいまい", "An ambiguous retention period"),
    why: Text::new(
        "「10日または35日」「最大35日」では、病院のデータがいつまで残るのかわかりません。",
        "From \"10 or 35 days\" or \"at most 35 days\" a hospital cannot tell how long its own data is kept.",
    ),
    remedy: Text::new(
        "値ごとに、どのプランやデータに当てはまるかを condition に記載し、説明文でも値ごとに示してください。",
        "State in condition, and in the statement too, which plan or data each value applies to.",
    ),
    clauses: &["mhlw-6.0-operation-12-2"],
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
    let mut phrases: Vec<Phrase<'_>> = statement.texts().flat_map(phrases).collect();
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
        let (same, others): (Vec<_>, Vec<_>) =
            phrases.into_iter().partition(|phrase| phrase.names(first) || phrase.names(second));
        phrases = others;
        for phrase in same {
            finding.related(phrase.location(), text!("説明文の記載", "stated here"));
        }
    }
    for phrase in phrases.iter().filter(|phrase| !phrase.is_explained(&entries)) {
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

/// Two different values of one kind, both said to hold for the same.
fn rivals(set: Place<'_>) -> Option<(Entry<'_>, Entry<'_>)> {
    let is_counted = |entry: &Entry<'_>| entry.value.duration().is_some() || entry.value.number().is_some();
    let entries: Vec<Entry<'_>> = entries(set).filter(is_counted).collect();
    entries.iter().enumerate().find_map(|(index, &second)| {
        let is_rival = |first: &&Entry<'_>| {
            first.condition == second.condition
                && first.value.kind() == second.value.kind()
                && first.value.canonical() != second.value.canonical()
        };
        let first = entries.iter().take(index).find(is_rival)?;
        Some((*first, second))
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
    let open = kept(&folded).into_iter().filter(|kept| {
        kept.firmness != Firmness::Exact && !is_about_other(sentence(folded.text(), kept.range.start))
    });
    open.map(|kept| Phrase { place, range: folded.original(kept.range.clone()), kept }).collect()
}

impl Phrase<'_> {
    fn location(&self) -> Location {
        self.place.part(self.range.clone())
    }

    fn words(&self) -> &str {
        self.place.string().and_then(|text| text.get(self.range.clone())).unwrap_or_default()
    }

    fn names(&self, entry: Entry<'_>) -> bool {
        self.kept.amounts.iter().any(|&amount| is_value(amount, entry))
    }

    /// Whether the sets tell what the words leave open: each of several values holds for data or a plan of its own.
    fn is_explained(&self, entries: &[Entry<'_>]) -> bool {
        let own: Vec<Vec<&Entry<'_>>> = self
            .kept
            .amounts
            .iter()
            .map(|&amount| entries.iter().filter(|&&entry| is_value(amount, entry)).collect())
            .collect();
        match self.kept.firmness {
            Firmness::AtMost => own.iter().flatten().any(|entry| entry.condition.is_some()),
            _ => own.iter().all(|own| !own.is_empty()),
        }
    }
}

fn is_value(amount: Amount, entry: Entry<'_>) -> bool {
    let generations = entry.value.number().and_then(|count| count.parse().ok());
    entry.value.duration().is_some_and(|period| amount.is_period(period.seconds()))
        || generations.is_some_and(|count| amount.is_generations(count))
}
