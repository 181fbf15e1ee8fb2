use crate::age;
use crate::disclosure::Item;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "backup/restore-test-stale",
    levels: &[Severity::Warning],
    items: &[Item::Backup],
    title: Text::new("復元試験が古い", "An old restore test"),
    why: Text::new(
        "構成やデータの量は変わります。古い復元試験は、今も復元できることの裏付けになりません。",
        "Systems and data volumes change; an old test does not show that a restore works today.",
    ),
    remedy: Text::new(
        "復元試験を実施し、その日を last に記載してください。",
        "Carry out a restore test, and state its date in last.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

/// Once a year is the least that the trade expects.
const STALE: i32 = 12;

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(backup) = context.disclosure.described(Item::Backup) else { return };
    let last = backup.get("restore_test").get("last");
    let Some(date) = last.date().filter(|&date| age::is_older(date, STALE, context.today)) else { return };
    findings
        .report(
            last,
            text!(
                "直近の復元試験（{last}）から{months}か月余り経過しています（目安は{limit}か月以内）",
                "the last restore test was over {months} months ago ({last}; good practice: within {limit} months)",
                last = last.string().unwrap_or_default(),
                months = age::whole_months(date, context.today),
                limit = STALE
            ),
        )
        .help(text!(
            "復元試験を実施し、その日を last に記載してください。",
            "Carry out a restore test, and state its date in last."
        ));
}
