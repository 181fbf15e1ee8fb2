use std::collections::HashSet;
use std::ops::Range;

use crate::disclosure::{Disclosure, Item, Passage};
use crate::document::Place;
use crate::finding::Severity;
use crate::japanese::{Folded, in_sentence};
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "risk/cryptography-weak",
    levels: &[Severity::Error],
    items: &[
        Item::Backup,
        Item::RiskResponse,
        Item::MediaManagement,
        Item::ElectronicStorage,
        Item::ElectronicSignature,
        Item::SensitiveDocuments,
        Item::ExternalStorage,
    ],
    title: Text::new("弱い暗号を対策としている", "Weak cryptography as a measure"),
    why: Text::new(
        "解読の方法が知られている暗号や方式では、医療情報を守れません。",
        "An algorithm or protocol that is known to be breakable does not protect medical information.",
    ),
    remedy: Text::new(
        "AES、SHA-256 以上、TLS 1.2 以上、WPA3 などに改めてください。",
        "Use AES, SHA-256 or stronger, TLS 1.2 or later, WPA3 and the like.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

/// Algorithms and protocols that no longer hold, by their spellings, and what takes their place.
const WEAK: [(&[&str], &str); 7] = [
    (&["MD5"], "SHA-256"),
    (&["SHA-1", "SHA1"], "SHA-256"),
    (&["DES", "3DES", "Triple DES", "TripleDES", "TDEA"], "AES"),
    (&["RC4"], "AES"),
    (&["WEP"], "WPA3"),
    (&["PPTP"], "IPsec-VPN"),
    (&["SSL 3.0", "SSLv3", "SSL 2.0", "SSLv2"], "TLS 1.3"),
];

/// Words of a sentence that does without it, or that tells of its weakness.
const DISUSE: [&str; 24] = [
    "しない",
    "せず",
    "用いない",
    "用いず",
    "使わない",
    "使わず",
    "認めない",
    "ません",
    "無効",
    "禁止",
    "廃止",
    "排除",
    "拒否",
    "遮断",
    "停止",
    "移行",
    "置き換え",
    "切り替え",
    "非推奨",
    "除く",
    "除き",
    "避け",
    "脆弱",
    "危殆化",
];

fn check(context: &Context<'_>, findings: &mut Findings) {
    for &Passage { place, ref folded, .. } in measures(context.disclosure) {
        let text = folded.as_written();
        for (range, instead) in weak_in(folded) {
            let original = folded.original(range);
            let name = text.get(original.clone()).unwrap_or_default();
            findings
                .report(
                    place.part(original.clone()),
                    text!("「{name}」は、現在は安全とされておらず、対策になりません", "「{name}」 is no longer considered secure, and does not serve as a measure", name = name),
                )
                .help(text!(
                    "{instead}などに改めてください。用いていない場合は、そのことがわかるように記載してください。",
                    "Use {instead} or the like. If it is not in use, make that clear in the sentence.",
                    instead = instead
                ));
        }
    }
}

/// The texts that tell what is done: not those that tell of threats.
fn measures<'a, 'd>(disclosure: &'a Disclosure<'d>) -> impl Iterator<Item = &'a Passage<'d>> {
    let mut texts: Vec<Place<'d>> = Vec::new();
    if let Some(response) = disclosure.described(Item::RiskResponse) {
        texts.push(response.get("statement"));
        texts.extend(response.get("risks").items().map(|risk| risk.get("measures")));
        texts.push(response.get("network"));
    }
    let prose =
        [Item::Backup, Item::MediaManagement].into_iter().filter_map(|item| disclosure.described(item));
    texts.extend(prose.map(|item| item.get("statement")));
    let parts =
        [Item::ElectronicStorage, Item::ElectronicSignature, Item::SensitiveDocuments, Item::ExternalStorage];
    texts.extend(parts.into_iter().filter_map(|part| disclosure.described(part)));
    texts.into_iter().filter(|text| text.is_written()).flat_map(|text| disclosure.prose_in(text))
}

/// Each weak thing that a text offers, with what takes its place.
fn weak_in(folded: &Folded<'_>) -> Vec<(Range<usize>, &'static str)> {
    let (mut found, mut starts) = (Vec::new(), HashSet::new());
    let mut is_disused =
        in_sentence(folded.text(), |sentence| DISUSE.iter().any(|word| sentence.contains(word)));
    for (names, instead) in WEAK {
        for range in names.iter().flat_map(|name| folded.find_latin(name)) {
            let word = folded.text().get(range.clone()).unwrap_or_default();
            let before = folded.text().get(..range.start).unwrap_or_default();
            let is_name =
                word == word.to_uppercase() || word.starts_with("SSL") || word.starts_with("Triple");
            // As a part of HMAC, MD5 aside, they still hold.
            let is_keyed = ends_in_any_case(before, "hmac-");
            if is_name && !is_keyed && !is_disused(range.start) && starts.insert(range.start) {
                found.push((range, instead));
            }
        }
    }
    found
}

/// Whether a text ends in a word, in capitals or not.
fn ends_in_any_case(text: &str, word: &str) -> bool {
    let end = text.len().checked_sub(word.len()).and_then(|start| text.get(start..));
    end.is_some_and(|end| end.eq_ignore_ascii_case(word))
}
