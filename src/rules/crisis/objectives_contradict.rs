use crate::disclosure::Item;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "crisis/objectives-contradict",
    levels: &[Severity::Error],
    items: &[Item::Backup, Item::CrisisResponse],
    title: Text::new("RPO・RTOが食い違う", "Objectives that contradict each other"),
    why: Text::new(
        "I-3 と II-12 で値が違うと、どちらを前提に備えればよいか、医療機関には判断できません。",
        "Where I-3 and II-12 differ, a hospital does not know which to prepare for.",
    ),
    remedy: Text::new(
        "I-3 と II-12 に同じ値を記載してください。",
        "State the same value in I-3 and in II-12.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for (key, name) in [("rpo", "RPO"), ("rto", "RTO")] {
        let stated: Vec<_> = context.disclosure.objectives(key).collect();
        let [backup, crisis] = *stated else { continue };
        let (Some(before), Some(after)) = (backup.duration(), crisis.duration()) else { continue };
        if before.seconds() == after.seconds() {
            continue;
        }
        findings
            .report(
                crisis,
                text!(
                    "{name}が、II-12 では{after}、I-3 では{before}です",
                    "the {name} is {after} in II-12, but {before} in I-3",
                    name = name,
                    after = after.in_words(),
                    before = before.in_words()
                ),
            )
            .help(text!(
                "どちらが正しいかを確かめ、I-3 と II-12 に同じ値を記載してください。",
                "Check which is right, and state the same value in I-3 and in II-12."
            ))
            .related(backup, text!("I-3 では{before}", "{before} in I-3", before = before.in_words()));
    }
}
