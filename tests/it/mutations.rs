//! Every fact of a complete disclosure, made wrong: does a finding lie on it, or name it as the other end?
//!
//! What the schema knows of must always be noticed. Of what only makes sense together with other facts, the share
//! that is noticed is written to `docs/coverage.md`, with every fact whose change passes.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::thread;

use crate::support::current::assert_current;
use jiff::civil::date;
use mdcheck::disclosure::Disclosure;
use mdcheck::document::{Document, Source};
use mdcheck::finding::Finding;
use mdcheck::schema::{Form, Shape, shape_at};
use serde_json::{Value, json};

/// A way of making a fact wrong.
struct Kind {
    ja: &'static str,
    en: &'static str,
    /// The least share, in percent, that must be noticed.
    floor: usize,
    /// The wrong value; `None` where the fact cannot be wrong in this way.
    wrong: fn(&Value, Option<Shape>) -> Option<Value>,
}

/// What shows in the fact itself: one wrong fact does not hide another, so many are changed at once.
const FORM: [Kind; 4] = [
    Kind { ja: "別の型", en: "another type", floor: 100, wrong: another_type },
    Kind { ja: "空の文字列", en: "an empty text", floor: 100, wrong: emptied },
    Kind { ja: "選択肢にない値", en: "a value outside its choices", floor: 100, wrong: outside },
    Kind { ja: "崩れた形式", en: "a broken format", floor: 100, wrong: misshapen },
];

/// What takes other facts, or the day, to notice: one fact is changed at a time.
const MEANING: [Kind; 8] = [
    Kind { ja: "遠い過去の日付", en: "a date of long ago", floor: 44, wrong: long_ago },
    Kind { ja: "未来の日付", en: "a date in the future", floor: 81, wrong: in_future },
    Kind { ja: "日本から国外へ", en: "a country moved abroad", floor: 55, wrong: abroad },
    Kind {
        ja: "百倍の数・期間",
        en: "a number or period a hundred times as large",
        floor: 52,
        wrong: larger,
    },
    Kind {
        ja: "ゼロの数・一瞬の期間",
        en: "a number of zero, a period of a second",
        floor: 40,
        wrong: smaller,
    },
    Kind { ja: "はい・いいえの逆", en: "the opposite of a yes or no", floor: 60, wrong: opposite },
    Kind { ja: "別の選択肢", en: "another of its choices", floor: 10, wrong: another_choice },
    Kind { ja: "仮の語", en: "a placeholder in place of words", floor: 93, wrong: placeholder },
];

/// The outcome of one kind.
struct Outcome {
    kind: &'static Kind,
    tried: usize,
    missed: Vec<Missed>,
}

/// A wrong fact that no finding names, and the rules that found something elsewhere.
#[derive(Debug)]
struct Missed {
    fact: String,
    elsewhere: BTreeSet<&'static str>,
}

#[test]
fn wrong_facts_are_noticed() {
    let complete = complete();
    assert_eq!(findings(&complete).len(), 0, "any finding must come from a change");
    let mut facts = Vec::new();
    collect_facts(&complete, "", &mut facts);
    let mut outcomes: Vec<Outcome> = FORM.iter().map(|kind| together(kind, &complete, &facts)).collect();
    outcomes.extend(MEANING.iter().map(|kind| one_by_one(kind, &complete, &facts)));
    assert_current(&[(root().join("docs/coverage.md"), page(facts.len(), &outcomes))]);
    for Outcome { kind, tried, missed } in &outcomes {
        let noticed = (tried - missed.len()) * 100;
        assert!(*tried > 0, "no fact can be changed to {}", kind.en);
        assert!(
            noticed >= kind.floor * tried,
            "{}: {} of {tried} missed: {missed:#?}",
            kind.en,
            missed.len()
        );
    }
}

/// Changes every twentieth fact at once, twenty times, so that no two changes stand side by side.
fn together(kind: &'static Kind, complete: &Value, facts: &[String]) -> Outcome {
    let changes = changes(kind, complete, facts);
    let batches: Vec<Vec<_>> = (0..20).map(|at| changes.iter().skip(at).step_by(20).collect()).collect();
    let missed = in_parallel(&batches, |batch| {
        let mut document = complete.clone();
        for (fact, wrong) in batch {
            *document.pointer_mut(fact).unwrap() = wrong.clone();
        }
        let noticed = findings(&document);
        batch.iter().filter_map(|(fact, _)| missed(fact, &noticed)).collect()
    });
    Outcome { kind, tried: changes.len(), missed }
}

