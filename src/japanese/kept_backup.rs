//! What prose says of how long backups are kept today, told from all else that sentences beside it say.

use std::sync::LazyLock;

use serde::Deserialize;

use super::folded::Folded;
use super::kept::{Firmness, Kept, Unit, kept};
use super::sentence::sentences;

/// What of all that is said to be kept says how long backups are kept today: not what is told of logs, papers and records kept
/// by law, nor of what was, may be or will be.
pub fn kept_backups(folded: &Folded<'_>) -> Vec<Kept> {
    let (text, all) = (folded.text(), kept(folded));
    if all.is_empty() {
        return all;
    }
    // A text has few of the words, and each is looked for around every amount.
    let words = &WORDS.within(folded);
    let mut sentences = sentences(text).peekable();
    let (mut sentence, mut previous) = (0..0, 0..0);
    let (mut found, mut last) = (Vec::new(), Last::default());
    for (number, kept) in all.iter().enumerate() {
        while let Some(next) = sentences.next_if(|next| next.start <= kept.range.start) {
            previous = std::mem::replace(&mut sentence, next);
            last = Last { end: sentence.start, ..Last::default() };
        }
        let next = all.get(number + 1).map_or(sentence.end, |next| next.range.start.min(sentence.end));
        let around = Around {
            words,
            before: text.get(last.end..kept.range.start).unwrap_or_default(),
            behind: clause(text.get(kept.range.end..next).unwrap_or_default()),
            ahead: text.get(kept.range.end..).unwrap_or_default(),
        };
        let subject = around.subject().or(last.subject).or_else(|| {
            (last.end == sentence.start).then(|| nearest_before(words, text.get(previous.clone())?))?
        });
        let is_source = around.is_replaced();
        if subject.is_none_or(|subject| subject.is_backup(kept)) && !around.is_of_another_time() && !is_source
        {
            found.extend(around.settled(text, kept, last.is_source));
        }
        last = Last { end: kept.range.end, subject, is_source };
    }
    found
}

/// What stood before an amount in its sentence.
#[derive(Default)]
struct Last {
    end: usize,
    subject: Option<Subject>,
    /// Whether the amount before gives way to this one.
    is_source: bool,
}

/// What is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Subject {
    Backup,
    /// What is also kept for itself.
    Record,
    Other,
}

impl Subject {
    fn is_backup(self, kept: &Kept) -> bool {
        const YEAR: u64 = 360 * 24 * 60 * 60;
        let is_years = |&amount: &super::kept::Amount| match amount.unit {
            Unit::Generation => false,
            Unit::Period(fewest, _) => amount.count.saturating_mul(fewest) >= YEAR,
        };
        match self {
            Subject::Backup => true,
            // Institutions keep records for years, and nobody keeps them for days.
            Subject::Record => !kept.amounts.iter().any(is_years),
            Subject::Other => false,
        }
    }
}

/// The words around an amount.
struct Around<'t> {
    words: &'t Words<&'t str>,
    /// From the amount before it, or the beginning of the sentence.
    before: &'t str,
    /// Up to the next comma or amount.
    behind: &'t str,
    /// All that follows.
    ahead: &'t str,
}

impl Around<'_> {
    /// What is kept, where words beside the amount say so.
    fn subject(&self) -> Option<Subject> {
        if holds(self.before, &self.words.other) {
            return Some(Subject::Other);
        }
        // 5年間の保存が必要な診療録
        let first = |words: &[&str]| words.iter().filter_map(|word| self.behind.find(*word)).min();
        nearest_before(self.words, self.before).or_else(|| {
            let kinds = [
                (Subject::Other, &self.words.other),
                (Subject::Record, &self.words.record),
                (Subject::Backup, &self.words.backup),
            ];
            let found = kinds.into_iter().filter_map(|(kind, words)| Some((first(words)?, kind)));
            found.min_by_key(|&(at, _)| at).map(|(_, kind)| kind)
        })
    }

    /// Whether it was so, will be so, or may be so: and not what is so.
    fn is_of_another_time(&self) -> bool {
        // 以前は7世代でしたが、現在は…
        let before = self.before.rsplit("が、").next().unwrap_or_default();
        [&self.words.earlier, &self.words.planned, &self.words.example]
            .into_iter()
            .any(|words| holds(before, words))
            || [&self.words.was, &self.words.will, &self.words.if_]
                .into_iter()
                .any(|words| holds(self.behind, words))
    }

    /// Whether another amount took its place: 7世代を35世代に変更.
    fn is_replaced(&self) -> bool {
        const LONGEST_UNIT: usize = 6;
        let given_up = ["を", "から", "より"].iter().find_map(|word| self.ahead.strip_prefix(word));
        if self.ahead.starts_with(['→', '⇒']) {
            return true;
        }
        let Some(other) = given_up.filter(|other| other.starts_with(|sign: char| sign.is_ascii_digit()))
        else {
            return false;
        };
        other
            .chars()
            .skip_while(char::is_ascii_digit)
            .take(LONGEST_UNIT)
            .any(|sign| matches!(sign, 'に' | 'へ'))
    }

    /// An amount as it is now: of 7日から35日に変更しました the second, and nothing where that is still to come.
    fn settled(&self, text: &str, kept: &Kept, is_behind_source: bool) -> Option<Kept> {
        let changed = self.behind.strip_prefix(['に', 'へ']);
        let is_changed =
            changed.is_some_and(|verb| self.words.change.iter().any(|word| verb.starts_with(*word)));
        let is_from_to = kept.firmness == Firmness::Several
            && changed.is_some()
            && text.get(kept.range.clone()).is_some_and(|words| words.contains("から"));
        let is_new = is_changed || is_from_to || (is_behind_source && changed.is_some());
        if !is_new {
            return Some(kept.clone());
        }
        if !holds(self.behind, &self.words.done) {
            return None;
        }
        if !is_from_to {
            return Some(kept.clone());
        }
        let from = text.get(kept.range.clone())?.rfind("から")? + "から".len();
        let amounts = kept.amounts.last().copied().into_iter().collect();
        Some(Kept { range: kept.range.start + from..kept.range.end, amounts, firmness: Firmness::Exact })
    }
}

