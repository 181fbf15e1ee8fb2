use crate::age;
use crate::disclosure::Item;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule, RuleOption};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "cloud-certification/report-stale",
    levels: &[Severity::Warning],
    items: &[Item::CloudCertifications],
    title: Text::new("報告書の対象期間が古い", "An old report"),
    why: Text::new(
        "報告書が示すのは、対象期間のことだけです。期間が終わって1年を過ぎると、現在の運用の裏付けになりません。",
        "A report covers its own period only; a year after its end it does not show today's operation.",
    ),
    remedy: Text::new("最新の報告書の内容に改めてください。", "State the latest report instead."),
    requirements: &[],
    waivable: true,
    options: &[MONTHS],
    check: Check::Document(check),
};

/// Such reports are made every year.
const MONTHS: RuleOption = RuleOption {
    name: "months",
    minimum: 1,
    default: 12,
    meaning: Text::new(
        "報告書の対象期間の終わりから経過した月数がこれを超えると指摘します",
        "reports a report whose period ended more than this many months ago",
    ),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for deadline in context.stale(&RULE) {
        // An expired one is reported as that.
        if deadline.entry.get("expires").date().is_some_and(|expires| expires < context.today) {
            continue;
        }
        findings
            .report(
                deadline.place,
                text!(
                    "報告書の対象期間の終わり（{end}）から、{age}経過しています",
                    "the period of the report ended {age} ago ({end})",
                    end = deadline.date,
                    age = age::over(deadline.date, context.today)
                ),
            )
            .help(text!(
                "最新の報告書の対象期間（from と to）に改めてください。次の報告書がまだなければ、発行の予定日を説明文に記載してください。",
                "State the period (from and to) of the latest report; if the next one is not issued yet, state in the statement when it is due."
            ));
    }
}
