use crate::disclosure::Item;
use crate::document::Kind;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "assessment/missing",
    levels: &[Severity::Error],
    items: &[Item::Assessments],
    title: Text::new("点検・評価の結果がない", "No assessment"),
    why: Text::new(
        "点検・評価の結果は、安全管理が働いていることを医療機関が確かめる手がかりです。1件もないと、確かめようがありません。",
        "The results of assessments show a hospital that security management works; without any it cannot tell.",
    ),
    remedy: Text::new(
        "実施した点検・評価を results に記載してください。",
        "List in results the assessments that were performed.",
    ),
    requirements: &["mic-meti/assessment"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(assessments) = context.disclosure.described(Item::Assessments) else { return };
    let results = assessments.get("results");
    if results.kind() != Some(Kind::Array) || results.items().next().is_some() {
        return;
    }
    findings
        .report(results, text!("点検・評価の結果が1件もありません", "no assessment is listed"))
        .help(text!(
            "実施した点検・評価（脆弱性診断、監査、自己点検など）の実施日、対象、結果を記載してください。まだ実施していない場合は、実施した後に記載してください。",
            "State the date, the target and the result of each assessment (vulnerability test, audit, self-check and the like). If there was none yet, state it once it is done."
        ));
}
