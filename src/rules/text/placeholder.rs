use crate::disclosure::Passage;
use crate::finding::Severity;
use crate::japanese::placeholders;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::{Text, quoted};

pub(super) const RULE: Rule = Rule {
    id: "text/placeholder",
    levels: &[Severity::Error],
    items: &[],
    title: Text::new("記入されていない箇所がある", "A placeholder left in"),
    why: Text::new(
        "ひな形のままの箇所があると、医療機関はその内容を確認できません。",
        "Where a placeholder of the template is left in, a hospital cannot confirm the content.",
    ),
    remedy: Text::new("実際の内容に置き換えてください。", "Replace it with the actual content."),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let passages = context.disclosure.prose().iter().chain(context.disclosure.names());
    for &Passage { place, ref folded, .. } in passages {
        let text = folded.as_written();
        for range in placeholders(folded) {
            let word = text.get(range.clone()).unwrap_or_default();
            findings.report(
                place.part(range.clone()),
                text!(
                    "「{word}」が、記入されないまま残っています",
                    "the placeholder 「{word}」 was not filled in",
                    word = quoted(word)
                ),
            );
        }
    }
}
