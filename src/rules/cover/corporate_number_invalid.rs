use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "cover/corporate-number-invalid",
    levels: &[Severity::Error],
    items: &[],
    title: Text::new("法人番号の検査用数字が合わない", "A corporate number with a wrong check digit"),
    why: Text::new(
        "法人番号に誤りがあると、医療機関が事業者を特定できません。",
        "With a wrong corporate number a hospital cannot identify the provider.",
    ),
    remedy: Text::new(
        "国税庁法人番号公表サイトで確かめ、13桁の法人番号を記載してください。",
        "Look the number up on the Corporate Number site of the National Tax Agency, and give its 13 digits.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let number = context.disclosure.root().at("/provider/corporate_number");
    if number.string().and_then(is_valid) != Some(false) {
        return;
    }
    findings
        .report(
            number,
            text!(
                "法人番号の検査用数字（先頭の1桁）が、残りの12桁と合いません",
                "the check digit of the corporate number (the first digit) does not fit the other 12"
            ),
        )
        .help(text!(
            "国税庁法人番号公表サイトで確かめ、13桁の法人番号を記載してください。会社法人等番号（12桁）とは別の番号です。",
            "Look the number up on the Corporate Number site of the National Tax Agency, and give its 13 digits. It is not the 12-digit number of the commercial register."
        ));
}

/// Whether the first of 13 digits checks the others; `None` for anything but 13 digits.
fn is_valid(number: &str) -> Option<bool> {
    let digits: Vec<u32> = number.chars().map(|digit| digit.to_digit(10)).collect::<Option<_>>()?;
    let (check, others) = digits.split_first().filter(|(_, others)| others.len() == 12)?;
    // Counted from the right, odd places weigh 1 and even ones 2.
    let sum: u32 =
        others.iter().rev().zip([1, 2].into_iter().cycle()).map(|(digit, weight)| digit * weight).sum();
    Some(*check == 9 - sum % 9)
}

#[cfg(test)]
#[allow(clippy::string_slice, reason = "a test fails loudly")]
mod tests {
    use super::is_valid;

    #[test]
    fn check_digits() {
        // The National Tax Agency, and the example of its description.
        assert_eq!(is_valid("7000012050002"), Some(true));
        assert_eq!(is_valid("8700110005901"), Some(true));
        assert_eq!(is_valid("8700110005902"), Some(false));
        assert_eq!(is_valid("0000000000000"), Some(false));
        assert_eq!(is_valid("700110005901"), None);
        assert_eq!(is_valid("T700110005901"), None);
    }
}
