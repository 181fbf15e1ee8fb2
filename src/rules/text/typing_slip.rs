use crate::finding::Severity;
use crate::japanese::slips_in;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "text/typing-slip",
    levels: &[Severity::Note],
    items: &[],
    title: Text::new("入力の誤りと思われる記載", "A slip of the keyboard"),
    why: Text::new(
        "誤字や助詞の重なりがあると、内容も確認されていない文書と受け取られかねません。",
        "A document with slips looks as if nobody had checked what it says either.",
    ),
    remedy: Text::new(
        "文を読み直し、正しい表記に改めてください。",
        "Read the sentence again and correct it.",
    ),
    clauses: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for (_, place) in context.disclosure.prose() {
        for (range, slip) in slips_in(place.string().unwrap_or_default()) {
            findings
                .report(
                    place.part(range),
                    text!(
                        "「{written}」は入力の誤りと思われます",
                        "「{written}」 looks like a typing slip",
                        written = slip.written
                    ),
                )
                .help(text!(
                    "「{right}」の誤りではありませんか。",
                    "Did you mean 「{right}」?",
                    right = slip.right
                ));
        }
    }
}
