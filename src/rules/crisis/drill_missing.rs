use crate::age;
use crate::disclosure::Item;
use crate::document::Kind;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule, RuleOption};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "crisis/drill-missing",
    levels: &[Severity::Warning],
    items: &[Item::CrisisResponse],
    title: Text::new("訓練の記載がない、又は古い", "No drill, or an old one"),
    why: Text::new(
        "訓練をしていない計画は、実際の災害や攻撃のときに役に立たないおそれがあります。",
        "A plan that is not practised may not work in a real disaster or attack.",
    ),
    remedy: Text::new(
        "訓練の頻度と直近の実施日を drill に記載してください。",
        "State the frequency and the last date of drills in drill.",
    ),
    requirements: &[],
    waivable: true,
    options: &[MONTHS],
    check: Check::Document(check),
};

/// Once a year is the usual cycle of drills.
const MONTHS: RuleOption = RuleOption {
    name: "months",
    minimum: 1,
    default: 12,
    meaning: Text::new(
        "直近の訓練から経過した月数がこれを超えると指摘します",
        "reports a last drill that is more than this many months ago",
    ),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(crisis) = context.disclosure.described(Item::CrisisResponse) else { return };
    let drill = crisis.get("drill");
    let last = drill.get("last");
    let limit = context.settings.number(&RULE, &MONTHS);
    let finding = match context.stale(&RULE).next() {
        Some(deadline) => findings.report(
            deadline.place,
            text!(
                "直近の訓練（{last}）から{age}経過しています（目安は{limit}以内）",
                "the last drill was {age} ago ({last}; good practice: within {limit})",
                last = deadline.place.string().unwrap_or_default(),
                age = age::over(deadline.date, context.today),
                limit = age::in_months(limit)
            ),
        ),
        // Something that is no date, or no drill, is the schema's to report.
        None if last.is_written() || (drill.is_written() && drill.kind() != Some(Kind::Object)) => return,
        None if drill.get("frequency").is_written() => findings.report(
            drill,
            text!("訓練の直近の実施日の記載がありません", "the date of the last drill is not stated"),
        ),
        None => findings.report(crisis, text!("訓練の記載がありません", "no drill is stated")),
    };
    finding.help(text!(
        "訓練を{limit}に1回以上行い、drill に頻度（frequency、例: P1Y）と直近の実施日（last）を記載してください。",
        "Hold a drill at least once every {limit}, and state the frequency (such as P1Y) and the date of the last drill (last) in drill.",
        limit = age::in_years(limit)
    ));
}
