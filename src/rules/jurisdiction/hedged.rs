use std::ops::Range;

use crate::disclosure::Item;
use crate::finding::Severity;
use crate::japanese::{Folded, sentence_at};
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "jurisdiction/hedged",
    levels: &[Severity::Warning],
    items: &[Item::DomesticLaw, Item::DataLocations],
    title: Text::new(
        "国内法の適用や保存場所に例外を残している",
        "Exceptions left open on domestic law or the storage location",
    ),
    why: Text::new(
        "「原則として」「主に」といった表現は、国外での保存など、例外の余地を残します。どこまでが国内なのかを、医療機関は確認できません。",
        "Words such as \"in principle\" leave room for exceptions such as storage abroad; a hospital cannot confirm how far the statement goes.",
    ),
    remedy: Text::new(
        "例外がなければ、この語を除いてください。例外があれば、対象となる情報、場所、条件を記載してください。",
        "If there are no exceptions, leave the word out. If there are, state the information, the place and the condition.",
    ),
    requirements: &["mhlw/external-storage"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

/// Words that leave room for exceptions.
const HEDGES: [&str; 11] = [
    "原則として",
    "原則、",
    "主として",
    "主たる",
    "主に",
    "基本的に",
    "一部を除き",
    "一部を除いて",
    "国内外",
    "海外を含む",
    "国外を含む",
];

/// Words that leave room where the sentence speaks of a place abroad.
const POSSIBLY: [&str; 6] =
    ["場合があります", "場合がある", "場合がござい", "ことがあります", "ことがある", "可能性があります"];

/// What a sentence is about that a hedge matters to.
const SUBJECTS: [&str; 15] = [
    "国内",
    "国外",
    "海外",
    "日本",
    "法令",
    "適用",
    "保存",
    "保管",
    "設置",
    "格納",
    "所在",
    "データ",
    "サーバ",
    "機器",
    "リージョン",
];

fn check(context: &Context<'_>, findings: &mut Findings) {
    let items = [Item::DomesticLaw, Item::DataLocations];
    for item in items.into_iter().filter_map(|item| context.disclosure.described(item)) {
        let areas = item.get("places").items().map(|place| place.get("area"));
        let notes = item.get("note").texts();
        for place in item.get("statement").texts().chain(notes).chain(areas) {
            let text = place.string().unwrap_or_default();
            for range in hedges(text) {
                let word = text.get(range.clone()).unwrap_or_default();
                findings.report(
                    place.part(range.clone()),
                    text!(
                        "「{word}」とあり、保存場所や国内法の適用に例外が残ります",
                        "「{word}」 leaves exceptions open as to the storage location or domestic law",
                        word = word.trim_end_matches('、')
                    ),
                );
            }
        }
    }
}

/// The first hedge of each sentence that speaks of where something is, or of law.
fn hedges(text: &str) -> Vec<Range<usize>> {
    let (mut found, mut at) = (Vec::new(), 0);
    while at < text.len() {
        let sentence = sentence_at(text, at);
        if sentence.end <= at {
            break;
        }
        at = sentence.end;
        let words = text.get(sentence.clone()).unwrap_or_default();
        found.extend(hedge(words).map(|range| range.start + sentence.start..range.end + sentence.start));
    }
    found
}

fn hedge(sentence: &str) -> Option<Range<usize>> {
    let folded = Folded::new(sentence);
    let contains = |words: &[&str]| folded.holds_any(words);
    let first = |words: &[&str]| {
        let found = words.iter().flat_map(|word| folded.find(word).collect::<Vec<_>>());
        // 事業主に and 株主に hold no 主に, and 主たる事務所 is a term of law.
        let is_inside = |range: &Range<usize>| {
            let before = folded.text().get(..range.start).and_then(|before| before.chars().next_back());
            let rest = folded.text().get(range.start..).unwrap_or_default();
            ["主たる事務所", "主たる営業所"].iter().any(|term| rest.starts_with(term))
                || rest.starts_with('主')
                    && before.is_some_and(|sign| ('\u{4E00}'..='\u{9FFF}').contains(&sign))
        };
        found.filter(|range| !is_inside(range)).min_by_key(|range| range.start)
    };
    let plain = first(&HEDGES).filter(|_| contains(&SUBJECTS));
    let abroad = || first(&POSSIBLY).filter(|_| contains(&["国外", "海外", "外国"]));
    plain.or_else(abroad).map(|range| folded.original(range))
}
