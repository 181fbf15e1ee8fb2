use std::collections::BTreeMap;

use crate::age;
use crate::disclosure::{Disclosure, Item};
use crate::document::Place;
use crate::facts::guideline::{Guideline, guideline};
use crate::finding::Severity;
use crate::japanese::Edition;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

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
    clauses: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

/// A provider is given a year to follow a new edition.
const GRACE: i32 = 12;

fn check(context: &Context<'_>, findings: &mut Findings) {
    // The claims of one edition, in the order of the first ones.
    let mut editions: Vec<Vec<Claim<'_>>> = Vec::new();
    let mut numbers = BTreeMap::new();
    for claim in claims(&context.disclosure) {
        let number = *numbers.entry((&claim.guideline.id, claim.number())).or_insert(editions.len());
        match editions.get_mut(number) {
            Some(same) => same.push(claim),
            None => editions.push(vec![claim]),
        }
    }
    for same in &editions {
        let Some((claim, others)) = same.split_first() else { continue };
        let Some(edition) = claim.superseded(context) else { continue };
        let message = match edition.since {
            Some((date, successor)) => text!(
                "{guideline} 第{number}版は、{date}の第{successor}版の公表により、旧版になっています（現行は第{current}版）",
                "edition {number} of the {guideline} was superseded by {successor} on {date} (in force: {current})",
                guideline = claim.guideline.short,
                number = edition.number,
                date = date,
                successor = successor,
                current = edition.current
            ),
            None => text!(
                "{guideline} 第{number}版は旧版です（現行は第{current}版）",
                "edition {number} of the {guideline} is superseded (in force: {current})",
                guideline = claim.guideline.short,
                number = edition.number,
                current = edition.current
            ),
        };
        let finding = findings.report(claim.edition, message);
        finding.help(text!(
            "第{current}版に照らして内容を見直し、版の記載を改めてください。",
            "Review the content against edition {current}, and state that edition.",
            current = edition.current
        ));
        if edition.since.is_none_or(|(date, _)| age::is_older(date, GRACE, context.today)) {
            finding.level(Severity::Error);
        }
        for other in others {
            finding.related(other.edition, text!("ここにも同じ版", "the same edition here"));
        }
    }
}

/// A guideline that the document says it follows, in an edition.
pub(super) struct Claim<'d> {
    pub(super) guideline: &'static Guideline,
    pub(super) edition: Place<'d>,
}

/// An edition that was not in force on the evaluation day.
struct Superseded {
    number: Edition,
    since: Option<(jiff::civil::Date, &'static str)>,
    current: &'static str,
}

/// What the cover and II-16 ① say.
pub(super) fn claims<'d>(disclosure: &Disclosure<'d>) -> impl Iterator<Item = Claim<'d>> {
    let on_cover = disclosure.root().at("/document/guidelines").items().map(|entry| (entry.get("id"), entry));
    let sources =
        disclosure.list(Item::SafetyManagement, "sources").map(|source| (source.get("guideline"), source));
    on_cover.chain(sources).filter_map(|(id, entry)| {
        Some(Claim { guideline: guideline(id.string()?)?, edition: entry.get("edition") })
    })
}

impl Claim<'_> {
    pub(super) fn number(&self) -> Option<Edition> {
        self.edition.string().and_then(Edition::parse)
    }

    /// How the edition stood on the evaluation day; `None` where it was in force, or where nobody knows it.
    fn superseded(&self, context: &Context<'_>) -> Option<Superseded> {
        let number = self.number()?;
        let in_force = |edition: &&crate::facts::guideline::Edition| {
            edition.superseded_on().is_none_or(|date| date > context.today)
        };
        let current = self.guideline.in_force(context.today)?;
        let known =
            self.guideline.editions.iter().find(|edition| Edition::parse(&edition.edition) == Some(number));
        let since = match known {
            Some(edition) if in_force(&edition) => return None,
            Some(edition) => edition.superseded_on().zip(edition.superseded_by.as_deref()),
            None => {
                let first =
                    self.guideline.editions.first().and_then(|first| Edition::parse(&first.edition))?;
                if !self.guideline.older_not_listed || number > first {
                    return None;
                }
                None
            }
        };
        Some(Superseded { number, since, current: &current.edition })
    }
}
