use crate::age;
use crate::disclosure::Item;
use crate::document::Kind;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
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
    options: &[],
    check: Check::Document(check),
};

/// Once a year is the usual cycle of drills.
const STALE: i32 = 12;

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(crisis) = context.disclosure.described(Item::CrisisResponse) else { return };
    let drill = crisis.get("drill");
    let last = drill.get("last");
    let finding = match last.date() {
        Some(date) if age::is_older(date, STALE, context.today) => findings.report(
            last,
            text!(
                "直近の訓練（{last}）から{months}か月余り経過しています（目安は{limit}か月以内）",
                "the last drill was over {months} months ago ({last}; good practice: within {limit} months)",
                last = last.string().unwrap_or_default(),
                months = age::whole_months(date, context.today),
                limit = STALE
            ),
        ),
        Some(_) => return,
        // Something that is no date, or no drill, is the schema's to report.
        None if last.is_written() || (drill.is_written() && drill.kind() != Some(Kind::Object)) => return,
        None if drill.get("frequency").is_written() => findings.report(
            drill,
            text!("訓練の直近の実施日の記載がありません", "the date of the last drill is not stated"),
        ),
        None => findings.report(crisis, text!("訓練の記載がありません", "no drill is stated")),
    };
    finding.help(text!(
        "訓練を年1回以上行い、drill に頻度（frequency、例: P1Y）と直近の実施日（last）を記載してください。",
        "Hold a drill at least once a year, and state the frequency (such as P1Y) and the date of the last drill (last) in drill."
    ));
}
