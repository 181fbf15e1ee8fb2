use crate::disclosure::Item;
use crate::document::Place;
use crate::finding::Severity;
use crate::japanese::Folded;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::{Text, quoted};

pub(super) const RULE: Rule = Rule {
    id: "certification/number-malformed",
    levels: &[Severity::Warning, Severity::Error],
    items: &[Item::Certifications, Item::CloudCertifications],
    title: Text::new("認証の登録番号の形が違う", "A certificate number of the wrong form"),
    why: Text::new(
        "登録番号に誤りがあると、医療機関が登録簿で認証を照会できません。",
        "With a wrong number a hospital cannot look the certificate up in the public register.",
    ),
    remedy: Text::new(
        "登録証の番号を省略せずに記載してください（例: 10123456(05)、JQA-IM9041）。",
        "Give the full number as it is on the certificate, such as 10123456(05) or JQA-IM9041.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for certificate in context.disclosure.all_certificates() {
        let place = certificate.get("number");
        let Some(number) = place.string().filter(|number| !number.is_empty()) else { continue };
        if is_placeholder(number) {
            findings
                .report(
                    place,
                    text!(
                        "認証の登録番号が記入されていません（「{number}」）",
                        "the certificate number is not filled in: 「{number}」",
                        number = quoted(number)
                    ),
                )
                .level(Severity::Error)
                .help(text!(
                    "登録証の番号を省略せずに記載してください。",
                    "Give the full number as it is on the certificate."
                ));
            continue;
        }
        let Some((form, example)) = expected_form(certificate, number) else { continue };
        findings
            .report(
                place,
                text!(
                    "認証の登録番号「{number}」が、{form}の形ではありません",
                    "「{number}」 does not have the form of {form}",
                    number = quoted(number),
                    form = form
                ),
            )
            .help(text!(
                "登録証の番号を省略せずに記載してください（例: {example}）。",
                "Give the full number as it is on the certificate, such as {example}.",
                example = example
            ));
    }
}

/// The form that a number should have and does not, with an example; nothing is known of other schemes and bodies.
fn expected_form(certificate: Place<'_>, number: &str) -> Option<(Text, &'static str)> {
    let body = Folded::new(certificate.get("body").string().unwrap_or_default()).text().to_uppercase();
    match certificate.get("scheme").string()? {
        "privacy_mark" if !is_privacy_mark(number) => Some((
            text!(
                "プライバシーマークの登録番号（8桁と更新回数）",
                "a PrivacyMark number (8 digits and the number of renewals)"
            ),
            "10123456(05)",
        )),
        "isms" if is_jqa(&body) && !is_jqa_isms(number) => Some((
            text!(
                "日本品質保証機構のISMS登録番号（JQA-IMと4桁）",
                "an ISMS number of JQA (JQA-IM and 4 digits)"
            ),
            "JQA-IM9041",
        )),
        _ => None,
    }
}

/// What stands before a number and says that it is one, in upper case.
const LABELS: [&str; 22] = [
    "プライバシーマーク",
    "Pマーク",
    "ISMS",
    "認証",
    "登録",
    "認定",
    "証",
    "番号",
    "CERTIFICATE",
    "REGISTRATION",
    "CERT.",
    "REG.",
    "NUMBER",
    "NO.",
    "NO",
    ":",
    "=",
    "【",
    "#",
    "は",
    "の",
    "第",
];

/// A number in one form, without what says that it is one: 登録番号：第10123456(05)号.
fn bare(number: &str) -> String {
    let folded = Folded::new(number).text().to_uppercase();
    let mut number = folded.as_str();
    while let Some(rest) = LABELS.iter().find_map(|label| number.strip_prefix(label)) {
        number = rest;
    }
    number.strip_suffix(['号', '】']).unwrap_or(number).to_owned()
}

