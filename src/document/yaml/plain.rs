//! What a scalar without quotation marks is: the core schema of YAML 1.2.2, chapter 10.3.

use std::borrow::Cow;

use crate::document::tree::Kind;

/// The kind of a plain scalar, and its digits as JSON writes them; `None` for a number that JSON does not have.
pub(super) fn resolve(scalar: &str) -> Option<(Kind, Cow<'_, str>)> {
    let kind = match scalar {
        "" | "~" | "null" | "Null" | "NULL" => Kind::Null,
        "true" | "True" | "TRUE" => Kind::Boolean(true),
        "false" | "False" | "FALSE" => Kind::Boolean(false),
        ".nan" | ".NaN" | ".NAN" => return None,
        _ if matches!(unsigned(scalar), ".inf" | ".Inf" | ".INF") => return None,
        _ => return number(scalar),
    };
    Some((kind, Cow::Borrowed(scalar)))
}

fn unsigned(scalar: &str) -> &str {
    scalar.strip_prefix(['-', '+']).unwrap_or(scalar)
}

/// A number with its digits, or the text that it is if it is none.
fn number(scalar: &str) -> Option<(Kind, Cow<'_, str>)> {
    let text = Some((Kind::String, Cow::Borrowed(scalar)));
    for (prefix, radix) in [("0x", 16), ("0o", 8)] {
        if let Some(digits) = scalar.strip_prefix(prefix) {
            if digits.is_empty() || !digits.chars().all(|digit| digit.is_digit(radix)) {
                return text;
            }
            let value = u128::from_str_radix(digits, radix).ok()?;
            return Some((Kind::Number, Cow::Owned(value.to_string())));
        }
    }
    let Some(digits) = decimal(scalar) else { return text };
    Some((Kind::Number, if digits == scalar { Cow::Borrowed(scalar) } else { Cow::Owned(digits) }))
}

/// `[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`, in the one form that JSON has for it.
fn decimal(scalar: &str) -> Option<String> {
    let sign = if scalar.starts_with('-') { "-" } else { "" };
    let (mantissa, exponent) = match unsigned(scalar).split_once(['e', 'E']) {
        Some((mantissa, exponent)) if is_digits(unsigned(exponent)) => (mantissa, Some(exponent)),
        Some(_) => return None,
        None => (unsigned(scalar), None),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let is_number = match whole {
        "" => is_digits(fraction),
        _ => is_digits(whole) && (fraction.is_empty() || is_digits(fraction)),
    };
    if !is_number {
        return None;
    }
    let whole = Some(whole.trim_start_matches('0')).filter(|whole| !whole.is_empty()).unwrap_or("0");
    let point = if fraction.is_empty() { "" } else { "." };
    let exponent = exponent.map(|exponent| {
        let letter = if scalar.contains('E') { 'E' } else { 'e' };
        format!("{letter}{exponent}")
    });
    Some(format!("{sign}{whole}{point}{fraction}{}", exponent.unwrap_or_default()))
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}
