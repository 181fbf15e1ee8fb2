use std::borrow::Cow;
use std::collections::HashMap;

use crate::disclosure::{Disclosure, Item};
use crate::document::Place;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "text/answer-repeated",
    levels: &[Severity::Warning],
    items: &[],
    title: Text::new("2つの項目の説明文が同じ", "The same answer to two items"),
    why: Text::new(
        "確認する内容は項目ごとに異なります。同じ説明文では、どちらかの項目を医療機関が確認できないおそれがあります。",
        "Each item asks for something else; from the same statement a hospital may not be able to confirm one of them.",
    ),
    remedy: Text::new(
        "項目ごとに書き分けるか、一方を see による参照にしてください。",
        "Write a statement for each item, or let one refer to the other with see.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

/// Below this two answers may well be alike by chance: 内部規程に基づいて管理しています。
const SHORT: usize = 25;

/// Words that leave the answer to the facts beside the statement.
const LEADS_ON: [&str; 5] = ["次の", "以下の", "下記", "下表", "下図"];

fn check(context: &Context<'_>, findings: &mut Findings) {
    let mut answers: HashMap<Cow<'_, str>, (Item, Place<'_>)> = HashMap::new();
    for item in Item::all() {
        let statement = context.disclosure.described(item).map(|item| item.get("statement"));
        let answer = |place| Some((place, answer(context.disclosure, place)?));
        let Some((statement, answer)) = statement.and_then(answer) else {
            continue;
        };
        let Some(&(first, place)) = answers.get(&answer) else {
            answers.insert(answer, (item, statement));
            continue;
        };
        findings
            .report(
                statement.key_location(),
                text!(
                    "{item} の説明文が、{first} の説明文と同じです",
                    "the statement of {item} is the same as that of {first}",
                    item = item,
                    first = first
                ),
            )
            .help(text!(
                "{item}「{title}」について書き分けてください。{first} と同じでよい場合は、説明文の代わりに see で {first} を参照してください。",
                "Write a statement on {item} ({title}). If {first} says it all, refer to {first} with see instead of the statement.",
                item = item,
                title = item.title().clone(),
                first = first
            ))
            .related(place.key_location(), text!("{first} の説明文", "the statement of {first}", first = first));
    }
}

/// The whole statement in folded form; `None` where it is short, or only leads on to what stands beside it.
fn answer<'a, 'd>(disclosure: &'a Disclosure<'d>, statement: Place<'d>) -> Option<Cow<'a, str>> {
    let answer: Cow<'a, str> = match disclosure.prose_in(statement) {
        [whole] => whole.folded.text().into(),
        paragraphs => paragraphs.iter().map(|paragraph| paragraph.folded.text()).collect::<String>().into(),
    };
    let is_whole =
        answer.chars().nth(SHORT - 1).is_some() && !LEADS_ON.iter().any(|words| answer.contains(words));
    is_whole.then_some(answer)
}
