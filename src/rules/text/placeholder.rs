use crate::finding::Severity;
use crate::japanese::placeholders;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "text/placeholder",
    levels: &[Severity::Error],
    items: &[],
    title: Text::new("記入されていない箇所がある", "A placeholder left in"),
    why: Text::new(
        "ひな形のままの箇所は、記載がないのと同じです。確認の済んでいない開示書とも見られます。",
        "What a template left open says nothing, and shows that the disclosure was not checked.",
    ),
    remedy: Text::new("実際の内容を記入してください。", "Fill in what it stands for."),
    clauses: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for (_, place) in context.disclosure.prose() {
        let text = place.string().unwrap_or_default();
        for range in placeholders(text) {
            let word = text.get(range.clone()).unwrap_or_default();
            findings
                .report(
                    place.part(range.clone()),
                    text!(
                        "「{word}」が記入されないまま残っています",
                        "a placeholder was not filled in (「{word}」)",
                        word = word
                    ),
                )
                .help(text!("実際の内容に置き換えてください。", "Replace it with what it stands for."));
        }
    }
}
