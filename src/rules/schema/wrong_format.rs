use crate::facts::cloud;
use crate::finding::Severity;
use crate::japanese::{self, Impossible, Precision, When};
use crate::rule::{Check, Findings, Rule};
use crate::schema::{Fault, Form, Shape, Violation};
use crate::text;
use crate::text::{Text, quoted};

pub(super) const RULE: Rule = Rule {
    id: "schema/wrong-format",
    levels: &[Severity::Error],
    items: &[],
    title: Text::new("書式が違う", "A value in the wrong form"),
    why: Text::new(
        "日付や期間が決められた書式でないと、期限切れや矛盾を確かめられません。",
        "Only dates and periods in the agreed form can be compared, to find what has expired or contradicts itself.",
    ),
    remedy: Text::new("示された書式に直してください。", "Write it in the form that is named."),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Violations(check),
};

fn check(violations: &[Violation<'_>], findings: &mut Findings) {
    for violation in violations {
        let is_too_long = violation.fault == Fault::TooManyDigits;
        if !is_too_long && violation.fault != Fault::WrongFormat {
            continue;
        }
        let shape = violation.shape();
        let form = shape.and_then(Shape::form);
        let title = shape.map_or_else(|| text!("値", "the value"), |shape| shape.title(""));
        let written = violation.place.string().unwrap_or_default();
        let message = match is_date(form).then(|| japanese::read_date(written)).flatten() {
            Some(Err(Impossible::Month | Impossible::Day(_) | Impossible::Era(..))) => text!(
                "「{title}」の「{written}」は、存在しない日付です",
                "{title}: 「{written}」 is a date that does not exist",
                title = title,
                written = quoted(written)
            ),
            _ if written.is_empty() => {
                text!("「{title}」が空です", "{title}: the text is empty", title = title)
            }
            _ if is_too_long => text!(
                "「{title}」の「{written}」は、数の桁が多すぎます",
                "{title}: a number in 「{written}」 has too many digits",
                title = title,
                written = quoted(written)
            ),
            _ => text!(
                "「{title}」の書式が正しくありません（「{written}」）",
                "{title}: 「{written}」 is not in the right form",
                title = title,
                written = quoted(written)
            ),
        };
        let country = cloud::country_code(written).filter(|_| form == Some(Form::Country));
        findings.report(violation.place, message).help(match country {
            Some(code) => text!("{code} と書いてください。", "Write {code}.", code = code),
            None if is_too_long => text!(
                "年は3桁まで、ほかの数は6桁までの期間を書いてください（例: P10Y は10年、P90D は90日、PT24H は24時間）。",
                "Write a period whose years have at most three digits, and whose other numbers have at most six, such as P10Y (10 years), P90D (90 days) or PT24H (24 hours)."
            ),
            None if is_date(form) => help_with_date(written, form == Some(Form::Day)),
            None => help(form),
        });
    }
}

fn is_date(form: Option<Form>) -> bool {
    matches!(form, Some(Form::Day | Form::DayOrMonth))
}

fn help_with_date(written: &str, needs_day: bool) -> Text {
    match (japanese::read_date(written), needs_day) {
        (Some(Ok(When { last, precision: Precision::Day })), _) => {
            text!("{date} と書いてください。", "Write {date}.", date = last)
        }
        (Some(Ok(When { last, precision: Precision::Month })), false) => {
            text!("{month} と書いてください。", "Write {month}.", month = last.strftime("%Y-%m"))
        }
        (Some(Ok(_)), true) => {
            text!("日まで書いてください（例: 2024-05-24）。", "Write the day too, as in 2024-05-24.")
        }
        (_, true) => text!(
            "実在する日付を、年-月-日で書いてください（例: 2024-05-24）。",
            "Write an existing date as year-month-day, such as 2024-05-24."
        ),
        (_, false) => text!(
            "実在する年月日を年-月-日で、日がわからなければ年-月で書いてください（例: 2024-05-24、2024-05）。",
            "Write an existing date as year-month-day, or year-month where the day is not known, such as 2024-05-24 or 2024-05."
        ),
    }
}

fn help(form: Option<Form>) -> Text {
    match form {
        Some(Form::Duration | Form::Interval) => text!(
            "ISO 8601の期間で書いてください（例: P35D は35日、P6M は6か月、P1Y は1年、PT24H は24時間）。営業日は、3営業日を PT72H とするように、時間に直してください。",
            "Write an ISO 8601 duration, such as P35D (35 days), P6M (6 months), P1Y (1 year) or PT24H (24 hours). Turn business days into hours: 3 business days are PT72H."
        ),
        Some(Form::Url) => {
            text!("https:// から始まるURLを書いてください。", "Write the whole URL, beginning with https://.")
        }
        Some(Form::Mail) => text!(
            "name@example.jp のような形で、メールアドレスを1つだけ書いてください。",
            "Write a single email address, such as name@example.jp."
        ),
        Some(Form::Country) => text!(
            "2文字の国コード（ISO 3166-1）で書いてください（例: JP は日本、US は米国）。",
            "Write the two-letter country code (ISO 3166-1), such as JP (Japan) or US (United States)."
        ),
        Some(Form::CorporateNumber) => {
            text!("13桁の数字で、区切らずに書いてください。", "Write 13 digits, without separators.")
        }
        // The schema gives every fixed form a name.
        _ => text!("欄の説明にある形で書いてください。", "Write it in the form that the field asks for."),
    }
}
