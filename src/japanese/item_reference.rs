//! Numbers of items as Japanese prose writes them.

use std::ops::Range;

use super::{is_list_between, is_of_other_document};

/// An item that a text names by its number, whether or not there is such an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemReference {
    /// The number in the form of the schema: `I-3`, `II-16-2`.
    pub id: String,
    /// The bytes of the number in the text.
    pub range: Range<usize>,
}

/// Every item that a text names: `I-3`, `Ⅰ－３`, `Ⅱ‐16 ②`, in their order.
///
/// Not a number that is a part of another word (`AI-1`, `III-2`, an address), nor that of a figure, a table or an annex, nor
/// one of another document: 「MDS/SDSのI-21、I-22」.
pub fn item_references(text: &str) -> Vec<ItemReference> {
    let signs: Vec<(usize, char)> = text.char_indices().map(|(at, sign)| (at, plain(sign))).collect();
    let mut found = Vec::new();
    let byte = |at: usize| signs.get(at).map_or(text.len(), |&(byte, _)| byte);
    let (mut at, mut end_of_other) = (0, None);
    while at < signs.len() {
        match number(&signs, at) {
            Some((id, end)) if stands_alone(text, &signs, at, end) => {
                let range = byte(at)..byte(end);
                let between = end_of_other.and_then(|other| text.get(other..range.start));
                let is_of_other = between.is_some_and(is_list_between)
                    || is_of_other_document(text.get(..range.start).unwrap_or_default());
                end_of_other = is_of_other.then_some(range.end);
                found.extend((!is_of_other).then_some(ItemReference { id, range }));
                at = end;
            }
            _ => at += 1,
        }
    }
    found
}

/// A character as the number has it. Circled digits stay: they name the parts of II-16.
fn plain(sign: char) -> char {
    match sign {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE63}' | '\u{FF0D}' | '\u{FF70}' | '\u{30FC}' => '-',
        '\u{3000}' => ' ',
        '\u{FF01}'..='\u{FF5E}' => {
            u32::from(sign).checked_sub(0xFEE0).and_then(char::from_u32).unwrap_or(sign)
        }
        _ => sign,
    }
}

/// The number that begins at a sign, and the sign behind it.
fn number(signs: &[(usize, char)], start: usize) -> Option<(String, usize)> {
    let sign = |at: usize| signs.get(at).map(|&(_, sign)| sign);
    let (part, at) = match (sign(start)?, sign(start + 1)) {
        ('Ⅱ', _) => ("II", start + 1),
        ('I', Some('I')) => ("II", start + 2),
        ('Ⅰ' | 'I', _) => ("I", start + 1),
        _ => return None,
    };
    let (item, at) = hyphen_and_digits(signs, at)?;
    // Only II-16 has parts of its own; elsewhere a third number counts paragraphs.
    if (part, item) == ("II", 16) {
        let circled = past_spaces(signs, at);
        if let Some(of_item) = sign(circled).and_then(circled_digit) {
            return Some((format!("{part}-{item}-{of_item}"), circled + 1));
        }
        if let Some((of_item, end)) = hyphen_and_digits(signs, at) {
            return Some((format!("{part}-{item}-{of_item}"), end));
        }
    }
    Some((format!("{part}-{item}"), at))
}

fn hyphen_and_digits(signs: &[(usize, char)], at: usize) -> Option<(u32, usize)> {
    let hyphen = past_spaces(signs, at);
    signs.get(hyphen).filter(|&&(_, sign)| sign == '-')?;
    let first = past_spaces(signs, hyphen + 1);
    let digits: String =
        signs.iter().skip(first).map(|&(_, sign)| sign).take_while(char::is_ascii_digit).take(3).collect();
    // A year is no item.
    let number = digits.parse().ok().filter(|_| digits.len() <= 2)?;
    Some((number, first + digits.len()))
}

fn past_spaces(signs: &[(usize, char)], at: usize) -> usize {
    at + signs.iter().skip(at).take_while(|&&(_, sign)| sign == ' ').count()
}

fn circled_digit(sign: char) -> Option<u32> {
    u32::from(sign)
        .checked_sub(u32::from('①'))
        .map(|index| index + 1)
        .filter(|digit| (1..=20).contains(digit))
}

