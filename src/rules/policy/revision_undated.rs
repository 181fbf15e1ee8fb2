use crate::disclosure::Item;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::{Text, quoted};

pub(super) const RULE: Rule = Rule {
    id: "policy/revision-undated",
    levels: &[Severity::Note],
    items: &[Item::Policies],
    title: Text::new(
        "方針・規程等の最終改訂日の記載がない",
        "Policies without the date of their last revision",
    ),
    why: Text::new(
        "最終改訂日がないと、医療機関は方針や規程が見直されているかを判断できません。",
        "Without the date of its last revision a hospital cannot tell whether a policy is kept up to date.",
    ),
    remedy: Text::new(
        "文書ごとに、最終改訂日を revised に記載してください（例: 2026-04-01、年月だけなら 2026-04）。",
        "State the date of the last revision of each document in revised, such as 2026-04-01, or 2026-04 for a month.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let documents = context.disclosure.list(Item::Policies, "documents");
    let undated: Vec<_> = documents.filter(|document| !document.get("revised").is_written()).collect();
    let Some((&first, others)) = undated.split_first() else { return };
    let Some(title) = first.get("title").string() else { return };
    let message = match others.len() {
        0 => text!(
            "「{title}」の最終改訂日の記載がありません",
            "the date of the last revision of 「{title}」 is not stated",
            title = quoted(title)
        ),
        count => text!(
            "「{title}」など{count}件の文書に、最終改訂日の記載がありません",
            "the date of the last revision is not stated for {count} documents, such as 「{title}」",
            title = quoted(title),
            count = count + 1
        ),
    };
    let finding = findings.report(first, message);
    finding.help(text!(
        "最終改訂日を revised に記載してください（例: 2026-04-01、年月だけなら 2026-04）。",
        "State it in revised, such as 2026-04-01, or 2026-04 for a month."
    ));
    for &other in others {
        finding.related(other, text!("改訂日の記載なし", "not stated here either"));
    }
}
