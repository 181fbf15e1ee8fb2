use crate::disclosure::{Item, Passage, has_open_findings};
use crate::finding::Severity;
use crate::japanese::undated_promises;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "text/promise-undated",
    levels: &[Severity::Warning],
    items: &[],
    title: Text::new("時期のない予定", "A plan without a date"),
    why: Text::new(
        "時期のない予定は、医療機関が契約の判断に使えません。",
        "A plan without a date is of no use to a hospital that decides on a contract.",
    ),
    remedy: Text::new("実施の時期を書いてください。", "State when it will be done."),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    // The plan for open findings of II-2 has a field, and a rule, of its own.
    let has_open_findings = context.disclosure.assessments().any(has_open_findings);
    for &Passage { item, place, ref folded, .. } in context.disclosure.sentences() {
        let text = folded.as_written();
        if has_open_findings && item == Some(Item::Assessments) {
            continue;
        }
        for range in undated_promises(folded) {
            let word = text.get(range.clone()).unwrap_or_default();
            findings
                .report(
                    place.part(range.clone()),
                    text!(
                        "「{word}」とありますが、時期の記載がありません",
                        "the text says 「{word}」 (planned), but does not state when",
                        word = word
                    ),
                )
                .help(text!(
                    "「2027年3月までに」のように時期を書いてください。決まっていない場合は、現在の状態だけを書いてください。",
                    "State when, such as by March 2027. If that is not decided, describe only the present state."
                ));
        }
    }
}
