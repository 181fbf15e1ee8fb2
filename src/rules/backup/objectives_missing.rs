use crate::disclosure::Item;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "backup/objectives-missing",
    levels: &[Severity::Warning],
    items: &[Item::Backup, Item::CrisisResponse],
    title: Text::new("RPO・RTOの記載がない", "No RPO or RTO"),
    why: Text::new(
        "どの時点のデータに、どれだけの時間で戻れるかがわからないと、医療機関は診療を続ける備えを決められません。",
        "Without knowing how much data can be lost and how long recovery takes, a hospital cannot prepare to continue care.",
    ),
    remedy: Text::new(
        "目標復旧時点（rpo）と目標復旧時間（rto）を記載してください。",
        "State the recovery point objective (rpo) and the recovery time objective (rto).",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(backup) = context.disclosure.described(Item::Backup) else { return };
    let objectives = [
        ("rpo", text!("目標復旧時点（RPO）", "recovery point objective (RPO)")),
        ("rto", text!("目標復旧時間（RTO）", "recovery time objective (RTO)")),
    ];
    let is_missing = |(key, name): (&str, Text)| match context.disclosure.objectives(key).next() {
        Some(_) => None,
        None => Some(name),
    };
    let missing: Vec<Text> = objectives.into_iter().filter_map(is_missing).collect();
    if missing.is_empty() {
        return;
    }
    findings
        .report(
            backup,
            text!(
                "{missing}の記載が、I-3 にも II-12 にもありません",
                "not stated in I-3 or II-12: {missing}",
                missing = Text::list(&missing)
            ),
        )
        .missing(missing.iter().map(|name| name.en.clone()))
        .help(text!(
            "rpo（例: PT24H は24時間前まで）と rto（例: PT8H は8時間以内）を、I-3 又は II-12 に記載してください。",
            "State rpo (such as PT24H: at most 24 hours of data lost) and rto (such as PT8H: restored within 8 hours) in I-3 or II-12."
        ));
}
