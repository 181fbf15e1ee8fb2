//! What prose says of how long, or in how many generations, something is kept.

use std::collections::BTreeSet;
use std::ops::{Range, RangeInclusive};

use super::folded::Folded;

/// A number with its unit: `35日間`, `3か月`, `14世代`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Amount {
    /// The number.
    pub count: u64,
    /// What it counts.
    pub unit: Unit,
}

/// What an amount counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unit {
    /// States that can be restored.
    Generation,
    /// A period; the fewest and the most seconds that one of it may have, as a month has 28 to 31 days.
    Period(u64, u64),
}

/// How firmly the prose says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Firmness {
    /// 35日間保持
    Exact,
    /// 10日または35日, 10～35日: which of them holds when?
    Several,
    /// 最大35日: and at least?
    AtMost,
}

/// Words that say how long something is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The words, in bytes of the folded text.
    pub range: Range<usize>,
    /// The amounts that they name.
    pub amounts: Vec<Amount>,
    /// How firmly.
    pub firmness: Firmness,
}

/// Periods and numbers of generations, to hold amounts against in one step however many there are.
#[derive(Debug, Default)]
pub struct Retention {
    seconds: BTreeSet<u64>,
    generations: BTreeSet<u64>,
}

impl Unit {
    /// The numbers of this unit that a period may be: 35 days are 5 weeks, and no number of months.
    pub fn counts(self, seconds: u64) -> Option<RangeInclusive<u64>> {
        let Unit::Period(fewest, most) = self else { return None };
        let (least, largest) = (seconds.div_ceil(most), seconds / fewest);
        (least <= largest).then_some(least..=largest)
    }
}

impl Retention {
    /// Adds a period.
    pub fn add_period(&mut self, seconds: u64) {
        self.seconds.insert(seconds);
    }

    /// Adds a number of generations.
    pub fn add_generations(&mut self, count: u64) {
        self.generations.insert(count);
    }

    /// Whether an amount says one of them.
    pub fn has(&self, amount: Amount) -> bool {
        match amount.unit {
            Unit::Generation => self.generations.contains(&amount.count),
            Unit::Period(fewest, most) => {
                let said = amount.count.saturating_mul(fewest)..=amount.count.saturating_mul(most);
                self.seconds.range(said).next().is_some()
            }
        }
    }
}

/// Every stretch of a text that says how long something is kept. A period counts where 保持, 保管 or 保存 stands beside
/// it, generations count anywhere.
pub(super) fn kept(folded: &Folded<'_>) -> Vec<Kept> {
    let text = folded.text();
    let mut found: Vec<Kept> = Vec::new();
    let mut group: Option<Kept> = None;
    for (range, amount) in amounts(text) {
        let between = group.as_ref().and_then(|group| text.get(group.range.end..range.start));
        let joined = between.is_some_and(|between| JOINS.contains(&between));
        match &mut group {
            Some(group) if joined => {
                group.range.end = range.end;
                group.amounts.push(amount);
                group.firmness = Firmness::Several;
            }
            _ => {
                found.extend(group.take());
                group = Some(begin(text, range, amount));
            }
        }
    }
    found.extend(group);
    found.retain(|kept| is_about_keeping(text, kept));
    found
}

/// What stands between the two ends of a range, or between two values of which one holds.
const JOINS: [&str; 19] = [
    "または",
    "又は",
    "もしくは",
    "若しくは",
    "あるいは",
    "或いは",
    "ないし",
    "乃至",
    "か",
    "から",
    "、または",
    "、又は",
    "、もしくは",
    "、あるいは",
    "~",
    "〜",
    "-",
    "–",
    "/",
];

const AT_MOST: [&str; 3] = ["最大", "最長", "最大で"];

/// What turns an amount into a bound that promises no one value, or into an ordinal.
const LOOSE_BEFORE: [&str; 10] =
    ["第", "計", "全", "最低", "最短", "少なくとも", "最小", "最低でも", "約", "およそ"];
const LOOSE_BEHIND: [&str; 11] =
    ["以上", "以内", "以下", "未満", "超", "程度", "前", "目", "まで", "分", "ごと"];

const KEEPING: [&str; 3] = ["保持", "保管", "保存"];
const KEEPING_PERIOD: [&str; 3] = ["保持期間", "保管期間", "保存期間"];

const DAY: u64 = 24 * 60 * 60;

/// The units that a period may have, the longer spelling first.
const UNITS: [(&str, Unit); 16] = [
    ("世代", Unit::Generation),
    ("年間", Unit::Period(360 * DAY, 366 * DAY)),
    ("年", Unit::Period(360 * DAY, 366 * DAY)),
    ("か月間", MONTH),
    ("か月", MONTH),
    ("ヶ月間", MONTH),
    ("ヶ月", MONTH),
    ("ケ月", MONTH),
    ("カ月", MONTH),
    ("ヵ月", MONTH),
    ("箇月", MONTH),
    ("週間", Unit::Period(7 * DAY, 7 * DAY)),
    ("週", Unit::Period(7 * DAY, 7 * DAY)),
    ("日間", Unit::Period(DAY, DAY)),
    ("日", Unit::Period(DAY, DAY)),
    ("時間", Unit::Period(60 * 60, 60 * 60)),
];
const MONTH: Unit = Unit::Period(28 * DAY, 31 * DAY);