fn one_by_one(kind: &'static Kind, complete: &Value, facts: &[String]) -> Outcome {
    let changes = changes(kind, complete, facts);
    let missed = in_parallel(&changes, |(fact, wrong)| {
        let mut document = complete.clone();
        *document.pointer_mut(fact).unwrap() = wrong.clone();
        missed(fact, &findings(&document)).into_iter().collect()
    });
    Outcome { kind, tried: changes.len(), missed }
}

fn missed(fact: &str, noticed: &[(String, &'static str)]) -> Option<Missed> {
    let is_noticed = noticed.iter().any(|(pointer, _)| pointer == fact);
    let elsewhere = noticed.iter().map(|&(_, rule)| rule).collect();
    (!is_noticed).then(|| Missed { fact: fact.to_owned(), elsewhere })
}

fn changes(kind: &Kind, complete: &Value, facts: &[String]) -> Vec<(String, Value)> {
    let change = |fact: &String| {
        let value = complete.pointer(fact).unwrap();
        let wrong = (kind.wrong)(value, shape_at(fact))?;
        assert_ne!(*value, wrong, "{fact} stays as it is");
        Some((fact.clone(), wrong))
    };
    facts.iter().filter_map(change).collect()
}

/// All answers in the order of the work, whichever thread gave them.
fn in_parallel<T: Sync>(work: &[T], run: impl Fn(&T) -> Vec<Missed> + Sync) -> Vec<Missed> {
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let share = work.len().div_ceil(threads).max(1);
    thread::scope(|scope| {
        let run = &run;
        let workers: Vec<_> =
            work.chunks(share).map(|part| scope.spawn(move || part.iter().flat_map(run).collect())).collect();
        workers.into_iter().flat_map(|worker| -> Vec<Missed> { worker.join().unwrap() }).collect()
    })
}

/// The pointers of all places that findings mark, first or further, each with the rule.
fn findings(document: &Value) -> Vec<(String, &'static str)> {
    let source = Source::new("changed.json", serde_json::to_vec_pretty(document).unwrap());
    let findings = mdcheck::check(&Disclosure::new(&Document::parse(&source)), date(2026, 11, 22));
    let places = |finding: Finding| {
        let further = finding.related.into_iter().map(|related| related.location);
        let rule = finding.rule.id;
        further.chain([finding.location]).map(move |location| (location.pointer, rule)).collect::<Vec<_>>()
    };
    findings.into_iter().flat_map(places).collect()
}

fn another_type(value: &Value, _: Option<Shape>) -> Option<Value> {
    Some(if value.is_string() { json!(7) } else { json!("七") })
}

fn emptied(value: &Value, _: Option<Shape>) -> Option<Value> {
    value.is_string().then(|| json!(""))
}

fn outside(value: &Value, shape: Option<Shape>) -> Option<Value> {
    let shape = shape?;
    if shape.constant().is_some() {
        return Some(json!(value.as_u64()? + 1));
    }
    shape.choices().next().map(|_| json!("outside"))
}

fn misshapen(value: &Value, shape: Option<Shape>) -> Option<Value> {
    let shape = shape?;
    // What is neither free nor chosen has a form: a date, an address, a pattern.
    let has_form = !shape.is_free() && shape.form().is_some() && shape.choices().next().is_none();
    (has_form && value.is_string()).then(|| json!(format!("{}  ?", value.as_str().unwrap())))
}

fn long_ago(value: &Value, shape: Option<Shape>) -> Option<Value> {
    moved(value, shape, "1998-04-01")
}

fn in_future(value: &Value, shape: Option<Shape>) -> Option<Value> {
    moved(value, shape, "2041-04-01")
}

/// Another day; a month where the document has a month.
fn moved(value: &Value, shape: Option<Shape>, day: &str) -> Option<Value> {
    let written = value.as_str()?;
    let is_date = |text: &str| text.len() >= 7 && text.bytes().all(|it| it.is_ascii_digit() || it == b'-');
    // A corporate number has digits alone, and an edition is free.
    (is_date(written) && written.contains('-') && !shape?.is_free()).then(|| json!(day[..written.len()]))
}

fn abroad(value: &Value, shape: Option<Shape>) -> Option<Value> {
    let is_country = shape?.choices().any(|(choice, _)| choice == "JP");
    (is_country && value == "JP").then(|| json!("US"))
}

fn larger(value: &Value, shape: Option<Shape>) -> Option<Value> {
    match value {
        Value::Number(number) if shape?.constant().is_none() => Some(json!(number.as_u64()?.max(1) * 100)),
        Value::String(period) if is_period(shape?) => {
            let digits = period.find(|character: char| character.is_ascii_digit())?;
            let behind = period[digits..].find(|character: char| !character.is_ascii_digit())? + digits;
            Some(json!(format!("{}00{}", &period[..behind], &period[behind..])))
        }
        _ => None,
    }
}

fn smaller(value: &Value, shape: Option<Shape>) -> Option<Value> {
    match value {
        Value::Number(number) => (number.as_u64() > Some(0) && shape?.constant().is_none()).then(|| json!(0)),
        Value::String(_) => (is_period(shape?)).then(|| json!("PT1S")),
        _ => None,
    }
}

fn opposite(value: &Value, _: Option<Shape>) -> Option<Value> {
    value.as_bool().map(|value| json!(!value))
}

/// The choice behind the one that is written; countries are a kind of their own.
fn another_choice(value: &Value, shape: Option<Shape>) -> Option<Value> {
    let choices: Vec<&str> = shape?.choices().map(|(choice, _)| choice).collect();
    let at = choices.iter().position(|choice| value == choice).filter(|_| !choices.contains(&"JP"))?;
    Some(json!(choices[(at + 1) % choices.len()]))
}

fn placeholder(value: &Value, shape: Option<Shape>) -> Option<Value> {
    (value.is_string() && shape?.is_free()).then(|| json!("（要記入）"))
}

fn collect_facts(value: &Value, pointer: &str, facts: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            members.iter().for_each(|(key, value)| collect_facts(value, &format!("{pointer}/{key}"), facts));
        }
        Value::Array(items) => {
            let items = items.iter().enumerate();
            items.for_each(|(at, value)| collect_facts(value, &format!("{pointer}/{at}"), facts));
        }
        _ => facts.push(pointer.to_owned()),
    }
}

