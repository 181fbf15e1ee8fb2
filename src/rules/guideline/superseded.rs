use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::age;
use crate::disclosure::{Followed, Item};
use crate::facts::edition::Named;
use crate::facts::guideline::Edition;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule, RuleOption};
use crate::text;
use crate::text::{Text, quoted};

pub(super) const RULE: Rule = Rule {
    id: "guideline/superseded",
    levels: &[Severity::Warning, Severity::Error],
    items: &[Item::SafetyManagement],
    title: Text::new("ガイドラインの旧版に基づいている", "A superseded edition of a guideline"),
    why: Text::new(
        "医療機関は現行のガイドラインに沿って委託先を確認します。旧版に基づく開示書では、改定で加わった事項を確認できません。",
        "A hospital checks its contractor against the edition in force; from a disclosure that follows an older one it cannot confirm what was added.",
    ),
    remedy: Text::new(
        "現行版に照らして内容を見直し、版の記載を改めてください。",
        "Review the content against the edition in force, and state that edition.",
    ),
    requirements: &[],
    waivable: true,
    options: &[ERROR_MONTHS],
    check: Check::Document(check),
};

/// A provider is given a year to follow a new edition.
const ERROR_MONTHS: RuleOption = RuleOption {
    name: "error-months",
    minimum: 0,
    default: 12,
    meaning: Text::new(
        "新しい版の公表から経過した月数がこれを超えると、エラーとします",
        "an edition that was superseded more than this many months ago is an error",
    ),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let followed = context.disclosure.followed();
    let grace = context.settings.number(&RULE, &ERROR_MONTHS);
    // What is followed in one edition, in the order of the first ones.
    let mut editions: Vec<Vec<Superseded<'_>>> = Vec::new();
    let mut numbers = BTreeMap::new();
    for superseded in followed.iter().filter_map(|followed| Superseded::new(followed, context)) {
        let key = (&superseded.followed.guideline.id, superseded.words.ja.clone());
        let number = *numbers.entry(key).or_insert(editions.len());
        match editions.get_mut(number) {
            Some(same) => same.push(superseded),
            None => editions.push(vec![superseded]),
        }
    }
    for same in &editions {
        let Some((first, others)) = same.split_first() else { continue };
        let Some(edition) = &first.followed.edition else { continue };
        let guideline = first.followed.guideline;
        let message = match first.since {
            Some((date, successor)) => text!(
                "{guideline} {edition}は、{date}の第{successor}版の公表により、旧版になっています（現行は第{current}版）",
                "{edition} of the {guideline} was superseded by {successor} on {date} (in force: {current})",
                guideline = guideline.short,
                edition = first.words,
                date = date,
                successor = successor,
                current = first.current.edition
            ),
            None => text!(
                "{guideline} {edition}は旧版です（現行は第{current}版）",
                "{edition} of the {guideline} is superseded (in force: {current})",
                guideline = guideline.short,
                edition = first.words,
                current = first.current.edition
            ),
        };
        let finding = findings.report(edition.location(), message);
        finding.help(text!(
            "第{current}版に照らして内容を見直し、版の記載を改めてください。",
            "Review the content against edition {current}, and state that edition.",
            current = first.current.edition
        ));
        if first.since.is_none_or(|(date, _)| age::is_older(date, grace, context.today)) {
            finding.level(Severity::Error);
        }
        for other in others.iter().filter_map(|other| other.followed.edition.as_ref()) {
            finding.related(other.location(), text!("ここにも同じ版", "the same edition here"));
        }
    }
}

/// A guideline that is followed in an edition which was not in force on the evaluation day.
struct Superseded<'f> {
    followed: &'f Followed<'f>,
    /// The edition: 第6.0版.
    words: Text,
    /// The day on which another one took its place, and the number of that.
    since: Option<(Date, &'static str)>,
    current: &'static Edition,
}

impl<'f> Superseded<'f> {
    /// `None` for an edition that was in force, and for one that nobody knows.
    fn new(followed: &'f Followed<'f>, context: &Context<'_>) -> Option<Self> {
        let current = followed.guideline.in_force(context.today)?;
        let number = |number: &dyn std::fmt::Display| text!("第{n}版", "edition {n}", n = number);
        let at = followed.edition.as_ref()?;
        let (words, since) = match at.stated.edition {
            Named::Known(edition) => {
                let since = edition.superseded_on().filter(|&date| date <= context.today)?;
                (number(&edition.edition), Some((since, edition.superseded_by.as_deref()?)))
            }
            Named::Older(Some(older)) => (number(&older), None),
            Named::Older(None) => {
                (text!("「{w}」の版", "the edition of 「{w}」", w = quoted(at.words())), None)
            }
            Named::NoSuchNumber(_) | Named::NoSuchDate => return None,
        };
        Some(Self { followed, words, since, current })
    }
}
