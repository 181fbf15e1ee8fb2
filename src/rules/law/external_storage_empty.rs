use crate::disclosure::{Answer, Item};
use crate::document::Place;
use crate::finding::{Finding, Severity};
use crate::japanese::Folded;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "law/external-storage-empty",
    levels: &[Severity::Warning],
    items: &[Item::ExternalStorage],
    title: Text::new("外部保存に固有の対策の記載がない", "No measures specific to external storage"),
    why: Text::new(
        "外部保存には、保存場所、閲覧の制限、契約終了時の返却など、固有の要求事項があります。①への参照では、医療機関はその対応を確かめられません。",
        "External storage has requirements of its own, such as the storage location, restrictions on viewing and the return of the data at the end of the contract; from a reference to part 1 a hospital cannot confirm them.",
    ),
    remedy: Text::new(
        "外部保存の要求事項への対策を記載してください。",
        "State the measures for external storage.",
    ),
    requirements: &["mic-meti/statutory-requirements"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    match context.disclosure.answer(Item::ExternalStorage) {
        Answer::Referred(references) => {
            let is_to_part_one = |item: Option<Item>| item == Some(Item::SafetyManagement);
            let Some(first) = references.first() else { return };
            // A wrong number has a rule of its own.
            if references.iter().any(|other| !is_to_part_one(other.item) || other.mismatch().is_some()) {
                return;
            }
            let message = text!(
                "⑤ 外部保存が①への参照だけで、固有の対策の記載がありません",
                "external storage (part 5) only refers to part 1, and no measures specific to it are stated"
            );
            help(findings.report(first.place.get("item"), message));
        }
        Answer::Described(item) => {
            let statement = item.get("statement");
            if item.get("measures").is_written() || !statement.texts().all(only_points_elsewhere) {
                return;
            }
            let message = text!(
                "⑤ 外部保存に、固有の対策の記載がありません",
                "no measures specific to external storage (part 5) are stated"
            );
            help(findings.report(statement, message));
        }
        Answer::NotApplicable(_) | Answer::Missing => {}
    }
}

fn help(finding: &mut Finding) {
    finding.help(text!(
        "保存場所、閲覧の制限、契約終了時の返却・消去などの対策を measures に記載してください。",
        "State the measures in measures: the storage location, restrictions on viewing, return and erasure at the end of the contract and the like."
    ));
}

/// Whether a text does no more than send its reader to another part.
fn only_points_elsewhere(text: Place<'_>) -> bool {
    let folded = Folded::new(text.string().unwrap_or_default());
    let points = folded.holds_any(&["同じ", "同様", "参照", "のとおり", "準じ", "同上"]);
    points && folded.text().chars().count() <= 40
}
