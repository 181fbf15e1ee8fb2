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
        "点検や評価の結果は、安全管理が働いていることを病院が確かめる手がかりです。一件もないと、確かめようがありません。",
        "The results of assessments are how a hospital sees that security works; without any there is nothing to see.",
    ),
    remedy: Text::new(
        "実施した点検・評価を results に記載してください。",
        "List the assessments that were performed in results.",
    ),
    clauses: &["mic-meti-1.1-4-3"],
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
        .report(results, text!("点検・評価の結果が一件も記載されていません", "no assessment is listed"))
        .help(text!(
            "実施した点検・評価（脆弱性診断、監査、自己点検など）の実施日、対象、結果を記載してください。一度も実施していない場合は、実施した後に記載してください。",
            "List what was assessed, when, and with what result (vulnerability test, audit, self-check …). If nothing was assessed yet, have it assessed first."
        ));
}
