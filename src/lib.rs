//! Checks a サービス仕様適合開示書 (service specification conformity disclosure), the document in which a provider of a
//! medical cloud service tells a Japanese hospital how it handles patient data.
//!
//! ```
//! use mdcheck::disclosure::Disclosure;
//! use mdcheck::document::{Document, Source};
//!
//! let source = Source::new("disclosure.json", br#"{"schema_version": 1}"#.to_vec());
//! let document = Document::parse(&source);
//! let disclosure = Disclosure::new(&document);
//! let findings = mdcheck::check(&disclosure, jiff::civil::date(2026, 11, 22));
//! assert!(findings.iter().any(|finding| finding.rule.id == "schema/item-missing"));
//! ```

#![forbid(unsafe_code)]

mod age;
pub mod baseline;
pub mod catalog;
pub mod config;
pub mod coverage;
mod digest;
pub mod disclosure;
pub mod document;
mod examples;
pub mod explanation;
pub mod facts;
pub mod finding;
pub mod identity;
pub mod japanese;
mod legacy;
pub mod page;
pub mod parallel;
pub mod report;
pub mod reporters;
pub mod rule;
pub mod rules;
pub mod schema;
pub mod settings;
pub mod suggestion;
pub mod text;
mod unseen;
pub mod waiver;

use std::collections::HashMap;
use std::sync::LazyLock;

use jiff::civil::Date;

use disclosure::Disclosure;
use finding::Finding;
use rule::{Check, Context, Findings, Rule, Surroundings};
use settings::Settings;
use waiver::Judged;

/// Everything that mdcheck has to say of a document, by place and then by rule; a day alone will do for its surroundings.
///
/// It cannot fail: what could not be read is a finding. A document that could not be parsed has no other findings.
pub fn check<'d>(disclosure: &'d Disclosure<'d>, surroundings: impl Into<Surroundings<'d>>) -> Vec<Finding> {
    let Surroundings { today, absent_files, outside_files, settings, threads } = surroundings.into();
    let document = disclosure.document();
    // To begin a thread takes as long as all rules on a short document.
    let threads = if document.text().len() < LONG { 1 } else { threads };
    // The schema and the prose, which most rules read, know nothing of each other.
    let (violations, _) =
        parallel::both(threads, || schema::validate(document, disclosure.schema()), || disclosure.prose());
    let context = Context { disclosure, today, absent_files, outside_files, settings };
    run(settings, threads, |check, findings| match check {
        Check::Faults(check) => check(document, findings),
        Check::Violations(check) => check(&violations, findings),
        Check::Document(check) if document.is_parsed() => check(&context, findings),
        Check::Document(_) | Check::Waivers(_) => {}
    })
}

/// What is wrong with the waivers of the configuration, now that all documents were seen.
pub fn check_waivers(waivers: &[Judged<'_>], settings: &Settings) -> Vec<Finding> {
    run(settings, 1, |check, findings| {
        if let Check::Waivers(check) = check {
            check(waivers, settings, findings);
        }
    })
}

/// The length in bytes from which on a document is checked by several threads.
const LONG: usize = 512 * 1024;

/// The findings of all rules, by place and then by rule.
fn run(settings: &Settings, threads: usize, look: impl Fn(&Check, &mut Findings) + Sync) -> Vec<Finding> {
    let rules: Vec<&'static Rule> = all_rules().collect();
    let mut findings = parallel::shared(&rules, threads, |rule| {
        Findings::of(rule, settings, |findings| look(&rule.check, findings))
    });
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
    static BY_ID: LazyLock<HashMap<&str, &Rule>> =
        LazyLock::new(|| all_rules().map(|rule| (rule.id, rule)).collect());
    BY_ID.get(id).copied()
}

/// A day as the format writes it: `2026-11-22`. `None` for anything else, also for a month without a day.
pub fn day(text: &str) -> Option<Date> {
    document::date(text).filter(|_| text.len() == 10)
}