/// A text up to its first comma or full stop.
fn clause(text: &str) -> &str {
    text.split(['、', '。']).next().unwrap_or_default()
}

fn holds(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.contains(*word))
}

/// What the last word of a text that says what is kept stands for.
fn nearest_before(words: &Words<&str>, text: &str) -> Option<Subject> {
    let last = |list: &[&str]| list.iter().filter_map(|word| Some(text.rfind(*word)? + word.len())).max();
    let kinds =
        [(Subject::Backup, &words.backup), (Subject::Record, &words.record), (Subject::Other, &words.other)];
    let found = kinds.into_iter().filter_map(|(kind, list)| Some((last(list)?, kind)));
    found.max_by_key(|&(end, _)| end).map(|(_, kind)| kind)
}

#[derive(Deserialize)]
struct Words<W> {
    backup: Vec<W>,
    record: Vec<W>,
    other: Vec<W>,
    earlier: Vec<W>,
    planned: Vec<W>,
    example: Vec<W>,
    was: Vec<W>,
    will: Vec<W>,
    #[serde(rename = "if")]
    if_: Vec<W>,
    change: Vec<W>,
    done: Vec<W>,
}

impl Words<String> {
    /// Those that a text holds.
    fn within(&self, folded: &Folded<'_>) -> Words<&str> {
        fn held<'w>(words: &'w [String], folded: &Folded<'_>) -> Vec<&'w str> {
            words.iter().map(String::as_str).filter(|word| folded.holds(word)).collect()
        }
        Words {
            backup: held(&self.backup, folded),
            record: held(&self.record, folded),
            other: held(&self.other, folded),
            earlier: held(&self.earlier, folded),
            planned: held(&self.planned, folded),
            example: held(&self.example, folded),
            was: held(&self.was, folded),
            will: held(&self.will, folded),
            if_: held(&self.if_, folded),
            change: held(&self.change, folded),
            done: held(&self.done, folded),
        }
    }
}

#[allow(clippy::expect_used, reason = "the file is compiled in; a test reads every word of it")]
static WORDS: LazyLock<Words<String>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../data/retention_words.json"))
        .expect("data/retention_words.json has its shape")
});

#[cfg(test)]
#[allow(clippy::string_slice, reason = "a test fails loudly")]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        let folded = Folded::new(text);
        kept_backups(&folded).into_iter().map(|kept| folded.text()[kept.range].to_owned()).collect()
    }

    #[test]
    fn finds_what_is_said_of_backups() {
        for (text, said) in [
            ("30日間保持します。", &["30日間"][..]),
            ("データベースは1日に1回、全量の複製を取得し、30日間保持します。", &["30日間"]),
            ("全量の複製は35日間（35世代）、増分の複製は7日間保持します。", &["35世代", "7日間"]),
            ("診療録のバックアップは5年間保存します。", &["5年間"]),
            ("操作ログは1年間保存し、バックアップは30日間保持します。", &["30日間"]),
            ("診療録の保存期間は5年、バックアップの保持期間は30日です。", &["30日"]),
            ("医療情報は10日間保持しています。", &["10日間"]),
            ("以前は7世代でしたが、現在は14世代です。", &["14世代"]),
            ("2026年4月に7世代から35世代に変更しました。", &["35世代"]),
            ("7世代を35世代に変更済みです。", &["35世代"]),
            ("7世代→35世代", &["35世代"]),
            ("保持期間は14日間から30日間に延長しました。", &["30日間"]),
            ("現在は30日間保持していますが、今後60日間保持する予定です。", &["30日間"]),
        ] {
            assert_eq!(found(text), said, "{text}");
        }
    }

    #[test]
    fn passes_over_what_is_said_of_anything_else() {
        for text in [
            "診療録の保存期間は5年です。",
            "診療録そのものの保存期間は、医師法第24条により5年間です。",
            "診療録は医師法に従って保存します。保存期間は5年です。",
            "カルテは5年間、エックス線写真は3年間保存します。",
            "5年間の保存が必要な診療録を対象とします。",
            "バックアップとは別に、診療録は5年間保存します。",
            "契約書は10年間保存し、請求書は7年間保存します。",
            "アクセスログは1年間、うち3か月間は直ちに閲覧できる形で保管します。",
            "法令により10年間保存します。",
            "契約終了後30日間保持し、その後に消去します。",
            "7世代を35世代に変更する予定です。",
            "4月から7世代を14世代に変更。",
            "7世代から35世代に変更します。",
            "2025年度までは7世代でした。",
            "従来は14日間保持していました。",
            "例えば30日間保持すると、容量は2倍になります。",
            "90日間保存を希望される場合は、別途ご相談ください。",
            "今後、60日間保持する予定です。",
            "他社のサービスでは7世代です。",
            "医療機関側のサーバーでは7日間保存してください。",
            "復元した環境は、確認のため3日間保持します。",
            "過去5世代のパスワードは使えません。パスワードは5世代まで記録します。",
        ] {
            let found = found(text);
            assert!(found.is_empty(), "{text}: {found:?}");
        }
    }
}
