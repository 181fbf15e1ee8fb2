use crate::age;
use crate::disclosure::{Item, Lapse};
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "assessment/remediation-overdue",
    levels: &[Severity::Error],
    items: &[Item::Assessments],
    title: Text::new("検出事項の対応期限が過ぎている", "Remediation overdue"),
    why: Text::new(
        "期限を過ぎても未対応のままなのか、対応を終えて記載だけが古いのか、医療機関には区別できません。",
        "A hospital cannot tell whether the findings are still open past their due date, or whether only the disclosure is out of date.",
    ),
    remedy: Text::new(
        "対応を終えていれば結果を改めてください。終えていなければ、新しい期限とその間の代替策を記載してください。",
        "If the findings are fixed, update the result; if not, state a new due date and what compensates until then.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let deadlines = context.deadlines(&RULE, Lapse::Due);
    for deadline in deadlines.filter(|deadline| deadline.date < context.today) {
        let finding = findings.report(
            deadline.place,
            text!(
                "検出事項の対応期限（{due}）を{days}過ぎていますが、未対応のままです",
                "findings are still open {days} past their due date ({due})",
                due = deadline.place.string().unwrap_or_default(),
                days = age::in_days(age::days(deadline.date, context.today))
            ),
        );
        finding.help(text!(
            "対応を終えていれば open を none にし、open_counts を改めてください。終えていなければ、新しい期限と、説明文にその間の代替策を記載してください。",
            "If they are fixed, set open to none and correct open_counts. If not, state a new due date, and say in the statement what compensates until then."
        ));
        if let Some(place) = ["open", "open_counts"]
            .map(|key| deadline.entry.get(key))
            .into_iter()
            .find(|place| place.is_written())
        {
            finding.related(place, text!("未対応の事項がある", "findings are open"));
        }
    }
}
