use crate::finding::Severity;
use crate::japanese;
use crate::rule::{Check, Findings, Rule};
use crate::schema::{Fault, Violation};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "schema/wrong-format",
    levels: &[Severity::Error],
    items: &[],
    title: Text::new("書式が違う", "A text of the wrong form"),
    why: Text::new(
        "日付や期間は、決められた書式でないと期限切れや矛盾を確認できません。",
        "Dates and periods can be held against each other only where they have the agreed form.",
    ),
    remedy: Text::new("示された書式に直してください。", "Write it in the form that is named."),
    clauses: &[],
    waivable: true,
    options: &[],
    check: Check::Violations(check),
};

fn check(violations: &[Violation<'_>], findings: &mut Findings) {
    for violation in violations {
        let Fault::WrongFormat(format) = &violation.fault else { continue };
        let title = violation.shape.map_or_else(|| text!("値", "the value"), |shape| shape.title(""));
        let message =
            text!("「{title}」の書式が正しくありません", "not in the right form: {title}", title = title);
        let written = violation.place.string().unwrap_or_default();
        findings.report(violation.place, message).help(help(format, written));
    }
}

fn help(format: &str, written: &str) -> Text {
    match format {
        "date" => match japanese::date(written) {
            Some(date) => text!("{date} と書いてください。", "Write {date}.", date = date),
            None => text!(
                "実在する日付を、2024-05-24 のように年-月-日で書いてください。",
                "Write an existing day as year-month-day, such as 2024-05-24."
            ),
        },
        "duration" => text!(
            "ISO 8601の期間で書いてください。例: P35D（35日）、P6M（6か月）、P1Y（1年）、PT24H（24時間）",
            "Write an ISO 8601 duration: P35D (35 days), P6M (6 months), P1Y (1 year), PT24H (24 hours)."
        ),
        "iri" => {
            text!("https:// から始まるURLを書いてください。", "Write the whole URL, beginning with https://.")
        }
        "email" => text!("name@example.jp のような形で書いてください。", "Write it like name@example.jp."),
        "country" => text!(
            "2文字の国コード（ISO 3166-1）で書いてください。例: JP（日本）、US（米国）",
            "Write the two-letter country code (ISO 3166-1): JP (Japan), US (United States)."
        ),
        pattern if pattern.contains("{13}") => {
            text!("13桁の数字で書いてください。", "Write 13 digits.")
        }
        pattern if pattern.starts_with("^[0-9]{4}-") => text!(
            "2023-04 のように年-月で、又は 2023-04-15 のように年-月-日で書いてください。",
            "Write year-month, such as 2023-04, or year-month-day, such as 2023-04-15."
        ),
        pattern => {
            text!("次の形で書いてください: {pattern}", "Write it in this form: {pattern}", pattern = pattern)
        }
    }
}
