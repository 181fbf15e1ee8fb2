use crate::disclosure::{Item, vague_word};
use crate::document::Place;
use crate::finding::Severity;
use crate::japanese::names_cycle;
use crate::japanese::vague::Vagueness;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "assessment/frequency-missing",
    levels: &[Severity::Warning],
    items: &[Item::Assessments],
    title: Text::new("点検・評価の頻度の記載がない", "Assessments without a frequency"),
    why: Text::new(
        "頻度がわからないと、次の点検・評価がいつ行われるのか、途切れていないのかを医療機関が確かめられません。",
        "Without a frequency a hospital cannot tell when the next assessment is due, or whether one was left out.",
    ),
    remedy: Text::new(
        "点検・評価の間隔を frequency に記載してください（例: P1Y は年1回）。",
        "State the interval between assessments in frequency, such as P1Y (once a year).",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(assessments) = context.disclosure.described(Item::Assessments) else { return };
    let is_stated = assessments.get("statement").texts().filter_map(Place::string).any(names_cycle);
    if assessments.get("frequency").is_written()
        || is_stated
        || context.disclosure.assessments().next().is_none()
    {
        return;
    }
    let finding = match vague_word(assessments, Vagueness::Cycle) {
        Some((statement, range)) => {
            let word = statement.string().and_then(|text| text.get(range.clone())).unwrap_or_default();
            findings.report(
                statement.part(range.clone()),
                text!(
                    "「{word}」とありますが、点検・評価の頻度の記載がありません",
                    "the statement says 「{word}」 (regularly), but does not say how often the system is assessed",
                    word = word
                ),
            )
        }
        None => findings.report(
            assessments,
            text!("点検・評価の頻度の記載がありません", "how often the system is assessed is not stated"),
        ),
    };
    finding.help(text!(
        "点検・評価の間隔を frequency に記載してください（例: P1Y は年1回、P6M は半年に1回）。",
        "State the interval between assessments in frequency, such as P1Y (once a year) or P6M (every six months)."
    ));
}
