use crate::disclosure::Item;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "policy/revision-undated",
    levels: &[Severity::Note],
    items: &[Item::Policies],
    title: Text::new("方針・規程等の最終改訂日がない", "Policies without the day of their revision"),
    why: Text::new(
        "改訂日があれば、病院は方針や規程が見直されているかを判断できます。",
        "From the day of its revision a hospital can tell whether a policy is kept up to date.",
    ),
    remedy: Text::new(
        "文書ごとに、revised に最終改訂日を記載してください（例: 2026-04-01、2026-04）。",
        "State the day or month of the last revision in revised, such as 2026-04-01.",
    ),
    clauses: &[],
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
            "「{title}」の最終改訂日が記載されていません",
            "the last revision of 「{title}」 is not dated",
            title = title
        ),
        count => text!(
            "「{title}」など{count}件の文書に、最終改訂日が記載されていません",
            "{count} documents, 「{title}」 the first, do not say when they were last revised",
            title = title,
            count = count + 1
        ),
    };
    let finding = findings.report(first, message);
    finding.help(text!(
        "revised に最終改訂日を記載してください（例: 2026-04-01、年月だけなら 2026-04）。",
        "State it in revised: 2026-04-01, or 2026-04 for a month."
    ));
    for &other in others {
        finding.related(other, text!("改訂日なし", "undated too"));
    }
}
