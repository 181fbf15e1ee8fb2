//! What the disclosure that `init` writes tells its reader to write holds when it is written.

use mdcheck::disclosure::{Disclosure, Item};
use mdcheck::document::{Document, Source};
use mdcheck::finding::Finding;
use mdcheck::schema::template;
use mdcheck::text::Language;

const PLACEHOLDER: &str = template::PLACEHOLDER;

/// What the form has against a template in which lines were changed, but for the placeholders that are left.
fn faults(lines: &[String], is_meant: impl Fn(&Finding, &str) -> bool) -> Vec<String> {
    let text = lines.join("\n") + "\n";
    let source = Source::new("disclosure.yaml", text.clone().into_bytes());
    let document = Document::parse(&source);
    let findings = mdcheck::check(&Disclosure::new(&document), jiff::civil::date(2026, 11, 22)).into_iter();
    let is_of_form = |finding: &Finding| {
        finding.rule.id.starts_with("syntax/")
            || finding.rule.id.starts_with("schema/") && is_meant(finding, &text)
    };
    findings
        .filter(is_of_form)
        .map(|finding| format!("{} {} {}", finding.rule.id, finding.location.pointer, finding.message.ja))
        .collect()
}

fn lines(language: Language) -> Vec<String> {
    template::yaml(language).lines().map(str::to_owned).collect()
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

/// The template in which one line is all that an item says.
fn answered(template: &[String], item: Item, answer: &str) -> Vec<String> {
    let mut whole = template.to_vec();
    let mut at = 0;
    for (depth, key) in item.pointer().split('/').skip(1).enumerate() {
        let line = format!("{:1$}{key}:", "", depth * 2);
        at += whole[at..].iter().position(|own| *own == line).unwrap() + 1;
    }
    let margin = indent(&whole[at]);
    let end = whole[at..].iter().position(|line| !line.is_empty() && indent(line) < margin);
    let end = end.map_or(whole.len(), |end| at + end);
    whole.splice(at..end, [format!("{:margin$}{answer}", "")]);
    whole
}

#[test]
fn an_answer_in_one_line_is_right_as_it_is_offered() {
    for language in [Language::Japanese, Language::English] {
        let template = lines(language);
        let offered = |key: &str| {
            let start = format!("{key}: ");
            let offer = move |line: &String| line.find(start.as_str()).map(|at| line[at..].to_owned());
            template.iter().filter(|line| line.trim_start().starts_with('#')).filter_map(offer)
        };
        let is_about = |item: Item| {
            let pointer = item.pointer();
            move |finding: &Finding, _: &str| finding.location.pointer.starts_with(pointer)
        };
        let reasons: Vec<String> = offered("not_applicable").collect();
        assert_eq!(reasons.len(), 7);
        assert!(reasons.iter().all(|line| *line == reasons[0]), "{reasons:?}");
        let allowed = ["I-8", "II-8", "II-11", "II-13", "II-16-2", "II-16-3", "II-16-4"];
        for item in allowed.map(|id| Item::from_id(id).unwrap()) {
            let document = answered(&template, item, &reasons[0]);
            assert_eq!(faults(&document, is_about(item)), [] as [&str; 0], "{item}: {}", reasons[0]);
        }
        let references: Vec<String> = offered("see").collect();
        assert_eq!(references.len(), 1);
        // II-16 is answered by its parts.
        for item in Item::all().filter(|item| item.id().starts_with("II-") && !item.id().starts_with("II-16"))
        {
            let document = answered(&template, item, &references[0]);
            assert_eq!(faults(&document, is_about(item)), [] as [&str; 0], "{item}: {}", references[0]);
        }
    }
}

/// The values that a comment names: the choices, or the examples.
fn values(comment: &str) -> Vec<String> {
    let behind = |marks: &[&str]| {
        marks.iter().find_map(|mark| comment.split_once(mark)).map(|(_, rest)| rest.trim().to_owned())
    };
    if let Some(choices) = behind(&["次のいずれか: ", "one of: "]) {
        let parts = choices.split(" = ").collect::<Vec<_>>();
        let last = |part: &&str| part.rsplit([' ', '、']).next().unwrap().to_owned();
        return parts[..parts.len() - 1].iter().map(last).collect();
    }
    let Some(example) = behind(&["例：", "e.g. "]) else { return Vec::new() };
    match example.chars().next() {
        // One value with its separators inside.
        Some('[' | '{' | '「') => vec![example.trim_end_matches('.').to_owned()],
        _ => {
            let first = example.split('。').next().unwrap().split("; ").next().unwrap().trim_end_matches('.');
            let parts = first.split('、').flat_map(|part| part.split(", "));
            let bare = |part: &str| part.split('（').next().unwrap().split(" (").next().unwrap().to_owned();
            parts.map(bare).filter(|value| !value.is_empty()).collect()
        }
    }
}

#[test]
fn every_value_that_a_comment_names_is_right_as_it_stands_there() {
    for language in [Language::Japanese, Language::English] {
        let template = lines(language);
        let (mut comment, mut hints) = (String::new(), Vec::new());
        for (at, line) in template.iter().enumerate() {
            if let Some(words) = line.trim_start().strip_prefix("# ") {
                // The lines are wrapped: between two Japanese characters at no space.
                let is_wide = |sign: char| !sign.is_ascii();
                let is_inside = comment.ends_with(is_wide) || words.starts_with(is_wide);
                comment = format!("{comment}{}{words}", if is_inside { "" } else { " " });
            } else if line.ends_with(PLACEHOLDER) {
                hints.push((at, values(&std::mem::take(&mut comment))));
            } else if template.get(at + 1).is_none_or(|next| next.trim() != format!("- {PLACEHOLDER}")) {
                // What is said of an object or of a list of them is no value.
                comment.clear();
            }
        }
        let most = hints.iter().map(|(_, values)| values.len()).max().unwrap();
        let named: usize = hints.iter().map(|(_, values)| values.len()).sum();
        assert!(named > 200 && most > 5, "{named} {most}");
        for round in 0..most {
            let mut filled = template.clone();
            let mut changed = Vec::new();
            for (at, values) in &hints {
                if let Some(value) = values.get(round) {
                    filled[*at] = filled[*at].replace(PLACEHOLDER, value);
                    changed.push(*at);
                }
            }
            let is_changed = |finding: &Finding, text: &str| {
                let line = text[..finding.location.span.start].matches('\n').count();
                changed.contains(&line) && !finding.rule.id.ends_with("-missing")
            };
            assert_eq!(faults(&filled, is_changed), [] as [&str; 0]);
        }
    }
}
