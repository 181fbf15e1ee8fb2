use crate::disclosure::{Mention, mentions};
use crate::facts::guideline::outdated_names_in;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "guideline/name-outdated",
    levels: &[Severity::Warning],
    items: &[],
    title: Text::new("ガイドラインの古い呼び名", "An outdated name of a guideline"),
    why: Text::new(
        "古い呼び名は、統合や改定の前のガイドラインを指します。医療機関は、現行のものに沿っているのかを判断できません。",
        "The old name stands for the guideline before it was merged or revised; a hospital cannot tell whether the one in force is followed.",
    ),
    remedy: Text::new("現在の名称に直してください。", "Use the present name."),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for Mention { entry, name, locations } in mentions(context.disclosure, outdated_names_in) {
        let mut locations = locations.into_iter();
        let Some(first) = locations.next() else { continue };
        let finding = findings.report(
            first,
            text!("「{name}」は古い呼び名です", "「{name}」 is an outdated name", name = name),
        );
        finding.help(text!(
            "現在の名称は「{current}」です。内容も現行のものに沿っているかを確認してください。",
            "The present name is {current}. Check that the content follows the guideline in force, too.",
            current = entry.current
        ));
        for other in locations {
            finding.related(other, text!("ここにも", "here too"));
        }
    }
}