fn page(facts: usize, outcomes: &[Outcome]) -> String {
    let mut page = format!(
        "# 検出率 / What is noticed\n\n\
         `tests/it/mutations.rs` が書くファイルです。`examples/complete.json` の{facts}件の事実を誤りに変え、その場所を示す指摘が出るかを調べた結果です。\n\
         「別の型」から「崩れた形式」までは必ず検出します（離れた事実をまとめて変えます）。それより下は、ほかの事実や評価日と突き合わせて初めて分かる誤りです。変えた値が正しいこともありうるため、すべてを検出するものではありません。\n\n\
         *Written by `tests/it/mutations.rs`. Each of the {facts} facts of `examples/complete.json` is made wrong, and a finding must mark that place, first or as a related one. \
         The first four kinds are always noticed (facts that lie apart are changed together). The others show only against other facts or the evaluation day, and what they make of a fact may be right elsewhere: not everything is to be noticed.*\n\n\
         | 誤りの種類 | Kind | 変えた事実 / changed | 検出 / noticed | 割合 / share | 別の場所のみ / elsewhere only |\n|---|---|--:|--:|--:|--:|\n"
    );
    for Outcome { kind, tried, missed } in outcomes {
        let noticed = tried - missed.len();
        let share = noticed * 1000 / tried;
        let elsewhere = missed.iter().filter(|missed| !missed.elsewhere.is_empty()).count();
        writeln!(
            page,
            "| {} | {} | {tried} | {noticed} | {}.{} % | {elsewhere} |",
            kind.ja,
            kind.en,
            share / 10,
            share % 10
        )
        .unwrap();
    }
    for Outcome { kind, missed, .. } in outcomes.iter().filter(|outcome| !outcome.missed.is_empty()) {
        writeln!(page, "\n## {} / {}\n\nその場所を示す指摘がない事実（→ 別の場所に出る指摘） / not marked (→ what is found elsewhere):\n", kind.ja, kind.en).unwrap();
        for Missed { fact, elsewhere } in missed {
            let rules: Vec<String> = elsewhere.iter().map(|rule| format!("`{rule}`")).collect();
            let told = if rules.is_empty() { String::new() } else { format!(" → {}", rules.join(", ")) };
            writeln!(page, "- `{fact}`{told}").unwrap();
        }
    }
    page
}

fn complete() -> Value {
    serde_json::from_slice(&fs::read(root().join("examples/complete.json")).unwrap()).unwrap()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn is_period(shape: Shape) -> bool {
    matches!(shape.form(), Some(Form::Duration | Form::Interval))
}
