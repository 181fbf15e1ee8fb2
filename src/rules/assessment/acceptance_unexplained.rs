use crate::disclosure::Item;
use crate::finding::Severity;
use crate::japanese::Folded;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::{Text, quoted};

pub(super) const RULE: Rule = Rule {
    id: "assessment/acceptance-unexplained",
    levels: &[Severity::Warning],
    items: &[Item::Assessments],
    title: Text::new(
        "受容した検出事項に具体的な代替策がない",
        "An accepted finding without a compensating measure",
    ),
    why: Text::new(
        "対応しない理由だけでは、残った脆弱性を何が抑えているのかがわかりません。医療機関は残るリスクを引き受けてよいか判断できません。",
        "A reason for not fixing a finding does not say what keeps it in check; a hospital cannot decide whether to accept the remaining risk.",
    ),
    remedy: Text::new(
        "リスクを抑えている別の対策を、compensating_measure に具体的に記載してください（例: WAFによる遮断）。",
        "In compensating_measure, state what else keeps the risk low, such as blocking by a WAF.",
    ),
    requirements: &["mic-meti/risk-management"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for accepted in context.disclosure.assessments().map(|result| result.get("accepted")) {
        let measure = accepted.get("compensating_measure");
        let finding = match measure.string() {
            None if !accepted.is_written() || measure.is_written() => continue,
            None => findings.report(
                accepted,
                text!(
                    "対応を見送った検出事項に、代替策の記載がありません",
                    "a finding was accepted, but no compensating measure is stated"
                ),
            ),
            Some(text) if is_generic(text) => findings.report(
                measure,
                text!(
                    "対応を見送った検出事項の代替策が具体的ではありません（「{text}」）",
                    "the compensating measure for an accepted finding is not concrete (「{text}」)",
                    text = quoted(text)
                ),
            ),
            Some(_) => continue,
        };
        finding.help(text!(
            "リスクを抑えている別の対策を compensating_measure に具体的に記載してください（例: WAFで該当する通信を遮断し、ログを毎日点検）。",
            "In compensating_measure, state what else keeps the risk low (such as: a WAF blocks these requests, and the log is checked every day)."
        ));
    }
}

/// Words that a measure may hold, but not be made of alone; the longer ones first.
const GENERIC: [&str; 46] = [
    "診断の対象に含まれない",
    "診断対象外",
    "何らかの",
    "適切な",
    "適切に",
    "十分な",
    "十分に",
    "必要な",
    "有効な",
    "その他",
    "そのほか",
    "ほかの",
    "セキュリティ",
    "リスク",
    "影響",
    "軽微",
    "代替",
    "緩和",
    "別途",
    "既存",
    "対策",
    "措置",
    "対応",
    "管理",
    "運用",
    "実施",
    "講じ",
    "行っ",
    "して",
    "てい",
    "ます",
    "あり",
    "なし",
    "ない",
    "済み",
    "別",
    "他",
    "特",
    "の",
    "を",
    "が",
    "に",
    "で",
    "により",
    "て",
    "い",
];

/// Whether nothing is left of a measure once the generic words are taken out.
fn is_generic(measure: &str) -> bool {
    let mut rest = Folded::new(measure).text().to_owned();
    rest.retain(char::is_alphanumeric);
    let is_written = !rest.is_empty();
    while let Some(shorter) = GENERIC.iter().find_map(|word| rest.strip_prefix(word)) {
        rest = shorter.to_owned();
    }
    is_written && rest.is_empty()
}
