//! What the targets of backup sets hold, as far as their words tell.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::japanese::Folded;

/// What a backup set holds.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Target {
    /// The kinds of data that its words name; none where they say only how it is copied.
    kinds: Vec<String>,
    /// It holds all of the service's data.
    pub is_whole: bool,
    /// It holds logs, settings and the like, and no medical data.
    pub is_aside: bool,
}

impl Target {
    /// What the words of a target say.
    pub fn new(words: &str) -> Self {
        let folded = Folded::new(words);
        let mut rest = without_parentheses(folded.text());
        for word in &DATA.qualifiers {
            rest = rest.replace(word.as_str(), "");
        }
        for separator in &DATA.separators {
            rest = rest.replace(separator.as_str(), "\n");
        }
        let trim =
            |kind: &str| kind.trim_matches(|sign: char| sign == 'の' || !sign.is_alphanumeric()).to_owned();
        let mut kinds: Vec<String> = rest.split('\n').map(trim).filter(|kind| !kind.is_empty()).collect();
        let is_whole = kinds.is_empty() || DATA.whole.iter().any(|word| folded.holds(word));
        let is_aside = !is_whole && kinds.iter().all(|kind| is_aside(kind));
        // What stands beside medical data is copied with it.
        kinds.retain(|kind| is_aside || !self::is_aside(kind));
        kinds.sort_unstable();
        Self { kinds, is_whole, is_aside }
    }

    /// The kinds of data that its words name; none for all of the data.
    pub fn kinds(&self) -> impl Iterator<Item = &str> {
        let named = if self.is_whole { &[] } else { self.kinds.as_slice() };
        named.iter().take(MOST_KINDS).map(String::as_str)
    }

    /// Whether it holds a kind of data, as far as the words tell: one may be a part of the other's.
    pub fn holds(&self, kind: &str) -> bool {
        self.is_whole || self.kinds().any(|own| own.contains(kind) || kind.contains(own))
    }
}

/// Nobody names more in one target.
const MOST_KINDS: usize = 20;

fn is_aside(kind: &str) -> bool {
    let folded = Folded::new(kind);
    DATA.aside.iter().any(|word| folded.find_outside(word, &DATA.not_aside).next().is_some())
}

fn without_parentheses(text: &str) -> String {
    let mut depth = 0_usize;
    let mut keep = |sign: char| {
        match sign {
            '(' | '[' | '【' => depth += 1,
            ')' | ']' | '】' => {
                depth = depth.saturating_sub(1);
                return false;
            }
            _ => {}
        }
        depth == 0
    };
    text.chars().filter(|&sign| keep(sign)).collect()
}

#[derive(Deserialize)]
struct Data {
    qualifiers: Vec<String>,
    whole: Vec<String>,
    aside: Vec<String>,
    not_aside: Vec<String>,
    separators: Vec<String>,
}

#[allow(clippy::expect_used, reason = "the file is compiled in; a test reads every word of it")]
static DATA: LazyLock<Data> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../data/backup_targets.json"))
        .expect("data/backup_targets.json has its shape")
});

#[cfg(test)]
#[allow(clippy::string_slice, reason = "a test fails loudly")]
mod tests {
    use super::Target;

    fn covers(one: &str, other: &str) -> bool {
        let one = Target::new(one);
        Target::new(other).kinds().all(|kind| one.holds(kind))
    }

    #[test]
    fn compares_what_is_held() {
        for (one, other) in [
            ("診療記録のデータベース（増分）", "診療記録のデータベース（全量）"),
            ("診療データベースの差分バックアップ", "診療データベース（週次フル）"),
            ("診療データ、画像", "画像及び診療データ"),
            ("全データの切離し用複製", "診療データ"),
            ("電子カルテシステム一式", "医用画像"),
            ("差分", "診療データ"),
            ("診療データベースのトランザクションログ", "診療データベース"),
        ] {
            assert!(covers(one, other), "{one} / {other}");
        }
        for (one, other) in [
            ("監査ログ", "診療データ"),
            ("診療データ", "診療データ及び医用画像"),
            ("データベース", "文書ファイル"),
        ] {
            assert!(!covers(one, other), "{one} / {other}");
        }
    }

    #[test]
    fn tells_logs_and_settings_from_data() {
        for target in ["操作記録及び監査証跡", "アクセスログ", "OSとミドルウェアの設定"]
        {
            assert!(Target::new(target).is_aside, "{target}");
        }
        for target in [
            "診療データ",
            "トランザクションログ",
            "商品カタログ",
            "全データ（ログを含む）",
            "診療データ及び操作ログ",
        ] {
            assert!(!Target::new(target).is_aside, "{target}");
        }
    }
}