/// What has numbers of its own.
const OTHERS: [&str; 15] = [
    "図",
    "表",
    "別紙",
    "別添",
    "様式",
    "付録",
    "附属書",
    "資料",
    "annex",
    "appendix",
    "figure",
    "fig.",
    "table",
    "type",
    "class",
];

/// Whether a number is a word of its own, and that of an item.
fn stands_alone(text: &str, signs: &[(usize, char)], start: usize, end: usize) -> bool {
    let sign = |at: usize| signs.get(at).map(|&(_, sign)| sign);
    let is_latin = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '\u{2160}'..='\u{217F}');
    // Behind katakana it is a model: ルータI-20.
    let continues = |sign: char| is_latin(sign) || matches!(sign, '-' | '_' | '.' | 'ァ'..='ヺ');
    if start.checked_sub(1).and_then(sign).is_some_and(continues) || sign(end).is_some_and(is_latin) {
        return false;
    }
    // I-1.2 counts sections; "I-1." has a title behind it.
    if sign(end) == Some('.') && sign(end + 1).is_some_and(|next| next.is_ascii_digit()) {
        return false;
    }
    // No address and no word is longer than this.
    let byte = |at: usize| signs.get(at).map_or(0, |&(byte, _)| byte);
    let before = text.get(byte(start.saturating_sub(300))..byte(start)).unwrap_or_default();
    let word =
        before.rsplit(|sign: char| sign.is_whitespace() || !sign.is_ascii()).next().unwrap_or_default();
    let before = before.trim_end().to_lowercase();
    !word.contains("://") && !OTHERS.iter().any(|other| before.ends_with(other))
}

#[cfg(test)]
#[allow(clippy::string_slice, reason = "a test fails loudly")]
mod tests {
    use super::item_references;

    #[test]
    fn numbers_of_items_in_prose() {
        let table: [(&str, &[(&str, &str)]); 34] = [
            ("I-1", &[("I-1", "I-1")]),
            ("Ⅰ－１を参照", &[("I-1", "Ⅰ－１")]),
            ("「Ⅱ-6.体制」", &[("II-6", "Ⅱ-6")]),
            ("「Ⅱ‐3」", &[("II-3", "Ⅱ‐3")]),
            ("項目II-4に示す", &[("II-4", "II-4")]),
            ("ＩＩ－１０のとおり", &[("II-10", "ＩＩ－１０")]),
            ("Ⅱ\u{2011}1", &[("II-1", "Ⅱ\u{2011}1")]),
            ("Ⅱ–1", &[("II-1", "Ⅱ–1")]),
            ("Ⅱ—1", &[("II-1", "Ⅱ—1")]),
            ("Ⅱ−1", &[("II-1", "Ⅱ−1")]),
            ("Ⅱー1", &[("II-1", "Ⅱー1")]),
            ("Ⅱ － ２", &[("II-2", "Ⅱ － ２")]),
            ("I-2とII-5、Ⅱ-17", &[("I-2", "I-2"), ("II-5", "II-5"), ("II-17", "Ⅱ-17")]),
            ("I-1/I-2", &[("I-1", "I-1"), ("I-2", "I-2")]),
            ("Ⅱ-16 ②", &[("II-16-2", "Ⅱ-16 ②")]),
            ("II-16-5", &[("II-16-5", "II-16-5")]),
            ("I-3①", &[("I-3", "I-3")]),
            ("I-3-2", &[("I-3", "I-3")]),
            ("AI-1", &[]),
            ("ＡＩ－１", &[]),
            ("API-2", &[]),
            ("III-1、Ⅲ-1", &[]),
            ("ルータI-20", &[]),
            ("I-2・II-5", &[("I-2", "I-2"), ("II-5", "II-5")]),
            ("JIS-I-1", &[]),
            ("I-1a", &[]),
            ("I-2024", &[]),
            ("I-1.2", &[]),
            ("図Ⅱ-20", &[]),
            ("別紙 I-12", &[]),
            ("MDS/SDSのⅠ－２１、I-22及びII-30。I-2", &[("I-2", "I-2")]),
            ("ガイドラインでは、I-5。本開示書のI-5", &[("I-5", "I-5")]),
            ("https://tsubasa.example/I-11", &[]),
            ("RFC 7396、Iの1、II", &[]),
        ];
        for (text, expected) in table {
            let found = item_references(text);
            let found: Vec<(&str, &str)> = found
                .iter()
                .map(|found| (found.id.as_str(), text.get(found.range.clone()).unwrap()))
                .collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
