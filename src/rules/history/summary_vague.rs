use crate::document::Place;
use crate::finding::Severity;
use crate::japanese::Folded;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "history/summary-vague",
    levels: &[Severity::Note],
    items: &[],
    title: Text::new("改訂内容が具体的でない", "Revisions that do not say what changed"),
    why: Text::new(
        "「見直し」「軽微な修正」だけでは、医療機関が改めて確認すべき項目がわかりません。",
        "From a mere \"review\" or \"minor corrections\" a hospital cannot tell what to confirm again.",
    ),
    remedy: Text::new(
        "変更した項目と内容を記載してください（例: I-3 のバックアップの保持期間を変更）。",
        "State the item and the change (such as: I-3, retention period of the backups changed).",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

/// Words of which a summary that says nothing is made; the longer before those that they begin with.
const VAGUE: [&str; 46] = [
    "見直し",
    "見直",
    "軽微",
    "微修正",
    "修正",
    "変更",
    "改訂",
    "改定",
    "更新",
    "訂正",
    "整理",
    "調整",
    "対応",
    "改善",
    "内容",
    "記載",
    "記述",
    "文言",
    "表現",
    "表記",
    "誤字",
    "脱字",
    "誤記",
    "字句",
    "体裁",
    "書式",
    "一部",
    "全体",
    "全般",
    "全面",
    "定期",
    "年次",
    "本書",
    "開示書",
    "文書",
    "実施",
    "行った",
    "行い",
    "ました",
    "しました",
    "した",
    "及び",
    "など",
    "等",
    "その他",
    "各種",
];

/// The particles between them.
const PARTICLES: [&str; 10] = ["に伴う", "による", "の", "を", "な", "的", "と", "に", "や", "し"];

/// What the row of the first edition says; it changed nothing.
const FIRST: [&str; 5] = ["初版", "第1版", "新規", "制定", "作成"];

fn check(context: &Context<'_>, findings: &mut Findings) {
    let summaries = context.disclosure.revisions().map(|row| row.get("summary"));
    let summaries: Vec<Place<'_>> = summaries.filter(|summary| !is_of_first(*summary)).collect();
    let Some((first, others)) = summaries.split_first() else { return };
    if !summaries.iter().all(|&summary| is_vague(summary)) {
        return;
    }
    let finding = findings.report(
        *first,
        text!(
            "改訂履歴のどの行からも、何を変更したかがわかりません",
            "no row of the revision history says what changed"
        ),
    );
    for other in others {
        finding.related(*other, text!("ここも同じ", "this one too"));
    }
}

fn is_of_first(summary: Place<'_>) -> bool {
    let text = summary.string().unwrap_or_default();
    let folded = Folded::new(text);
    FIRST.iter().any(|word| folded.find(word).next().is_some())
}

fn is_vague(summary: Place<'_>) -> bool {
    let words: Vec<&str> = VAGUE.into_iter().chain(PARTICLES).collect();
    summary.string().is_some_and(|text| Folded::new(text).is_made_of(&words))
}
