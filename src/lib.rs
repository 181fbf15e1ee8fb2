//! Checks a サービス仕様適合開示書 (service specification conformity disclosure), the document in which a provider of a
//! medical cloud service tells a Japanese hospital how it handles patient data.
//!
//! ```
//! use mdcheck::document::{Document, Source};
//!
//! let source = Source::new("disclosure.json", br#"{"schema_version": 1}"#.to_vec());
//! let document = Document::parse(&source);
//! let findings = mdcheck::check(&document, jiff::civil::date(2026, 11, 22));
//! assert!(findings.iter().any(|finding| finding.rule == "schema/item-missing"));
//! ```

mod age;
pub mod baseline;
pub mod catalog;
pub mod config;
pub mod coverage;
pub mod disclosure;
pub mod document;
mod examples;
pub mod explanation;
pub mod facts;
pub mod finding;
pub mod fingerprint;
pub mod japanese;
pub mod page;
pub mod report;
pub mod reporters;
pub mod rule;
pub mod rules;
pub mod schema;
pub mod settings;
pub mod suggestion;
pub mod text;
pub mod waiver;

use jiff::civil::Date;

use disclosure::Disclosure;
use document::Document;
use finding::Finding;
use rule::{Check, Context, Findings, Rule, Surroundings};
use settings::Settings;
use waiver::Judged;

/// Everything that mdcheck has to say of a document, by place and then by rule; a day alone will do for its surroundings.
///
/// It cannot fail: what could not be read is a finding. A document that could not be parsed has no other findings.
pub fn check<'s>(document: &Document<'_>, surroundings: impl Into<Surroundings<'s>>) -> Vec<Finding> {
    let surroundings = surroundings.into();
    let Surroundings { today, absent_files, outside_files, settings } = &surroundings;
    let (disclosure, today) = (Disclosure::new(document), *today);
    let violations = schema::validate(document);
    let context = Context { disclosure, today, absent_files, outside_files, settings };
    run(settings, |check, findings| match check {
        Check::Faults(check) => check(document, findings),
        Check::Violations(check) => check(&violations, findings),
        Check::Document(check) if document.is_parsed() => check(&context, findings),
        Check::Document(_) | Check::Waivers(_) => {}
    })
}

/// What is wrong with the waivers of the configuration, now that all documents were seen.
pub fn check_waivers(waivers: &[Judged<'_>], settings: &Settings) -> Vec<Finding> {
    run(settings, |check, findings| {
        if let Check::Waivers(check) = check {
            check(waivers, findings);
        }
    })
}

/// The findings of all rules, by place and then by rule.
fn run(settings: &Settings, look: impl Fn(&Check, &mut Findings)) -> Vec<Finding> {
    let mut findings: Vec<Finding> = all_rules()
        .flat_map(|rule| Findings::of(rule, settings, |findings| look(&rule.check, findings)))
        .collect();
    findings.sort_by(|left, right| {
        let key = |finding: &Finding| (finding.location.span, finding.rule);
        key(left).cmp(&key(right)).then_with(|| left.location.pointer.cmp(&right.location.pointer))
    });
    findings
}

/// Every rule, by topic.
pub fn all_rules() -> impl Iterator<Item = &'static Rule> {
    rules::TOPICS.iter().flat_map(|topic| topic.iter().copied())
}

/// The rule with an id; `None` for an unknown one.
pub fn rule(id: &str) -> Option<&'static Rule> {
    all_rules().find(|rule| rule.id == id)
}

/// A day as the format writes it: `2026-11-22`. `None` for anything else, also for a month without a day.
pub fn day(text: &str) -> Option<Date> {
    document::date(text).filter(|_| text.len() == 10)
}
