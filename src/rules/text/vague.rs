use crate::disclosure::{Item, Passage};
use crate::finding::Severity;
use crate::japanese::vague::{VagueWord, Vagueness, vague_words};
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "text/vague",
    levels: &[Severity::Note, Severity::Warning],
    items: &[],
    title: Text::new("あいまいな表現", "Vague words"),
    why: Text::new(
        "時間、頻度、具体的な内容のない表現では、何が約束されているのかを医療機関が確かめられず、契約にも盛り込めません。",
        "From words without a time, a frequency or a concrete measure a hospital cannot confirm what is promised, nor put it into a contract.",
    ),
    remedy: Text::new("数値又は具体的な内容を書いてください。", "Write a figure, or what is done."),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

/// Items whose answer a hospital must be able to hold the provider to.
const WEIGHTY: [Item; 3] = [Item::Backup, Item::Assessments, Item::IncidentResponse];

fn check(context: &Context<'_>, findings: &mut Findings) {
    // What is left open is counted.
    let is_counted = context.disclosure.assessments().any(|result| result.get("open_counts").is_written());
    let mut passages = context.disclosure.sentences().peekable();
    while let Some(&Passage { item, place, ref folded, .. }) = passages.next() {
        let text = folded.as_written();
        // The next text of the same list goes on with this one.
        let is_next = |next: &&&Passage<'_>| {
            place.key().is_none() && next.place.key().is_none() && next.place.id() == place.id() + 1
        };
        let following = passages.peek().filter(is_next).map_or("", |next| next.text());
        for (vague, range) in vague_words(folded, following) {
            let kind = vague.leaves_open;
            if item.is_some_and(|item| is_said_elsewhere(item, kind, is_counted)) {
                continue;
            }
            let word = text.get(range.clone()).unwrap_or_default();
            let finding = findings.report(place.part(range), message(vague, word));
            finding.help(help(kind));
            if item.is_some_and(|item| WEIGHTY.contains(&item)) {
                finding.level(Severity::Warning);
            }
        }
    }
}

/// Whether a fact of the item says what the word leaves open, or a rule reports that it is missing:
/// notice-time-missing, patch-time-missing, those on contract ends, frequencies and review cycles, and hedged.
fn is_said_elsewhere(item: Item, open: Vagueness, is_counted: bool) -> bool {
    match (open, item) {
        (Vagueness::Time, item) => {
            matches!(item, Item::IncidentResponse | Item::RiskOperation | Item::MediaManagement)
        }
        (Vagueness::Cycle, item) => matches!(
            item,
            Item::Backup | Item::Assessments | Item::RiskOperation | Item::Audit | Item::CrisisResponse
        ),
        (Vagueness::Exceptions, Item::DomesticLaw | Item::DataLocations) => true,
        (Vagueness::Exceptions, Item::Assessments) => is_counted,
        _ => false,
    }
}

fn message(vague: &VagueWord, written: &str) -> Text {
    let open = match vague.leaves_open {
        Vagueness::Time => text!("いつまでに行うのか", "within what time"),
        Vagueness::Cycle => text!("どのくらいの頻度で行うのか", "how often"),
        Vagueness::Occasion => text!("どのような場合に行うのか", "on what occasion"),
        Vagueness::Measure => text!("何をどこまで行うのか", "what is done"),
        Vagueness::Exceptions => text!("何が例外なのか", "what the exceptions are"),
    };
    let word = Text {
        ja: format!("「{written}」").into(),
        en: format!("「{written}」 ({})", vague.meaning).into(),
    };
    text!("{word}では、{open}がわかりません", "{word} does not say {open}", word = word, open = open)
}

fn help(kind: Vagueness) -> Text {
    match kind {
        Vagueness::Time => {
            text!(
                "「24時間以内に」のように、時間を書いてください。",
                "Write a time, such as within 24 hours."
            )
        }
        Vagueness::Cycle => {
            text!("「年1回」のように、頻度を書いてください。", "Write a frequency, such as once a year.")
        }
        Vagueness::Occasion => text!(
            "「構成を変更したときは」のように、どのような場合に行うかを書いてください。",
            "Write the occasion, such as whenever the configuration changes."
        ),
        Vagueness::Measure => text!(
            "「AES-256で暗号化し」のように、行うことを具体的に書いてください。",
            "Write what is done, such as encrypted with AES-256."
        ),
        Vagueness::Exceptions => text!(
            "例外があればその内容と件数を書き、なければこの語を除いてください。",
            "If there are exceptions, write what they are and how many; if not, leave the word out."
        ),
    }
}