/// Every number with a unit; days of the calendar (5月24日) are none.
fn amounts(text: &str) -> Vec<(Range<usize>, Amount)> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = text.get(from..).and_then(|rest| rest.find(|c: char| c.is_ascii_digit())) {
        let start = from + start;
        let digits: String =
            text.get(start..).unwrap_or_default().chars().take_while(char::is_ascii_digit).collect();
        from = start + digits.len();
        let behind = text.get(from..).unwrap_or_default();
        let before = text.get(..start).unwrap_or_default();
        let Some((name, unit)) = UNITS.into_iter().find(|(name, _)| behind.starts_with(name)) else {
            continue;
        };
        let is_calendar = before.ends_with(['年', '月', '.', '/']) && name.starts_with('日');
        if let (Ok(count), false) = (digits.parse(), is_calendar) {
            from += name.len();
            found.push((start..from, Amount { count, unit }));
        }
    }
    found
}

/// The words that an amount begins: also those before it, as in 最大35日 and 10～35日.
fn begin(text: &str, range: Range<usize>, amount: Amount) -> Kept {
    let before = text.get(..range.start).unwrap_or_default();
    if let Some(word) = AT_MOST.into_iter().find(|word| before.ends_with(word)) {
        let range = range.start - word.len()..range.end;
        return Kept { range, amounts: vec![amount], firmness: Firmness::AtMost };
    }
    let first = JOINS.into_iter().find_map(|join| {
        let before = before.strip_suffix(join)?;
        let start = before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        Some((start, before.get(start..)?.parse().ok()?))
    });
    match first {
        Some((start, count)) => Kept {
            range: start..range.end,
            amounts: vec![Amount { count, ..amount }, amount],
            firmness: Firmness::Several,
        },
        None => Kept { range, amounts: vec![amount], firmness: Firmness::Exact },
    }
}

fn is_about_keeping(text: &str, kept: &Kept) -> bool {
    let before = text.get(..kept.range.start).unwrap_or_default();
    let behind = text.get(kept.range.end..).unwrap_or_default();
    let is_loose = LOOSE_BEFORE.iter().any(|word| before.ends_with(word))
        || LOOSE_BEHIND.iter().any(|word| behind.starts_with(word));
    let counts_generations = kept.amounts.iter().all(|amount| amount.unit == Unit::Generation);
    match (is_loose, counts_generations) {
        (true, _) => false,
        // 最大14世代 is how a rotation is described: it keeps fourteen.
        (false, true) => kept.firmness != Firmness::AtMost,
        (false, false) => {
            let behind = without_parenthesis(behind);
            let behind = ["の間", "にわたり", "、"]
                .iter()
                .find_map(|word| behind.strip_prefix(word))
                .unwrap_or(behind);
            let before = before.trim_end_matches(['は', ':', 'を', 'が']);
            KEEPING.iter().any(|word| behind.starts_with(word))
                || KEEPING_PERIOD.iter().any(|word| before.ends_with(word))
        }
    }
}

fn without_parenthesis(text: &str) -> &str {
    // No remark is longer, and a text may open many that it does not close.
    let mut near = text.char_indices().take(200);
    match near.next() {
        Some((_, '(')) => {
            near.find(|&(_, sign)| sign == ')').and_then(|(end, _)| text.get(end + 1..)).unwrap_or(text)
        }
        _ => text,
    }
}

#[cfg(test)]
#[allow(clippy::string_slice, reason = "a test fails loudly")]
mod tests {
    use super::*;

    /// The words found, each with a mark of its firmness.
    fn found(text: &str) -> Vec<String> {
        let folded = Folded::new(text);
        let told = |kept: Kept| {
            let mark = match kept.firmness {
                Firmness::Exact => '=',
                Firmness::Several => '|',
                Firmness::AtMost => '<',
            };
            format!("{mark}{}", folded.text().get(kept.range).unwrap_or_default())
        };
        kept(&folded).into_iter().map(told).collect()
    }

    #[test]
    fn finds_what_stands_beside_keeping() {
        assert_eq!(found("35日間保持します。"), ["=35日間"]);
        assert_eq!(found("全量は３５日間（35世代）、増分は7日の間保存"), ["=35世代", "=7日"]);
        assert_eq!(found("３か月間（標準）保管し、保持期間は1年です"), ["=3か月間", "=1年"]);
        assert_eq!(found("14世代を取得"), ["=14世代"]);
    }

    #[test]
    fn tells_what_is_left_open() {
        assert_eq!(found("10日または35日の間保持"), ["|10日または35日"]);
        assert_eq!(found("10 又は 35 日間保存"), ["|10又は35日間"]);
        assert_eq!(found("１０～３５日間保管"), ["|10~35日間"]);
        assert_eq!(found("最大35日間保持、5世代か7世代"), ["<最大35日間", "|5世代か7世代"]);
    }

    #[test]
    fn passes_over_other_numbers() {
        assert!(found("2026年10月1日に保存した複製を1日1回取得し、35日前まで戻せます").is_empty());
        assert!(found("7日以上保持し、最大14世代、第5世代、2世代以上、3世代前").is_empty());
        assert!(found("24時間365日監視し、保管庫は2か所、35日ごとに点検").is_empty());
    }
}
