use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;
use unicode_normalization::UnicodeNormalization;

pub(super) const RULE: Rule = Rule {
    id: "contact/phone-invalid",
    levels: &[Severity::Error],
    items: &[],
    title: Text::new("電話番号として成り立たない", "Not a phone number"),
    why: Text::new(
        "事故や障害のときに、医療機関からの電話がつながりません。",
        "In an incident the hospital's call does not get through.",
    ),
    remedy: Text::new(
        "番号を確かめ、市外局番から記載してください。",
        "Check the number, and give it with its area code.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for &place in &context.disclosure.addresses().phones {
        let Some(fault) = place.string().and_then(fault) else { continue };
        let message = match fault {
            Fault::Placeholder => {
                text!("電話番号が仮の番号のままです", "this is a placeholder, not a phone number")
            }
            Fault::NoNumber => text!("電話番号になっていません", "this is not a phone number"),
            Fault::NoArea => {
                text!("電話番号が 0 又は +81 で始まっていません", "the number begins with neither 0 nor +81")
            }
            Fault::Digits { found, expected } => text!(
                "電話番号の桁数が合いません（記載は{found}桁、正しくは{expected}桁）",
                "the number has {found} digits instead of {expected}",
                found = found,
                expected = expected
            ),
        };
        findings.report(place, message).help(text!(
            "番号を確かめ、市外局番から記載してください（例: 03-1205-4400、+81-3-1205-4400）。",
            "Check the number, and give it with its area code, such as 03-1205-4400 or +81-3-1205-4400."
        ));
    }
}

#[derive(Debug, PartialEq, Eq)]
enum Fault {
    Placeholder,
    NoNumber,
    NoArea,
    Digits { found: usize, expected: &'static str },
}

/// What is wrong with a phone number of Japan; another country's (`+1`) is not judged.
fn fault(phone: &str) -> Option<Fault> {
    let phone: String = phone.nfkc().collect();
    if phone.contains(['〇', '○', '●', '◯', '△', '*', '?']) || phone.to_ascii_uppercase().contains("XX")
    {
        return Some(Fault::Placeholder);
    }
    let (is_international, digits) = digits(&phone);
    let national = match digits.strip_prefix("81").filter(|_| is_international) {
        // +81 takes the place of the leading 0, which some write in parentheses.
        Some(rest) => format!("0{}", rest.strip_prefix('0').unwrap_or(rest)),
        None if is_international => return None,
        None => digits,
    };
    let found = national.len();
    if found == 0 {
        return Some(Fault::NoNumber);
    }
    let is_zero = |digits: &str| digits.bytes().all(|digit| digit == b'0');
    let last = found.checked_sub(6).and_then(|from| national.get(from..)).unwrap_or(&national);
    if is_zero(last) {
        return Some(Fault::Placeholder);
    }
    if !national.starts_with('0') {
        return Some(Fault::NoArea);
    }
    // Mobile and IP phones and 0800 have 11 digits, everything else in Japan 10.
    let has_eleven = ["050", "060", "070", "080", "090"].iter().any(|prefix| national.starts_with(prefix));
    let expected = if has_eleven { (11, "11") } else { (10, "10") };
    let is_right = found == expected.0 || national.starts_with("020") && found >= 11;
    (!is_right).then_some(Fault::Digits { found, expected: expected.1 })
}

/// The digits of the first number in a text, and whether a + stands before them. What follows is an extension, a
/// remark or a second number.
fn digits(phone: &str) -> (bool, String) {
    let (mut is_international, mut digits) = (false, String::new());
    for sign in phone.chars() {
        let is_complete = digits.len() >= 9;
        match sign {
            '0'..='9' => digits.push(sign),
            '+' if digits.is_empty() => is_international = true,
            '(' | ' ' | '/' if is_complete => break,
            '-' | '(' | ')' | ' ' | '.' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{30FC}' => {}
            _ if digits.is_empty() => is_international = false,
            _ => break,
        }
    }
    (is_international, digits)
}

#[cfg(test)]
#[allow(clippy::string_slice, reason = "a test fails loudly")]
mod tests {
    use super::{Fault, fault};

    #[test]
    fn phone_numbers() {
        let right = [
            "03-1205-4400",
            "０３－１２０５－４４００",
            "(03)1205-4400",
            "03(1205)4400",
            "+81-3-1205-4400",
            "+81 (0)3 1205 4400",
            "0120-123-456",
            "0800-123-4567",
            "090-1234-5678",
            "050-1234-5678",
            "0570-012-345",
            "TEL: 03-1205-4400",
            "03-1205-4400（代表）",
            "03-1205-4400 (24時間)",
            "03-1205-4400 内線12",
            "03-1205-4400、03-1205-4401",
            "0997-12-3456",
            "+1 206 266 1000",
        ];
        for phone in right {
            assert_eq!(fault(phone), None, "{phone}");
        }
        let digits = |found, expected| Fault::Digits { found, expected };
        let wrong = [
            ("03-1205-440", digits(9, "10")),
            ("03-12054-4000", digits(11, "10")),
            ("090-1234-567", digits(10, "11")),
            ("+81-3-1205-440", digits(9, "10")),
            ("1205-4400", Fault::NoArea),
            ("非公開", Fault::NoNumber),
            ("00-0000-0000", Fault::Placeholder),
            ("03-0000-0000", Fault::Placeholder),
            ("03-XXXX-XXXX", Fault::Placeholder),
            ("０３－○○○○－○○○○", Fault::Placeholder),
        ];
        for (phone, expected) in wrong {
            assert_eq!(fault(phone), Some(expected), "{phone}");
        }
    }
}