/// 8 digits, with or without the number of renewals.
fn is_privacy_mark(number: &str) -> bool {
    let number = bare(number);
    let (main, count) = match number.split_once('(') {
        Some((main, count)) => (main, count.strip_suffix(')')),
        None => (number.as_str(), Some("01")),
    };
    let is_count = |count: &str| is_digits(count, 2) && count != "00";
    is_digits(main, 8) && !main.starts_with('0') && count.is_some_and(is_count)
}

fn is_jqa(body: &str) -> bool {
    body.contains("日本品質保証機構") || body.contains("JQA")
}

fn is_jqa_isms(number: &str) -> bool {
    let number = bare(number).replace(HYPHENS, "-");
    number.strip_prefix("JQA-IM").is_some_and(|digits| is_digits(digits, 4))
}

/// What people write for a hyphen.
const HYPHENS: [char; 6] = ['\u{2010}', '\u{2011}', '\u{2013}', '\u{2014}', '\u{2212}', 'ー'];

fn is_digits(text: &str, count: usize) -> bool {
    text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether nobody filled the number in: blank, nothing but zeros, a word for "later", or a run of signs like ○○○.
fn is_placeholder(number: &str) -> bool {
    let text = bare(number);
    let is_blank = !text.chars().any(char::is_alphanumeric);
    let mut digits = text.chars().filter(char::is_ascii_digit).peekable();
    let is_zero = digits.peek().is_some() && digits.all(|digit| digit == '0');
    let is_word = PENDING.iter().any(|word| text == *word);
    let signs: Vec<char> = text.chars().collect();
    let is_run = signs
        .windows(2)
        .any(|pair| matches!(*pair, [first, second] if first == second && SIGNS.contains(&first)));
    is_blank || is_zero || is_word || is_run
}

const PENDING: [&str; 11] =
    ["TBD", "TODO", "N/A", "NA", "なし", "未定", "不明", "確認中", "要確認", "取得中", "申請中"];

/// Signs that a form shows where a number is due.
const SIGNS: [char; 12] = ['○', '●', '◯', '〇', '△', '□', '■', '×', '＊', '*', 'X', '?'];

#[cfg(test)]
#[allow(clippy::string_slice, reason = "a test fails loudly")]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_the_privacy_mark() {
        for number in [
            "10123456(05)",
            "10123456",
            "第10123456(05)号",
            "第１０１２３４５６（０５）号",
            "第 10123456 (05) 号",
            "登録番号：第98760412(99)号",
        ] {
            assert!(is_privacy_mark(number), "{number}");
        }
        for number in [
            "1012345(05)",
            "101234567(05)",
            "00123456(05)",
            "10123456(00)",
            "10123456(5)",
            "10123456(05",
            "10123456(05)(06)",
            "JQA-IM9041",
            "A0123456(05)",
            "",
        ] {
            assert!(!is_privacy_mark(number), "{number}");
        }
    }

    #[test]
    fn numbers_of_jqa() {
        for number in ["JQA-IM0379", "ＪＱＡ－ＩＭ０３７９", "JQA‐IM 0379", "登録番号：第JQA-IM0379号"]
        {
            assert!(is_jqa_isms(number), "{number}");
        }
        for number in ["JQA-IM379", "IM0379", "JQA-QM0379", "JQA-IM0379A"] {
            assert!(!is_jqa_isms(number), "{number}");
        }
    }

    #[test]
    fn numbers_nobody_filled_in() {
        for number in [
            " ",
            "-",
            "00000000(00)",
            "JQA-IMXXXX",
            "第○○○○○○○○(○○)号",
            "未定",
            "tbd",
            "＊＊＊",
            "登録番号：",
        ] {
            assert!(is_placeholder(number), "{number}");
        }
        for number in ["10123456(05)", "JQA-IM9041", "JUSE-IR-123", "IS 500001", "C26-9012-2", "XA12"] {
            assert!(!is_placeholder(number), "{number}");
        }
    }
}
