use crate::finding::Severity;
use crate::japanese::slips_in;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "text/typing-slip",
    levels: &[Severity::Note],
    items: &[],
    title: Text::new("誤字と思われる記載", "A typing error"),
    why: Text::new(
        "誤字や助詞の重なりがあると、医療機関が内容を取り違えるおそれがあります。",
        "A typing error may lead a hospital to misread the content.",
    ),
    remedy: Text::new(
        "文を読み直し、正しい表記に改めてください。",
        "Read the sentence again and correct it.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for passage in context.disclosure.prose() {
        let (place, text) = (passage.place, passage.text());
        for (range, slip) in slips_in(text) {
            findings
                .report(
                    place.part(range),
                    text!(
                        "「{written}」は、誤字と思われます",
                        "「{written}」 looks like a typing error",
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
